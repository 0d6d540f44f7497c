// Tests of what is told of links by themselves.
import { describe, expect, it } from 'vitest';
import type { LinkView } from '../messages/queries';
import { leftClaims, links, rightClaims } from '../testing/story';
import { byBundle, claimOn, folded, linkBetween, passes, sameClaims, withoutOwnWord } from './links';

const [first, second, third, fourth, fifth] = links as [LinkView, LinkView, LinkView, LinkView, LinkView];
const merged = (...of: LinkView[]) =>
  of.map((link) => ({ ...link, state: 'confirmed' as const, bundle: 'b' }));
const keysOf = (of: LinkView[]) => of.map(({ key }) => key);

describe('a bundle', () => {
  it('is one row, where its first link stands', () => {
    const [one, two] = merged(first, third) as [LinkView, LinkView];
    const all = [one, second, two, fourth];
    const bundles = byBundle(all);
    expect(bundles.get('b')).toEqual([one, two]);
    expect(keysOf(folded(all, bundles))).toEqual([first.key, second.key, fourth.key]);
  });
  it('is none with a single link, and has no rejected ones', () => {
    const [one, two] = merged(first, third) as [LinkView, LinkView];
    const all = [one, { ...two, state: 'rejected' as const }];
    expect(byBundle(all).size).toBe(0);
    expect(folded(all, byBundle(all))).toHaveLength(2);
  });
});

describe('filters', () => {
  const disputed: LinkView = { ...first, state: 'confirmed', disputed: true };
  const drawn: LinkView = { ...second, state: 'drawn' };
  it('take what they say', () => {
    const all = [disputed, drawn, third];
    const under = (filter: Parameters<typeof passes>[1]) =>
      keysOf(all.filter((link) => passes(link, filter)));
    expect(under('disputed')).toEqual([first.key]);
    expect(under('drawn')).toEqual([second.key]);
    expect(under('undecided')).toEqual([third.key]);
    expect(under('confirmed')).toEqual([first.key]);
    expect(under('rejected')).toEqual([]);
    expect(under('differing')).toEqual([first.key]);
  });
});

describe('places', () => {
  const left = (at: number) => leftClaims[at]?.range ?? { start: 0, end: 0 };
  const right = (at: number) => rightClaims[at]?.range ?? { start: 0, end: 0 };
  it('have the link of just these words, or else one that touches them', () => {
    expect(linkBetween(links, left(0), right(1))).toBe(second);
    const inside = { start: left(4).start + 4, end: left(4).end - 2 };
    expect(linkBetween(links, inside, right(4))).toBe(fifth);
    expect(linkBetween(links, left(2), right(2))).toBeNull();
  });
  it('have the claim that begins there, or else one that touches them', () => {
    expect(claimOn(leftClaims, left(3))).toBe(3);
    expect(claimOn(leftClaims, { start: left(1).start + 3, end: left(1).start + 6 })).toBe(1);
    expect(claimOn(leftClaims, { start: 0, end: 4 })).toBeNull();
  });
  it('tell whether the claims are cut as before', () => {
    expect(sameClaims(leftClaims, structuredClone(leftClaims))).toBe(true);
    expect(sameClaims(leftClaims, leftClaims.slice(1))).toBe(false);
    const [one, ...rest] = structuredClone(leftClaims);
    if (one) one.range.end -= 1;
    expect(sameClaims(leftClaims, one ? [one, ...rest] : rest)).toBe(false);
  });
});

describe('without one’s own word', () => {
  it('the last word of the others is in force, or none', () => {
    const others: LinkView['others'] = [
      { author: 'Ana', state: 'rejected', relation: null, decided: 9 },
      { author: 'Ben', state: 'confirmed', relation: null, decided: 5 },
    ];
    const own: LinkView = { ...first, state: 'confirmed', own: true, decidedBy: 'Me' };
    expect(withoutOwnWord({ ...own, others })).toMatchObject({
      state: 'rejected',
      decidedBy: 'Ana',
      own: false,
    });
    expect(withoutOwnWord(own)).toMatchObject({ state: 'proposed', decidedBy: null, own: false });
  });
});
