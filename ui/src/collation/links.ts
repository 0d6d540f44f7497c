// What can be told of links by themselves: their filters, their claims, their bundles, what others say of them.
import type { LinkEnds } from '../messages/mutations';
import type { ClaimView, LinkEnd, LinkView } from '../messages/queries';
import type { Side, Span } from '../shared/column';

export const FILTERS = [
  'all',
  'undecided',
  'confirmed',
  'drawn',
  'rejected',
  'disputed',
  'differing',
] as const;
export type Filter = (typeof FILTERS)[number];

export const quoteOf = (end: LinkEnd) => end.pieces.map((piece) => piece.text).join('');

export const endsOf = (link: LinkView): LinkEnds => ({
  leftRange: link.left.range,
  rightRange: link.right.range,
});

const DIFFERING: ReadonlySet<LinkView['relation']> = new Set(['differs in detail', 'contradicts']);

export function passes(link: LinkView, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'undecided':
      return link.state === 'proposed';
    case 'disputed':
      return link.disputed;
    case 'differing':
      return DIFFERING.has(link.relation) && link.state !== 'rejected';
    default:
      return link.state === filter;
  }
}

/** The links of each claim, best first; rejected ones last. */
export function byClaim(links: LinkView[], side: Side): Map<number, LinkView[]> {
  const groups = new Map<number, LinkView[]>();
  for (const link of links) {
    const { claim } = link[side];
    if (claim === null) continue;
    const group = groups.get(claim);
    if (group) group.push(link);
    else groups.set(claim, [link]);
  }
  const rank = (link: LinkView) => (link.state === 'rejected' ? -1 : 0) + (link.score ?? 1);
  for (const group of groups.values()) group.sort((a, b) => rank(b) - rank(a));
  return groups;
}

/** The links of each bundle; one of a single link is none. */
export function byBundle(links: LinkView[]): Map<string, LinkView[]> {
  const groups = new Map<string, LinkView[]>();
  for (const link of links)
    if (link.bundle !== null && link.state !== 'rejected')
      groups.set(link.bundle, [...(groups.get(link.bundle) ?? []), link]);
  return new Map([...groups].filter(([, group]) => group.length > 1));
}

/** One row for a bundle, where its first link stands. */
export function folded(links: LinkView[], bundles: ReadonlyMap<string, LinkView[]>): LinkView[] {
  const seen = new Set<string>();
  return links.filter(({ bundle, state }) => {
    if (bundle === null || state === 'rejected' || !bundles.has(bundle)) return true;
    if (seen.has(bundle)) return false;
    seen.add(bundle);
    return true;
  });
}

/** The link as it stands without one's own word: as the last of the others said, or only proposed. */
export function withoutOwnWord(link: LinkView): LinkView {
  const last = [...link.others].sort((a, b) => b.decided - a.decided)[0];
  return {
    ...link,
    state: last?.state ?? 'proposed',
    decidedBy: last?.author ?? null,
    own: false,
    disputed: false,
  };
}

const cross = (one: Span, two: Span) => one.start < two.end && two.start < one.end;
const same = (one: Span, two: Span) => one.start === two.start && one.end === two.end;

/** The link between two places: of just these words, or else one that touches both. */
export function linkBetween(links: LinkView[], left: Span, right: Span): LinkView | null {
  const place = (end: LinkEnd) => end.part ?? end.range;
  const exact = (link: LinkView) =>
    (same(link.left.range, left) || same(place(link.left), left)) &&
    (same(link.right.range, right) || same(place(link.right), right));
  const touching = (link: LinkView) => cross(place(link.left), left) && cross(place(link.right), right);
  return links.find(exact) ?? links.find(touching) ?? null;
}

/** The claim at a place: the one that begins there, or else the first that it touches; null if there is none. */
export function claimOn(claims: ClaimView[], range: Span): number | null {
  const begins = claims.findIndex((claim) => claim.range.start === range.start);
  const at = begins >= 0 ? begins : claims.findIndex((claim) => cross(claim.range, range));
  return at < 0 ? null : at;
}

export const sameClaims = (one: ClaimView[], two: ClaimView[]) =>
  one.length === two.length &&
  one.every(({ range }, at) => same(range, two[at]?.range ?? { start: -1, end: -1 }));
