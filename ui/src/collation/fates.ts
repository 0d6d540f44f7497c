// What became of the claims of a side, from the links that stand: a decision changes it at once.
import type { AbsenceView, ClaimView, LinkView } from '../messages/queries';
import type { Side, Span } from '../shared/column';
import { isHeld } from './relation';

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
  /** Whether a person looked for the claim in the other article in vain. */
  checked: boolean;
}

/** What each claim met: of its links that say something of it the editor's, then the best one. */
export function met(
  links: LinkView[],
  claims: ClaimView[],
  side: Side,
  turned: boolean,
  absences: AbsenceView[],
): Met[] {
  const fate = (side === 'right') === turned ? 'absent' : 'new';
  const checked = claims.map((claim) => absenceOf(absences, side, claim.range) !== undefined);
  const best: Met[] = checked.map((checked) => ({ fate, link: null, checked }));
  for (const link of links) {
    if (link.fate === null) continue;
    for (const claim of claimsUnder(link, claims, side)) {
      const known = best[claim];
      // What a person did not find is not there, whatever is proposed; a link that one confirmed is.
      if (checked[claim] && !isHeld(link)) continue;
      if (known && (known.link === null || counts(link) > counts(known.link)))
        best[claim] = { fate: link.fate, link, checked: false };
    }
  }
  return best;
}

/** What a person said of a claim that is not in the other article; a place that is not certain does not count. */
export function absenceOf(absences: AbsenceView[], side: Side, range: Span): AbsenceView | undefined {
  return absences.find(
    (one) =>
      one.side === side &&
      one.fit !== 'uncertain' &&
      one.range !== null &&
      one.range.start < range.end &&
      range.start < one.range.end,
  );
}

/** The editor's word counts more than any score. */
const counts = (link: LinkView) => (isHeld(link) ? 1 : 0) + (link.score ?? 0);

/** The claim of a link; where its end is cut otherwise than the claims are, all that it touches. */
function claimsUnder(link: LinkView, claims: ClaimView[], side: Side): number[] {
  const { claim, range } = link[side];
  if (claim !== null) return [claim];
  return claims.flatMap((one, index) =>
    one.range.start < range.end && range.start < one.range.end ? [index] : [],
  );
}
