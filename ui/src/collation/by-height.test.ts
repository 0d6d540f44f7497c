// Tests of what is found near the view.
import { describe, expect, it } from 'vitest';
import { ByHeight } from './by-height';

describe('things by their height', () => {
  it('finds what lies between two heights or reaches in, as a walk through all would', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const all = Array.from({ length: 500 }, (_, at) => {
      const top = Math.round(random() * 9000);
      return { at, top, bottom: top + Math.round(random() * (at % 50 === 0 ? 2000 : 60)) };
    });
    const index = new ByHeight(all, (one) => one);
    for (let from = -200; from < 9500; from += 130) {
      const walked = all.filter(({ top, bottom }) => bottom > from && top < from + 400);
      const found = index.between(from, from + 400);
      expect(found.map(({ at }) => at).sort((a, b) => a - b)).toEqual(walked.map(({ at }) => at));
      expect(found.map(({ top }) => top)).toEqual(found.map(({ top }) => top).sort((a, b) => a - b));
    }
  });
  it('does not find what has no place', () => {
    const index = new ByHeight([1, 2], (one) => (one === 1 ? null : { top: 5, bottom: 9 }));
    expect(index.between(-Infinity, Infinity)).toEqual([2]);
  });
});
