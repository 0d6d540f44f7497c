// Brings the two claims of a link to one height: as near to the eye-line as both texts' edges allow.

/** A little above the middle: where the eye rests when it reads on. */
export const EYE = 0.38;

/** A clicked claim stays where it is if it stands in this part of the view; else it comes to the eye-line. */
const COMFORTABLE = { from: 0.1, to: 0.62 };

export interface ClaimInView {
  /** Top of the claim in its column. */
  top: number;
  /** How far the column is scrolled, and how far it can be. */
  scroll: number;
  most: number;
}

export interface Meeting {
  /** The height, in the view, at which both claims start. */
  y: number;
  left: number;
  right: number;
  /** False where the columns' edges keep the two apart. */
  level: boolean;
}

export function meet(
  left: ClaimInView,
  right: ClaimInView,
  height: number,
  keep: 'left' | 'right' | null,
): Meeting {
  const kept = keep === 'left' ? left : keep === 'right' ? right : null;
  const seen = kept ? kept.top - kept.scroll : -1;
  const comfortable = seen >= height * COMFORTABLE.from && seen <= height * COMFORTABLE.to;
  const wanted = comfortable ? seen : height * EYE;
  // A claim can stand no lower than with its column at the top, and no higher than with it at the foot.
  const low = Math.min(left.top, right.top);
  const high = Math.max(left.top - left.most, right.top - right.most);
  const y = Math.max(high, Math.min(low, wanted));
  const leftScroll = within(left.top - y, left.most);
  const rightScroll = within(right.top - y, right.most);
  const level = Math.abs(left.top - leftScroll - (right.top - rightScroll)) < 1;
  return { y, left: leftScroll, right: rightScroll, level };
}

/** Scroll position that brings a single claim to the eye-line; unchanged while it stands comfortably in view. */
export function settle(claim: ClaimInView, height: number): number {
  const seen = claim.top - claim.scroll;
  if (seen >= height * 0.06 && seen <= height * 0.8) return claim.scroll;
  return within(claim.top - height * EYE, claim.most);
}

const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
