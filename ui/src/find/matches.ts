// Where words stand in a text, whatever their case, accents, quotation marks and spaces.
import type { Span } from '../shared/column';

/** A text as it is compared, and where each of its letters stands in the text that it was. */
export interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

const MARK = /\p{M}/u;
/** Letters that are not seen: soft hyphens, joiners, signs of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const SPACE = /\s/;
const ALIKE: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

/** Large letters and back: so that "ß" is "ss", and each sigma is one. */
const plain = (letter: string) => (ALIKE[letter] ?? letter).toUpperCase().toLowerCase();

/** Only a stretch of the text, so that places are those in the whole. */
export function fold(text: string, from = 0, to = text.length): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  for (const letter of text.slice(from, to)) {
    const start = at;
    at += letter.length;
    const space = SPACE.test(letter);
    // What belongs to the letter before is marked with it; many spaces are one.
    if (MARK.test(letter) || UNSEEN.test(letter) || (space && folded.endsWith(' '))) {
      if (ends.length > 0) ends[ends.length - 1] = at;
      continue;
    }
    const now =
      letter < '\u0080'
        ? plain(letter)
        : [...letter.normalize('NFKD')]
            .filter((one) => !MARK.test(one))
            .map(plain)
            .join('');
    folded += space ? ' ' : now;
    for (let unit = 0; unit < (space ? 1 : now.length); unit++) {
      starts.push(start);
      ends.push(at);
    }
  }
  return { text: folded, starts, ends };
}

/** Every place of the words, in order and apart. */
export function matchesIn({ text, starts, ends }: Folded, wanted: string): Span[] {
  const spans: Span[] = [];
  if (wanted === '') return spans;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const start = starts[at] ?? 0;
    const end = ends[at + wanted.length - 1] ?? start;
    const last = spans.at(-1);
    // Of one letter that stands for two, either half may be found.
    if (!last || last.end <= start) spans.push({ start, end });
  }
  return spans;
}
