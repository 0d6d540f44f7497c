// The words of a stretch of text, as places: for choosing some of them by key.
import type { Span } from '../shared/column';

/** Longer runs without a space are cut by the rules of the language. */
const LONG = 24;

/** Each word with what clings to it, such as an opening quotation mark. */
export function wordSpans(text: string, range: Span): Span[] {
  const words: Span[] = [];
  for (const found of text.slice(range.start, range.end).matchAll(/\S+/g)) {
    const start = range.start + found.index;
    if (found[0].length <= LONG) words.push({ start, end: start + found[0].length });
    else
      for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
        found[0],
      ))
        words.push({ start: start + index, end: start + index + segment.length });
  }
  return words;
}

/** Whole words in place of a selection that begins or ends inside of one; null where it has no words. */
export function wholeWords(text: string, range: Span): Span | null {
  const letter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  let { start, end } = range;
  while (start < end && !/\S/.test(text.charAt(start))) start += 1;
  while (end > start && !/\S/.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return null;
  while (start > 0 && letter(start) && letter(start - 1)) start -= 1;
  while (end < text.length && letter(end) && letter(end - 1)) end += 1;
  return { start, end };
}
