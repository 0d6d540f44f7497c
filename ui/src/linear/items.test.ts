// The row of links and claims: its order, what it leaves out, and its pages.
import { describe, expect, it } from 'vitest';
import type { ClaimView, LinkView } from '../messages/queries';
import { leftClaims, links, rightClaims } from '../testing/story';
import { inReadingOrder, PAGE, pageOf, type Item } from './items';

const claims = { left: leftClaims, right: rightClaims };
const told = (items: Item[]) =>
  items.map((item) => (item.kind === 'link' ? `link ${item.place}` : `${item.side} ${item.index}`));

describe('the order', () => {
  it('is that of the earlier article, with a later claim behind the link of the one before it', () => {
    expect(told(inReadingOrder({ links, claims, earlier: 'left' }))).toEqual([
      ...['link 1', 'link 2', 'right 2', 'link 3', 'left 2', 'link 4', 'link 5'],
    ]);
  });
  it('turns with the articles', () => {
    const items = inReadingOrder({ links, claims, earlier: 'right' });
    expect(told(items)).toEqual(['link 1', 'link 2', 'link 3', 'left 2', 'right 2', 'link 4', 'link 5']);
  });
  it('begins with later claims that stand before any link', () => {
    const items = inReadingOrder({ links: links.slice(2), claims, earlier: 'left' });
    expect(told(items)).toEqual(['right 0', 'left 0', 'link 1', 'right 2', 'left 2', 'link 2', 'link 3']);
  });
  it('has a claim of a rejected link as one without a counterpart, beside the link', () => {
    const rejected = links.map((link, at): LinkView => (at === 3 ? { ...link, state: 'rejected' } : link));
    expect(told(inReadingOrder({ links: rejected, claims, earlier: 'left' }))).toEqual([
      ...['link 1', 'link 2', 'right 2', 'right 3', 'link 3', 'left 2', 'link 4', 'left 3', 'link 5'],
    ]);
  });
  it('knows the claims that a link drawn between words touches', () => {
    const drawn = links.map((link, at): LinkView =>
      at === 4 ? { ...link, left: { ...link.left, claim: null } } : link,
    );
    expect(told(inReadingOrder({ links: drawn, claims, earlier: 'left' }))).not.toContain('left 4');
  });
  it('has each link and each claim without one just once, of 20,000 links as well', () => {
    const span = (at: number) => ({ start: at * 10, end: at * 10 + 9 });
    const many: ClaimView[] = Array.from({ length: 25_000 }, (_, at) => ({
      ...{ range: span(at), block: 0, leans: false },
    }));
    const model = links[0] as LinkView;
    const all = Array.from({ length: 20_000 }, (_, at): LinkView => {
      const right = (at * 7) % 20_000;
      return {
        ...model,
        key: `${at}`,
        left: { ...model.left, range: span(at), claim: at },
        right: { ...model.right, range: span(right), claim: right },
      };
    });
    const items = inReadingOrder({ links: all, claims: { left: many, right: many }, earlier: 'left' });
    expect(items).toHaveLength(30_000);
    expect(new Set(items.map(({ id }) => id)).size).toBe(30_000);
  });
});

it('a page holds what is around, and never more than it may', () => {
  expect(pageOf(0, 7)).toEqual({ from: 0, to: 7 });
  expect(pageOf(PAGE - 1, 3 * PAGE)).toEqual({ from: 0, to: PAGE });
  expect(pageOf(PAGE, 3 * PAGE)).toEqual({ from: PAGE, to: 2 * PAGE });
  expect(pageOf(2 * PAGE + 3, 2 * PAGE + 5)).toEqual({ from: 2 * PAGE, to: 2 * PAGE + 5 });
  expect(pageOf(-1, 0)).toEqual({ from: 0, to: 0 });
});
