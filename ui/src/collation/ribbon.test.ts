// Tests of the gutter's geometry.
import { describe, expect, it } from 'vitest';
import {
  arrow,
  bridge,
  level,
  lineOf,
  pathOf,
  pointOn,
  signs,
  threadAt,
  threads,
  wavy,
  type Wire,
} from './ribbon';

const gutter = { width: 104, height: 600 };
const wire = (key: string, left: number, right: number, more: Partial<Wire> = {}): Wire => ({
  key,
  tone: 'reworded',
  opacity: 0.5,
  state: 'proposed',
  left: { top: left, bottom: left + 40 },
  right: { top: right, bottom: right + 20 },
  ...more,
});

describe('threads', () => {
  it('joins the middles of both ends, horizontal at both', () => {
    const [thread] = threads([wire('a', 100, 300)], gutter);
    expect(thread?.curve).toEqual([
      [0, 120],
      [52, 120],
      [52, 310],
      [104, 310],
    ]);
    expect(thread?.stub).toBeNull();
  });
  it('draws nothing where both ends are out of view', () => {
    expect(threads([wire('a', -500, 900), wire('b', 700, 800)], gutter)).toEqual([]);
  });
  it('ends in a stub at the edge that points where the other end lies', () => {
    const [up, down] = ['up', 'down'].map(
      (key) => threads([wire(key, 100, key === 'up' ? -900 : 1500)], gutter)[0],
    );
    expect(up?.stub).toMatchObject({ up: true });
    expect(down?.stub).toMatchObject({ up: false });
    expect(up?.curve[3][1]).toBeLessThan(10);
    expect(down?.curve[3][1]).toBeGreaterThan(590);
    expect(up?.stub?.x).toBeGreaterThan(gutter.width / 2);
  });
  it('keeps stubs apart and inside their part of the gutter, the nearest target outermost', () => {
    const all = threads(
      Array.from({ length: 30 }, (_, index) => wire(`w${index}`, 100 + index, 700 + index * 50)),
      gutter,
    );
    const xs = all.map((thread) => thread.stub?.x ?? 0);
    expect(new Set(xs.map((x) => x.toFixed(3))).size).toBe(30);
    expect(Math.min(...xs)).toBeGreaterThan(gutter.width * 0.45);
    expect(all.find(({ key }) => key === 'w0')?.stub?.x).toBe(Math.max(...xs));
  });
  it('draws stronger threads over paler ones and stubs below all', () => {
    const keys = threads(
      [
        wire('strong', 100, 100, { opacity: 0.9 }),
        wire('pale', 200, 200, { opacity: 0.2 }),
        wire('cut', 100, 2000),
      ],
      gutter,
    ).map(({ key }) => key);
    expect(keys).toEqual(['cut', 'pale', 'strong']);
  });
});

describe('bridge', () => {
  it('is level where both claims stand on one line', () => {
    expect(bridge({ top: 200, bottom: 260 }, { top: 200, bottom: 240 }, gutter)).toBe(
      'M0 200C52 200 52 200 104 200L104 240C52 240 52 260 0 260Z',
    );
  });
  it('keeps its numbers small however far away an end is', () => {
    const path = bridge({ top: 200, bottom: 260 }, { top: 9e6, bottom: 9.1e6 }, gutter);
    expect(Math.max(...(path.match(/[\d.]+/g) ?? []).map(Number))).toBeLessThanOrEqual(3 * gutter.height);
  });
});

describe('what is under the pointer', () => {
  const all = threads([wire('a', 100, 100), wire('b', 300, 100), wire('c', 120, 2000)], gutter);
  it('is the nearest thread within reach', () => {
    expect(threadAt(all, 4, 121)).toBe('a');
    expect(threadAt(all, 4, 322)).toBe('b');
    expect(threadAt(all, 40, 500)).toBeNull();
  });
  it('can be a stub', () => {
    const stub = all.find(({ key }) => key === 'c');
    expect(threadAt(all, (stub?.stub?.x ?? 0) + 2, 590)).toBe('c');
  });
  it('follows the curve', () => {
    const curve = all.find(({ key }) => key === 'b')?.curve;
    expect(curve).toBeDefined();
    if (curve) expect(threadAt(all, ...pointOn(curve, 0.4))).toBe('b');
  });
});

it('writes paths with one decimal at most', () => {
  expect(
    pathOf([
      [0, 1.2345],
      [52, 1],
      [52, 2],
      [104, 2.999],
    ]),
  ).toBe('M0 1.2C52 1 52 2 104 3');
  expect(arrow({ x: 20, up: true }, 600)).toContain('L20 1.5');
});

describe('the signs of an editor’s word', () => {
  const curve = level(100, 300, gutter.width);
  const thread = (state: Wire['state'], more: Partial<Wire> = {}) =>
    threads([wire('a', 100, 300, { state, ...more })], gutter)[0] as ReturnType<typeof threads>[number];
  it('a hand-drawn line swings about the straight one, and ends where it does', () => {
    const points = [...wavy(curve).matchAll(/([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const away = points.map(([x, y]) => {
      const distances = Array.from({ length: 201 }, (_, at) => {
        const [cx, cy] = pointOn(curve, at / 200);
        return Math.hypot(cx - (x ?? 0), cy - (y ?? 0));
      });
      return Math.min(...distances);
    });
    expect(points[0]).toEqual([0, 100]);
    expect(Math.max(...away)).toBeGreaterThan(1);
    expect(Math.max(...away)).toBeLessThan(2.6);
    expect(lineOf({ curve, state: 'drawn' })).toBe(wavy(curve));
    expect(lineOf({ curve, state: 'confirmed' })).toBe(pathOf(curve));
  });
  it('a disc at each end in view, a cross where it was rejected, nothing on a proposal', () => {
    const discs = (path: string) => path.split('M').length - 1;
    expect(signs(thread('proposed'))).toBe('');
    expect(discs(signs(thread('confirmed')))).toBe(2);
    expect(discs(signs(thread('drawn')))).toBe(2);
    expect(discs(signs(thread('confirmed', { right: { top: 900, bottom: 940 } })))).toBe(1);
    expect(signs(thread('rejected'))).toContain('l7 7m0 -7l-7 7');
  });
});
