// The interface's language, and what follows from it: direction, plural forms, numbers, dates, durations, lists. The
// articles have languages of their own, which this is nothing to.

/** Languages that the interface is written in, by their own names. `dates` may be another locale's: English days come first. */
export const languages = [
  { tag: 'en', name: 'English', direction: 'ltr', dates: 'en-GB' },
  { tag: 'he', name: 'עברית', direction: 'rtl', dates: 'he' },
] as const;

export type Language = (typeof languages)[number]['tag'];
export type Direction = (typeof languages)[number]['direction'];

let spoken: (typeof languages)[number] = languages[0];

export const language = (): Language => spoken.tag;
export const direction = (): Direction => spoken.direction;
export const rightToLeft = (): boolean => spoken.direction === 'rtl';
export const isLanguage = (tag: unknown): tag is Language => languages.some((one) => one.tag === tag);

/** Says which language the interface has. Once, before anything is shown: nothing that stands is written anew. */
export function setLanguage(tag: Language): void {
  spoken = languages.find((one) => one.tag === tag) ?? languages[0];
  document.documentElement.lang = spoken.tag;
  document.documentElement.dir = spoken.direction;
}

/** Making a formatter costs far more than using it: each is made when it is first wanted. */
function made<Format>(make: () => Format): () => Format {
  let format: Format | undefined;
  let of: Language | undefined;
  return () => {
    if (format === undefined || of !== spoken.tag) [format, of] = [make(), spoken.tag];
    return format;
  };
}

const numbers = made(() => new Intl.NumberFormat(spoken.tag));
const shares = made(() => new Intl.NumberFormat(spoken.tag, { style: 'percent' }));
const scores = made(
  () => new Intl.NumberFormat(spoken.tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const plurals = made(() => new Intl.PluralRules(spoken.tag));
const rows = made(() => new Intl.ListFormat(spoken.tag, { style: 'short', type: 'unit' }));

/** "12,345" */
export const number = (n: number): string => numbers().format(n);
/** "37%", of a part from 0 to 1. */
export const percent = (part: number): string => shares().format(part);
/** "0.87", of a score from 0 to 1. */
export const score = (value: number): string => scores().format(value);
/** "three links, two notes" */
export const joined = (items: Iterable<string>): string => rows().format(items);

/** What a word is with a number, by CLDR's plural categories; `#` stands for the number. */
export type Forms = Partial<Record<'one' | 'two' | 'few' | 'many', string>> & { other: string };

export const count = (n: number, forms: Forms): string => {
  const category = plurals().select(n);
  return ((category === 'zero' ? undefined : forms[category]) ?? forms.other).replace('#', number(n));
};

/** For English: "1 article", "12 articles". */
export const some = (n: number, one: string, more = `${one}s`): string =>
  count(n, { one: `# ${one}`, other: `# ${more}` });

function unit(value: number, unit: string, digits: number): string {
  return new Intl.NumberFormat(spoken.tag, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** "2.8 ms", "140 ms", "1.3 sec". */
export const duration = (ms: number): string =>
  ms >= 1000 ? unit(ms / 1000, 'second', 1) : unit(Math.max(0.1, ms), 'millisecond', ms < 10 ? 1 : 0);

/** "820 kB", "3.4 MB". */
export const size = (bytes: number): string =>
  bytes < 1e6 ? unit(Math.max(1, bytes / 1e3), 'kilobyte', 0) : unit(bytes / 1e6, 'megabyte', 1);

const format = (options: Intl.DateTimeFormatOptions) =>
  made(() => new Intl.DateTimeFormat(spoken.dates, { numberingSystem: 'latn', ...options }));
const clocks = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const days = format({ day: 'numeric', month: 'short' });
const daysOfYears = format({ day: 'numeric', month: 'short', year: 'numeric' });
// An article's date is a day on the calendar, not a moment: it is the same day in every time zone.
const UTC = { timeZone: 'UTC', year: 'numeric' } as const;
const dates = [
  format(UTC),
  format({ ...UTC, month: 'long' }),
  format({ ...UTC, month: 'long', day: 'numeric' }),
] as const;

/** "12:04" */
export const clock = (date: Date): string => clocks().format(date);
/** "12 May" */
export const day = (date: Date): string => days().format(date);
/** "12 May 2026" */
export const dayOfYear = (date: Date): string => daysOfYears().format(date);

/** "16 May 2017", "May 2017" or "2017", as much as is known of an article's date. */
export function dateLabel({ iso, label }: { iso: string; label: string }): string {
  // The engine has said it in English already, which is what the first screen waits for.
  if (spoken.tag === 'en') return label;
  const [year = NaN, month = 1, day = 1] = iso.split('-').map(Number);
  const time = Date.UTC(year, month - 1, day);
  const known = dates[iso.split('-').length - 1];
  return known && !Number.isNaN(time) ? known().format(time) : label;
}

const HEBREW_OR_ARABIC = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Somebody's words within a sentence: they keep their own direction, and turn nothing around them. */
export const isolated = (text: string): string =>
  spoken.direction === 'ltr' && !HEBREW_OR_ARABIC.test(text) ? text : `\u2068${text}\u2069`;

/** What always runs from left to right: keys, paths, addresses. */
export const leftToRight = (text: string): string =>
  spoken.direction === 'ltr' && !HEBREW_OR_ARABIC.test(text) ? text : `\u2066${text}\u2069`;

/** "16 May 2017 · The Harbour", of what is known. */
export const dotted = (parts: (string | null | undefined)[]): string =>
  parts
    .filter((part) => part != null && part !== '')
    .map((part) => isolated(String(part)))
    .join(' · ');

/** The way that an arrow key leads along a line of things: 1 forward, -1 back; undefined for other keys. */
export function along(key: string, way: Direction = spoken.direction): 1 | -1 | undefined {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  return (key === 'ArrowRight') === (way === 'ltr') ? 1 : -1;
}

/** From where to where a text is written, by its first letter; articles keep to it in either interface. */
export function directionOf(text: string): Direction {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return HEBREW_OR_ARABIC.test(letter) ? 'rtl' : 'ltr';
}
