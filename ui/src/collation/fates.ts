// What became of the claims of a side, from the links that stand: a decision changes it at once.
import type { ClaimView, LinkView } from '../messages/queries';
import type { Side } from '../shared/column';

export type Fate = NonNullable<LinkView['fate']> | 'absent' | 'new';

/** From what an editor looks at first to what is the rule. */
export const FATES: Fate[] = [
  'contradicted',
  'softened',
  'hardened',
  'updated',
  'reworded',
  'repeated',
  'absent',
  'new',
];

/** What the links say of one claim, best first. */
export interface Met {
  fate: Fate;
  /** The link that gives it; none for a claim without a link. */
  link: LinkView | null;
}

/** What each claim met: of its links that say something of it the editor's, then the best one. */
export function met(links: LinkView[], claims: ClaimView[], side: Side, turned: boolean): Met[] {
  const unlinked: Met = { fate: (side === 'right') === turned ? 'absent' : 'new', link: null };
  const best = claims.map(() => unlinked);
  for (const link of links) {
    if (link.fate === null) continue;
    for (const claim of claimsUnder(link, claims, side)) {
      const known = best[claim];
      if (known && (known.link === null || counts(link) > counts(known.link)))
        best[claim] = { fate: link.fate, link };
    }
  }
  return best;
}

/** The editor's word counts more than any score. */
const counts = (link: LinkView) => (link.state === 'confirmed' ? 1 : 0) + (link.score ?? 0);

/** The claim of a link; where its end is cut otherwise than the claims are, all that it touches. */
function claimsUnder(link: LinkView, claims: ClaimView[], side: Side): number[] {
  const { claim, range } = link[side];
  if (claim !== null) return [claim];
  return claims.flatMap((one, index) =>
    one.range.start < range.end && range.start < one.range.end ? [index] : [],
  );
}
