// Tests of the timeline's measures: labels never overlap, none is cut, years are written where there is room.
import { describe, expect, it } from 'vitest';
import { axisOf } from './axis';
import { arcPath, opacity, rise, shareOf, thickness } from './arcs';
import { DISC, placeLabels, type Dot } from './labels';
import { GAP, INSET, marksOf, spread } from './marks';
import { early, late, third } from '../testing/story';

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
  it('keep off what stands there already', () => {
    const crowd = [dot(200), dot(206), dot(212), dot(218)];
    const given = [[], [{ from: 100, to: 400 }]];
    const labels = placeLabels(crowd, 1000, given);
    for (const label of labels)
      if (label?.row === 1) expect(label.x >= 400 || label.x + [180, 80, 30][label.form]! <= 100).toBe(true);
    expect(placeLabels(crowd, 1000).some((label) => label?.row === 1)).toBe(true);
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

describe('marks', () => {
  it('stay where they are where there is room, and part evenly where not', () => {
    expect(spread([10, 50, 90], 15, 0, 100)).toEqual([10, 50, 90]);
    expect(spread([50, 50, 50], 15, 0, 100)).toEqual([35, 50, 65]);
    expect(spread([98, 99], 15, 0, 100)).toEqual([85, 100]);
    expect(spread([0, 1], 15, 0, 100)).toEqual([0, 15]);
    expect(spread([5, 5, 5, 5, 5], 15, 0, 40)).toEqual([0, 10, 20, 30, 40]);
    expect(spread([], 15, 0, 40)).toEqual([]);
  });
  it('keep their order, their gap and their bounds, however they are thrown', () => {
    for (let seed = 1; seed <= 100; seed++) {
      let state = seed * 7919;
      const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
      const places = Array.from({ length: 30 }, () => random() * random() * 800).sort((a, b) => a - b);
      const told = spread(places, GAP, 10, 790);
      told.slice(1).forEach((x, index) => expect(x - told[index]!).toBeGreaterThanOrEqual(GAP - 1e-6));
      expect(told[0]).toBeGreaterThanOrEqual(10 - 1e-6);
      expect(told.at(-1)).toBeLessThanOrEqual(790 + 1e-6);
    }
  });
  it('stand by date, those without one apart at the right end', () => {
    const { marks, apartFrom } = marksOf([late, third, early], 1000, () => null);
    expect(marks.map(({ article }) => article.id)).toEqual([1, 3, 2]);
    expect(marks[1]!.x).toBeLessThanOrEqual(apartFrom - INSET);
    expect(marks[2]!.x).toBeGreaterThan(apartFrom);
    expect(marksOf([early, third], 1000, () => null).apartFrom).toBe(1000);
  });
  it('are told apart with 30 articles of one day, and within the window', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...early, id: index + 1 }));
    const undated = Array.from({ length: 12 }, (_, index) => ({ ...late, id: 100 + index }));
    const { marks } = marksOf([...many, ...undated], 1280, () => null);
    marks.slice(1).forEach(({ x }, index) => expect(x - marks[index]!.x).toBeGreaterThan(10));
    expect(marks.at(-1)!.x).toBeLessThan(1280);
  });
});

describe('arcs', () => {
  const foot = (x: number) => ({ x, y: 33 });
  it('rise higher the farther they go, and never to the edge', () => {
    const near = rise(foot(100), foot(130), 1280);
    const far = rise(foot(100), foot(1200), 1280);
    expect(near).toBeLessThan(far);
    expect(rise(foot(0), foot(5000), 1280) + thickness(1) / 2).toBeLessThan(33);
  });
  it('begin and end at the feet', () => {
    expect(arcPath({ x: 100, y: 33 }, { x: 200, y: 22 }, 26, 1280)).toMatch(/^M100 33C100 .* 200 .* 200 22$/);
  });
  it('are thicker and darker the more is shared', () => {
    const [little, much] = [shareOf({ shared: 1, claims: 40 }), shareOf({ shared: 30, claims: 40 })];
    expect(thickness(much)).toBeGreaterThan(thickness(little) + 2);
    expect(thickness(much, 30)).toBeLessThan(2);
    expect(thickness(much, 30)).toBeGreaterThan(thickness(little, 30));
    expect(opacity(much)).toBeGreaterThan(opacity(little));
    expect(shareOf({ shared: 0, claims: 0 })).toBe(0);
  });
});
