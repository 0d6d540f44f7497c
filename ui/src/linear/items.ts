// The linear reading: links and claims without a counterpart in one row, in the order of the earlier article.
import type { ClaimView, LinkView } from '../messages/queries';
import type { Side } from '../shared/column';

export type Item =
  | {
      kind: 'link';
      id: string;
      link: LinkView;
      /** Which of the links it is, from 1. */
      place: number;
    }
  /** A claim of a side that no link stands for. */
  | { kind: 'gap'; id: string; side: Side; index: number };

interface Pair {
  links: LinkView[];
  claims: Record<Side, ClaimView[]>;
  /** The side of the earlier article. */
  earlier: Side;
}

export const gapId = (side: Side, { range }: ClaimView) => `${side}:${range.start}-${range.end}`;

/**
 * Every link once, and every claim that no link stands for. One of the earlier article stands at its own place there; one of
 * the later article follows the link of the claim before it there, since it has no place in the earlier one.
 */
export function inReadingOrder({ links, claims, earlier }: Pair): Item[] {
  const later = earlier === 'left' ? 'right' : 'left';
  const ordered = [...links].sort((a, b) => a[earlier].range.start - b[earlier].range.start);
  const held = { left: linked(links, claims.left, 'left'), right: linked(links, claims.right, 'right') };
  const gaps = (side: Side) =>
    claims[side].flatMap((claim, index): (Item & { kind: 'gap' })[] =>
      held[side].has(index) ? [] : [{ kind: 'gap', id: gapId(side, claim), side, index }],
    );

  /** The later article's gaps, by the place of the link that they follow; 0 for those before any. */
  const followers = new Map<number, Item[]>();
  const first = new Map<number, number>();
  ordered.forEach((link, at) => {
    const { claim } = link[later];
    if (link.state !== 'rejected' && claim !== null && !first.has(claim)) first.set(claim, at + 1);
  });
  let anchor = 0;
  let before = 0;
  for (const gap of gaps(later)) {
    for (; before < gap.index; before += 1) anchor = first.get(before) ?? anchor;
    followers.set(anchor, [...(followers.get(anchor) ?? []), gap]);
  }

  const items: Item[] = [...(followers.get(0) ?? [])];
  const waiting = gaps(earlier);
  let next = 0;
  const until = (place: number) => {
    for (let gap = waiting[next]; gap; gap = waiting[next]) {
      if ((claims[earlier][gap.index]?.range.start ?? 0) >= place) break;
      items.push(gap);
      next += 1;
    }
  };
  ordered.forEach((link, at) => {
    until(link[earlier].range.start);
    items.push({ kind: 'link', id: link.key, link, place: at + 1 }, ...(followers.get(at + 1) ?? []));
  });
  until(Infinity);
  return items;
}

/** The claims of a side that a link stands for; a rejected one stands for none. */
function linked(links: LinkView[], claims: ClaimView[], side: Side): Set<number> {
  const found = new Set<number>();
  for (const link of links) {
    if (link.state === 'rejected') continue;
    const { claim, range } = link[side];
    if (claim !== null) found.add(claim);
    else
      claims.forEach((one, index) => {
        if (one.range.start < range.end && range.start < one.range.end) found.add(index);
      });
  }
  return found;
}

/** So many are drawn at a time: with all of 20,000 links each key would wait for the layout. */
export const PAGE = 200;

/** Where in the row the page of an item begins and ends. */
export function pageOf(at: number, all: number): { from: number; to: number } {
  const from = Math.floor(Math.max(0, at) / PAGE) * PAGE;
  return { from, to: Math.min(all, from + PAGE) };
}
