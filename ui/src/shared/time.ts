// Times as an editor reads them.
import { clock, day, dayOfYear } from '../languages/locale';

/** "12 May 2026, 12:04", for what must not be mistaken. */
export function moment(milliseconds: number): string {
  const date = new Date(milliseconds);
  return `${dayOfYear(date)}, ${clock(date)}`;
}

/** "12:04" today, "12 May, 12:04" this year, "12 May 2025" before. */
export function when(milliseconds: number, now = Date.now()): string {
  const date = new Date(milliseconds);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return clock(date);
  return date.getFullYear() === today.getFullYear() ? `${day(date)}, ${clock(date)}` : dayOfYear(date);
}
