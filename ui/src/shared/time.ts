// Times as an editor reads them.

// Made once: a list that is scrolled asks for a hundred times.
let months: Intl.DateTimeFormat | undefined;
const monthOf = (date: Date) => (months ??= new Intl.DateTimeFormat('en', { month: 'short' })).format(date);

const pad = (n: number) => String(n).padStart(2, '0');

/** "12 May 2026, 12:04", for what must not be mistaken. */
export function moment(milliseconds: number): string {
  const date = new Date(milliseconds);
  const day = `${date.getDate()} ${date.toLocaleString('en', { month: 'short' })} ${date.getFullYear()}`;
  return `${day}, ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** "12:04" today, "12 May, 12:04" this year, "12 May 2025" before. */
export function when(milliseconds: number, now = Date.now()): string {
  const date = new Date(milliseconds);
  const today = new Date(now);
  const time = `${pad(date.getHours())}:${pad(date.getMinutes())}`;
  if (date.toDateString() === today.toDateString()) return time;
  const day = `${date.getDate()} ${monthOf(date)}`;
  return date.getFullYear() === today.getFullYear() ? `${day}, ${time}` : `${day} ${date.getFullYear()}`;
}
