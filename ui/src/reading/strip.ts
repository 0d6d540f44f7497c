// Geometry of the overview strips: where a place in a long column falls on a short strip.
import type { Box } from '../shared/column';
import type { Tone } from '../shared/tone';

export interface StripMark {
  tone: Tone;
  box: Box;
}

/** Marks differ in width as well as in colour. */
const WIDTHS: Record<Tone, number> = { same: 1, reworded: 0.72, differs: 0.44, contradicts: 0.9, plain: 0.3 };

/** All marks of one tone as a single path; `outer` says whether they hang on the strip's left or right edge. */
export function stripPath(
  marks: StripMark[],
  tone: Tone,
  size: { width: number; height: number; content: number },
  outer: 'left' | 'right',
): string {
  const inner = size.width - 4;
  const width = Math.round(inner * WIDTHS[tone]);
  const x = outer === 'left' ? 2 : 2 + inner - width;
  return marks
    .filter((mark) => mark.tone === tone)
    .map(({ box }) => {
      const top = onStrip(box.barTop, size);
      const height = Math.max(2.5, onStrip(box.barBottom, size) - top);
      return `M${x} ${top.toFixed(1)}h${width}v${height.toFixed(1)}h${-width}z`;
    })
    .join('');
}

const DOT = 2.6;

/** A dot for each place, as a single path; places that fall on one pixel have one dot. */
export function dotsPath(
  tops: readonly number[],
  size: { width: number; height: number; content: number },
): string {
  const rows = new Set(tops.map((top) => Math.round(onStrip(top, size)) + 2));
  const arc = (x: number) => `a${DOT} ${DOT} 0 1 0 ${x} 0`;
  return [...rows].map((y) => `M${size.width / 2 - DOT} ${y}${arc(2 * DOT)}${arc(-2 * DOT)}z`).join('');
}

export const onStrip = (y: number, { height, content }: { height: number; content: number }) =>
  content > 0 ? (y / content) * height : 0;

/** The scroll position that brings the place under the pointer to the middle of the view. */
export function scrollFor(y: number, size: { height: number; content: number; view: number }): number {
  const wanted = (y / Math.max(1, size.height)) * size.content - size.view / 2;
  return Math.max(0, Math.min(size.content - size.view, wanted));
}
