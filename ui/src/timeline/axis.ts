// The timeline's axis: from years to pixels, and which years to write.

export interface Axis {
  from: number;
  to: number;
  /** Years to write; every year gets a tick. */
  years: { year: number; x: number; named: boolean }[];
  at(years: number): number;
}

/** Room that a year's figure needs. */
const YEAR_WIDTH = 44;

/** An axis over the dates given, in whole years, on a width with room left at both ends. */
export function axisOf(dates: number[], width: number, inset: number): Axis {
  const first = Math.min(...dates);
  const last = Math.max(...dates);
  const known = dates.length > 0;
  const from = known ? Math.floor(first) : 2000;
  // At least a year, or a single date would stand on an axis of no length.
  const to = known ? Math.max(Math.ceil(last + 0.001), from + 1) : 2001;
  const span = Math.max(1, width - 2 * inset);
  const at = (years: number) => inset + ((years - from) / (to - from)) * span;
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((one) => (span / (to - from)) * one >= YEAR_WIDTH) ?? 200;
  const years = Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index;
    return { year, x: at(year), named: year % step === 0 };
  });
  // Beyond a few hundred ticks a tick for each year is only grey.
  return { from, to, years: years.length > 240 ? years.filter(({ named }) => named) : years, at };
}
