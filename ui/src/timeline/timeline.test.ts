// Tests of the timeline: labels never overlap, none is cut, years are written where there is room.
import { describe, expect, it } from 'vitest';
import { axisOf } from './axis';
import { DISC, placeLabels, type Dot } from './labels';

const dot = (x: number, weight = 0): Dot => ({ x, widths: [180, 80, 30], weight });

function check(dots: Dot[], width: number) {
  const labels = placeLabels(dots, width);
  const boxes = labels.flatMap((label, index) =>
    label ? [{ row: label.row, from: label.x, to: label.x + (dots[index]?.widths[label.form] ?? 0) }] : [],
  );
  boxes.forEach((box, index) => {
    expect(box.from).toBeGreaterThanOrEqual(0);
    expect(box.to).toBeLessThanOrEqual(width);
    for (const other of boxes.slice(index + 1))
      if (other.row === box.row) expect(box.to <= other.from || other.to <= box.from).toBe(true);
    if (box.row === 0)
      for (const { x } of dots) expect(box.to <= x - DISC || box.from >= x + DISC).toBe(true);
  });
  return labels;
}

describe('labels', () => {
  it('stand to the right of their disc, or to the left at the right end', () => {
    const [first, last] = check([dot(40), dot(960)], 1000);
    expect(first).toMatchObject({ form: 0, row: 0 });
    expect(first?.x).toBeGreaterThan(40);
    expect(last?.x).toBeLessThan(960 - 180);
  });
  it('go to the upper row, then get shorter, then are left out', () => {
    const labels = check(
      [20, 60, 100, 140, 240, 280, 320, 360].map((x) => dot(x)),
      480,
    );
    expect(labels.some((label) => label?.row === 1)).toBe(true);
    expect(labels.some((label) => (label?.form ?? 0) > 0)).toBe(true);
    expect(labels.some((label) => label === null)).toBe(true);
  });
  it('give the articles on the screen the first choice', () => {
    const labels = check([dot(100), dot(110), dot(120), dot(130), dot(140, 1)], 340);
    expect(labels[4]?.form).toBe(0);
  });
  it('hold for 200 crowded timelines', () => {
    for (let seed = 1; seed <= 200; seed++) {
      let state = seed * 7919;
      const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
      const dots = Array.from({ length: 12 }, () => dot(20 + random() * 860, random() < 0.2 ? 1 : 0));
      check(dots, 900);
    }
  });
});

describe('axis', () => {
  it('runs over whole years', () => {
    const axis = axisOf([2017.37, 2025.2], 1000, 30);
    expect([axis.from, axis.to]).toEqual([2017, 2026]);
    expect(axis.at(2017)).toBe(30);
    expect(axis.at(2026)).toBe(970);
  });
  it('writes fewer years where they would touch', () => {
    const named = axisOf([1950, 2025], 800, 30).years.filter((year) => year.named);
    for (let i = 1; i < named.length; i++)
      expect((named[i]?.x ?? 0) - (named[i - 1]?.x ?? 0)).toBeGreaterThan(40);
  });
  it('has a length even for a single date, or none', () => {
    expect(axisOf([2017.5], 500, 30).to).toBe(2018);
    expect(axisOf([2017], 500, 30).to).toBe(2018);
    expect(Number.isFinite(axisOf([], 500, 30).at(2000))).toBe(true);
  });
});
