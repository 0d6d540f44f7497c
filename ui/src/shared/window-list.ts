// Which rows of a long list of equal rows to draw: those in view and a few beside them.

/** Rows drawn above and below the view, so that scrolling shows no gap. */
const SPARE = 6;

export function rowsInView(
  scrollTop: number,
  height: number,
  rowHeight: number,
  rows: number,
): { from: number; to: number } {
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE);
  const to = Math.min(rows, Math.ceil((scrollTop + height) / rowHeight) + SPARE);
  return { from: Math.min(from, rows), to: Math.max(to, 0) };
}

/** The scroll position that brings a row into view; the present one if it is there already. */
export function reveal(row: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return Math.max(0, top - rowHeight);
  if (top + rowHeight > scrollTop + height) return top + 2 * rowHeight - height;
  return scrollTop;
}
