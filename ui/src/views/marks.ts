// From links to marks in the text: a claim looks like its best link.
import { isFaint, isHeld, toneOf } from '../collation/relation';
import type { ClaimView, LinkView } from '../messages/queries';
import type { Marked } from '../reading/coverage';
import type { Side } from '../shared/column';

export function marksOf(links: LinkView[], claims: ClaimView[], side: Side): (Marked | null)[] {
  const best = new Map<number, LinkView>();
  for (const link of links) {
    const { claim } = link[side];
    if (claim === null || link.state === 'rejected') continue;
    const known = best.get(claim);
    if (!known || weight(link) > weight(known)) best.set(claim, link);
  }
  return claims.map(({ range }, index) => {
    const link = best.get(index);
    return link ? { ...range, tone: toneOf(link), faint: isFaint(link) } : null;
  });
}

/** The editor's word counts more than any score. */
export const weight = (link: Pick<LinkView, 'state' | 'score'>) =>
  (isHeld(link) ? 1 : 0) + (link.score ?? 0.5);
