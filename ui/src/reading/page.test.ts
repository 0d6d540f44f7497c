// Tests of the page: what goes where, how much is linked, what the strip shows.
import { describe, expect, it } from 'vitest';
import { early, late } from '../testing/story';
import { arrange } from './blocks';
import { coverage } from './coverage';
import { scrollFor, stripPath } from './strip';

describe('arrange', () => {
  it('puts headline and masthead into the head and joins neighbouring blocks left out for one reason', () => {
    const { headline, parts } = arrange(early);
    expect(headline?.text).toBe('Ferry to Norvik delayed again');
    expect(parts.map((part) => part.kind)).toEqual(['block', 'block', 'block', 'fence', 'fence']);
    expect(parts.at(-2)).toMatchObject({ why: 'author biography', short: false });
    expect(parts.at(-1)).toMatchObject({ why: 'reader comments', short: true });
  });
  it('joins several comments, and lists', () => {
    const block = (kind: 'list item' | 'paragraph', fence: string | null) => ({
      range: { start: 0, end: 4 },
      kind,
      level: 0,
      fence,
    });
    const { parts } = arrange({
      ...late,
      blocks: [
        block('list item', null),
        block('list item', null),
        block('paragraph', 'reader comments'),
        block('paragraph', 'reader comments'),
      ],
    });
    expect(parts).toMatchObject([
      { kind: 'list', items: { length: 2 } },
      { kind: 'fence', items: { length: 2 }, short: false },
    ]);
  });
  it('keeps a first sentence that stands in for a headline in the text', () => {
    const { headline, parts } = arrange(late);
    expect(headline).toBeNull();
    expect(parts).toHaveLength(3);
  });
});

describe('coverage', () => {
  const span = (start: number, end: number) => ({ start, end });
  it('counts each claim once, by length', () => {
    const got = coverage(
      [span(0, 10), span(10, 20), span(20, 40), span(40, 80)],
      [
        { ...span(0, 10), tone: 'same', faint: false },
        { ...span(10, 20), tone: 'differs', faint: false },
        null,
        { ...span(40, 80), tone: 'same', faint: true },
      ],
    );
    expect(got.linked).toBe(3);
    expect(got.parts).toEqual([
      { tone: 'same', claims: 2, share: 50 / 80 },
      { tone: 'differs', claims: 1, share: 10 / 80 },
      { tone: 'none', claims: 1, share: 20 / 80 },
    ]);
    expect(got.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1);
  });
  it('is empty without claims', () => {
    expect(coverage([], [])).toEqual({ claims: 0, linked: 0, parts: [] });
  });
});

describe('the strip', () => {
  const size = { width: 14, height: 500, content: 5000 };
  it('draws all marks of a tone as one path, at least visible', () => {
    const box = { top: 1000, bottom: 1010, barTop: 1000, barBottom: 1010 };
    const path = stripPath(
      [
        { tone: 'same', box },
        { tone: 'same', box: { ...box, barTop: 2000, barBottom: 2500 } },
      ],
      'same',
      size,
      'left',
    );
    expect(path).toBe('M2 100.0h10v2.5h-10zM2 200.0h10v50.0h-10z');
    expect(stripPath([{ tone: 'same', box }], 'differs', size, 'left')).toBe('');
  });
  it('scrolls to where it is clicked, within bounds', () => {
    expect(scrollFor(250, { height: 500, content: 5000, view: 600 })).toBe(2200);
    expect(scrollFor(-5, { height: 500, content: 5000, view: 600 })).toBe(0);
    expect(scrollFor(600, { height: 500, content: 5000, view: 600 })).toBe(4400);
  });
});
