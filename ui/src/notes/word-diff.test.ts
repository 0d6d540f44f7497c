// Tests of what differs between two texts, word by word.
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff';

const shown = (was: string, is: string) =>
  wordDiff(was, is)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'was' ? '-' : '+'}[${text}]`))
    .join('');

describe('the difference of two texts', () => {
  it('is marked by words', () => {
    expect(shown('ask the yard', 'ask the yard')).toBe('ask the yard');
    expect(shown('ask the yard now', 'ask a yard now')).toBe('ask -[the ]+[a ]yard now');
    expect(shown('', 'new words')).toBe('+[new words]');
    expect(shown('old words', '')).toBe('-[old words]');
    expect(shown('one two three', 'three one two')).toBe('+[three ]one two -[three]');
    expect(shown('a\n\nb', 'a\n\nc b')).toBe('a\n\n+[c ]b');
  });
  it('gives both texts again when it is put together, but for the space between words', () => {
    let seed = 7;
    const random = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    const text = () => Array.from({ length: random(30) }, () => ['a', 'b', 'c', 'd'][random(4)]).join(' ');
    for (let round = 0; round < 300; round++) {
      const [was, is] = [text(), text()];
      const put = (left: 'was' | 'is') =>
        wordDiff(was, is)
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join(' ')
          .trim()
          .split(/\s+/)
          .join(' ');
      expect([put('is'), put('was')]).toEqual([was, is]);
    }
  });
  it('of very long texts is said at once', () => {
    const long = (word: string) => `same ${`${word} `.repeat(5000)}same`;
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['same', 'was', 'is', 'same']);
  });
});
