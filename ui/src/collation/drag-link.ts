// Drawing a link with the pointer: from a claim at one edge of the gutter across to a claim of the other article.
import { fromStart, type Column, type Side, type Span } from '../shared/column';

/** How far in from its edge the gutter takes hold of a claim. */
export const EDGE = 14;
/** A hand that only clicks moves less than this. */
const THRESHOLD = 5;

export interface Drag {
  /** The claim of a side at a height of the view; null if there is none. */
  claimAt(side: Side, y: number): number | null;
  /** The pointer is where a claim can be taken hold of; null when it is not. */
  reach(end: { side: Side; claim: number } | null): void;
  start(side: Side, claim: number): void;
  over(claim: number): void;
  /** Let go over the other article, or before. */
  drop(there: boolean): void;
}

export function dragging(drag: Drag) {
  return (element: SVGElement) => {
    let held: { side: Side; claim: number; x: number; y: number } | null = null;
    let begun = false;

    const place = (event: PointerEvent) => {
      const rect = element.getBoundingClientRect();
      return { x: fromStart(event.clientX, rect), y: event.clientY - rect.top, width: rect.width };
    };
    const sideAt = (x: number, width: number): Side | null =>
      x < EDGE ? 'left' : x > width - EDGE ? 'right' : null;
    const under = (event: PointerEvent) => {
      const { x, y, width } = place(event);
      const side = sideAt(x, width);
      const claim = side && drag.claimAt(side, y);
      return side && claim !== null ? { side, claim } : null;
    };

    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      const end = under(event);
      held = end && { ...end, x: event.clientX, y: event.clientY };
      begun = false;
    };
    const move = (event: PointerEvent) => {
      if (!held) return drag.reach(under(event));
      if (!begun) {
        if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < THRESHOLD) return;
        begun = true;
        element.setPointerCapture?.(event.pointerId);
        drag.start(held.side, held.claim);
      }
      const claim = drag.claimAt(held.side === 'left' ? 'right' : 'left', place(event).y);
      if (claim !== null) drag.over(claim);
    };
    const up = (event: PointerEvent) => {
      const { x, width } = place(event);
      const there = held?.side === 'left' ? x > width / 2 : x < width / 2;
      if (begun) drag.drop(there);
      held = null;
    };
    const cancel = () => {
      if (begun) drag.drop(false);
      held = null;
      begun = false;
    };
    // What was a drag is no click on the thread that lies there.
    const click = (event: MouseEvent) => {
      if (begun) event.stopImmediatePropagation();
      begun = false;
    };
    const leave = () => {
      if (!held) drag.reach(null);
    };

    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('click', click, true);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('click', click, true);
    };
  };
}

/** The claim at a height of the column, or the nearest one; by binary search, for there may be thousands. */
export function claimAtHeight(column: Column, claims: { range: Span }[], top: number): number | null {
  let low = 0;
  let high = claims.length;
  const bottom = (at: number) => {
    const range = claims[at]?.range;
    const box = range && column.rough(range);
    return box ? box.bottom : -Infinity;
  };
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottom(middle) < top) low = middle + 1;
    else high = middle;
  }
  // Rough heights err by a line or two: of the claims around, the one whose own part is nearest.
  let best: number | null = null;
  let nearest = Infinity;
  for (let at = Math.max(0, low - 3); at < Math.min(claims.length, low + 4); at++) {
    const range = claims[at]?.range;
    const box = range && column.box(range);
    if (!box) continue;
    const away = Math.max(0, box.barTop - top, top - box.barBottom);
    if (away < nearest) [best, nearest] = [at, away];
  }
  return best;
}
