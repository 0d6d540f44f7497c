// Tests of the notes' marks in a pane: signs near the view, how many are above and below, brackets around the words.
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Span } from '../shared/column';
import NoteMarks from './NoteMarks.svelte';
import NoteSigns, { type NoteSign } from './NoteSigns.svelte';
import type { PageColumn } from './page-column.svelte';
import { dotsPath } from './strip';

afterEach(cleanup);

/** A column in which every letter stands a pixel below the one before, 400 of them in view. */
function column(scrollTop: number) {
  const box = ({ start, end }: Span) => ({ top: start, bottom: end, barTop: start, barBottom: end });
  return {
    ...{ scrollTop, height: 400, version: 1, rough: vi.fn(box), box: vi.fn(box), scrollTo: vi.fn() },
    screenful: (shift: number) => Math.round(scrollTop / 400 + shift),
    between: (top: number, bottom: number) => ({ start: Math.max(0, top), end: bottom }),
    frames: vi.fn(({ start, end }: Span) => [{ top: start, left: 10, width: end - start, height: 20 }]),
  };
}
const asColumn = (fake: ReturnType<typeof column>) => fake as unknown as PageColumn;
const sign = (start: number, more: Partial<NoteSign> = {}): NoteSign => ({
  ...{ key: `n${start}-${Math.random()}`, span: { start, end: start + 5 }, unsure: false },
  ...{ text: () => `at ${start}` },
  ...more,
});

describe('the signs in the margin', () => {
  it('are drawn near the view, and those above and below are counted and led to', () => {
    const fake = column(2000);
    const signs = [100, 1500, 1900, 2100, 2300, 2450, 9000].map((start) => sign(start));
    render(NoteSigns, { side: 'left', column: asColumn(fake), signs, onsign: () => {} });
    expect(screen.queryByTitle('Note: at 100')).toBeNull();
    expect(screen.getByTitle('Note: at 2100')).toBeInTheDocument();
    screen.getByRole('button', { name: '3 notes above' }).click();
    expect(fake.scrollTo).toHaveBeenLastCalledWith(1900 - 400 / 3);
    screen.getByRole('button', { name: '2 notes below' }).click();
    expect(fake.scrollTo).toHaveBeenLastCalledWith(2450 - 400 / 3);
  });
  it('say nothing of above and below where all are in view', () => {
    const signs = [sign(0, { span: null }), sign(20)];
    render(NoteSigns, { side: 'left', column: asColumn(column(0)), signs, onsign: () => {} });
    expect(screen.getAllByRole('button')).toHaveLength(2);
  });
  it('are one with a number where many stand on one line', () => {
    const onsign = vi.fn();
    const signs = [sign(60), sign(60), sign(60), sign(60), sign(200), sign(200)];
    render(NoteSigns, { side: 'left', column: asColumn(column(0)), signs, onsign });
    screen.getByRole('button', { name: '4 notes here' }).click();
    expect(onsign).toHaveBeenCalledExactlyOnceWith(signs[0]?.key);
    expect(screen.getAllByTitle('Note: at 200')).toHaveLength(2);
  });
  it('of ten thousand are measured exactly only near the view', () => {
    const fake = column(0);
    const signs = Array.from({ length: 10_000 }, (_, at) => sign(at * 20));
    render(NoteSigns, { side: 'left', column: asColumn(fake), signs, onsign: () => {} });
    expect(fake.box.mock.calls.length).toBeLessThan(100);
    expect(screen.getAllByRole('button').length).toBeLessThan(100);
    expect(screen.getByTestId('notes-below')).toHaveAccessibleName('9,980 notes below');
  });
});

describe('words with a note', () => {
  const shown = (spans: Span[], chosen: Span | null = null) => {
    const { container } = render(NoteMarks, { column: asColumn(column(0)), spans, chosen });
    const of = (name: string) => container.querySelectorAll<HTMLElement>(`.${name}`);
    return { of };
  };
  it('stand in brackets, each once', () => {
    const { of } = shown([
      { start: 50, end: 60 },
      { start: 50, end: 60 },
      { start: 200, end: 220 },
    ]);
    expect([of('first').length, of('last').length, of('ground').length]).toEqual([2, 2, 2]);
  });
  it('that overlap have one ground, so that it does not darken', () => {
    const { of } = shown([
      { start: 50, end: 60 },
      { start: 55, end: 80 },
    ]);
    expect(of('ground')).toHaveLength(1);
    expect(of('ground')[0]?.style.width).toBe('30px');
    expect(of('first')).toHaveLength(2);
  });
  it('are pointed out where their note is chosen, and far from the view not drawn', () => {
    const { of } = shown([{ start: 9000, end: 9010 }], { start: 50, end: 60 });
    expect([of('here').length, of('first').length]).toEqual([1, 0]);
  });
});

describe('the strip', () => {
  it('has a dot for each place, and one for those on the same pixel', () => {
    const size = { width: 14, height: 100, content: 10_000 };
    const dots = (tops: number[]) => dotsPath(tops, size).match(/M/g)?.length;
    expect(dots([0, 10, 20, 5000])).toBe(2);
    expect(dotsPath([], size)).toBe('');
  });
});
