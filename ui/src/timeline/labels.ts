// Places the timeline's labels so that none overlaps another one or a disc, and none is cut off.

export interface Dot {
  x: number;
  /** Widths of its label, the fullest first; each later one is shorter. */
  widths: number[];
  /** Higher ones choose first. */
  weight: number;
}

export interface Label {
  /** Which of the widths was taken. */
  form: number;
  /** Where the label begins. */
  x: number;
  /** 0 beside the disc, 1 below. */
  row: number;
}

interface Interval {
  from: number;
  to: number;
}

/** Half the room of a disc, and the space kept free beside labels. */
export const DISC = 10;
const SPACE = 8;

/** For each dot its label's place, or null where there is room for none; in each row some room may be taken already. */
export function placeLabels(dots: Dot[], width: number, given: Interval[][] = [[], []]): (Label | null)[] {
  const taken = given.map((row) => [...row]);
  const rows = taken.length;
  taken[0]?.push(...dots.map(({ x }) => ({ from: x - DISC, to: x + DISC })));
  const free = (row: number, from: number, to: number) =>
    from >= 0 &&
    to <= width &&
    (taken[row] ?? []).every((one) => to + SPACE <= one.from || from >= one.to + SPACE);
  const labels: (Label | null)[] = dots.map(() => null);
  const order = dots
    .map((_, index) => index)
    .sort((a, b) => (dots[b]?.weight ?? 0) - (dots[a]?.weight ?? 0) || a - b);
  for (const index of order) {
    const dot = dots[index] as Dot;
    labels[index] = best(dot, rows, free);
    const label = labels[index];
    if (label) taken[label.row]?.push({ from: label.x, to: label.x + (dot.widths[label.form] ?? 0) });
  }
  return labels;
}

function best(
  dot: Dot,
  rows: number,
  free: (row: number, from: number, to: number) => boolean,
): Label | null {
  for (let form = 0; form < dot.widths.length; form++) {
    const width = dot.widths[form] ?? 0;
    for (let row = 0; row < rows; row++) {
      // Beside its disc the label keeps off it; below, it may begin or end under it.
      const off = row === 0 ? DISC + SPACE + 0.5 : -6;
      for (const x of [dot.x + off, dot.x - off - width])
        if (free(row, x, x + width)) return { form, x, row };
    }
  }
  return null;
}
