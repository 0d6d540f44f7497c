// Tests of the words of a stretch of text.
import { describe, expect, it } from 'vitest';
import { wholeWords, wordSpans } from './word-spans';

const text = 'He said “never again” to us. Then he left.';
const quoted = (spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it('keep what clings to them, and stay inside of the stretch', () => {
    expect(quoted(wordSpans(text, { start: 0, end: 28 }))).toEqual([
      ...['He', 'said', '“never', 'again”', 'to', 'us.'],
    ]);
  });
  it('are told in a script without spaces, too', () => {
    const long = '政府は昨日新しい合意を発表したがその内容については説明を避けたという';
    const words = wordSpans(long, { start: 0, end: long.length });
    expect(words.length).toBeGreaterThan(5);
    expect(words[0]?.start).toBe(0);
    expect(words.at(-1)?.end).toBe(long.length);
  });
});

describe('a selection', () => {
  it('is widened to whole words, and loses the spaces at its ends', () => {
    const from = text.indexOf('aid');
    expect(
      quoted([wholeWords(text, { start: from, end: text.indexOf('ever') + 2 }) ?? { start: 0, end: 0 }]),
    ).toEqual(['said “never']);
    const space = text.indexOf(' to us');
    expect(wholeWords(text, { start: space, end: space + 4 })).toEqual({ start: space + 1, end: space + 3 });
  });
  it('of spaces alone is none', () => {
    expect(wholeWords(text, { start: 2, end: 3 })).toBeNull();
  });
});
