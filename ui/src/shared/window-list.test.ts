// Tests of drawing only the rows in view.
import { expect, it } from 'vitest';
import { reveal, rowsInView } from './window-list';

it('draws the rows in view and a few beside them', () => {
  expect(rowsInView(0, 600, 60, 20000)).toEqual({ from: 0, to: 16 });
  expect(rowsInView(6000, 600, 60, 20000)).toEqual({ from: 94, to: 116 });
  expect(rowsInView(1e9, 600, 60, 20)).toEqual({ from: 20, to: 20 });
  expect(rowsInView(0, 600, 60, 3)).toEqual({ from: 0, to: 3 });
});

it('moves only as far as it must to reveal a row', () => {
  expect(reveal(5, 0, 600, 60)).toBe(0);
  expect(reveal(0, 300, 600, 60)).toBe(0);
  expect(reveal(20, 0, 600, 60)).toBe(20 * 60 + 120 - 600);
});
