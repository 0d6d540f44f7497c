// The arcs of the timeline: how much two articles share, as the thickness of a line from one to the other.
import type { OverlapView } from '../messages/queries';

export interface Foot {
  x: number;
  y: number;
}

/** The lowest and the highest that an arc rises, in pixels. */
const LOW = 9;
const HIGH = 25;
const THIN = 1.2;
const THICK = 6;
const FEW = 5;

/** 0 to 1. */
export const shareOf = ({ shared, claims }: OverlapView): number => (claims > 0 ? shared / claims : 0);

/** How high an arc rises: the farther, the higher, so that those of one article stand one inside the other. */
export const rise = (from: Foot, to: Foot, width: number): number =>
  LOW + (HIGH - LOW) * Math.sqrt(Math.min(1, Math.abs(to.x - from.x) / Math.max(1, width)));

/** Straight up from either foot; the crest is `rise` above the base. */
export function arcPath(from: Foot, to: Foot, base: number, width: number): string {
  // A cubic reaches three quarters of the way to its handles.
  const handle = base - (rise(from, to, width) * 4) / 3;
  return `M${round(from.x)} ${from.y}C${round(from.x)} ${round(handle)} ${round(to.x)} ${round(handle)} ${round(to.x)} ${to.y}`;
}

/** Of so many arcs that meet in one foot, each is thinner, or they would run into one. */
export const thickness = (share: number, arcs = 1): number =>
  round(THIN + (THICK - THIN) * share * Math.min(1, FEW / arcs));
/** Thin arcs are paler as well, so that the thick ones are seen first. */
export const opacity = (share: number): number => round(0.4 + 0.45 * share);

const round = (value: number): number => Math.round(value * 10) / 10;
