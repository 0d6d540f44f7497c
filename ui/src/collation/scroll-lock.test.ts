// Tests of keeping two columns together by their links.
import { describe, expect, it } from 'vitest';
import { across, fade, heaviestChain, knots, type Tie } from './scroll-lock';

const tie = (left: number, right: number, weight = 1): Tie => ({ left, right, weight });

/** All chains, one by one: slow and plainly right. */
function slowly(ties: Tie[]): number {
  const sorted = [...ties].sort((a, b) => a.left - b.left);
  const best = (at: number, last: Tie | null): number => {
    if (at === sorted.length) return 0;
    const one = sorted[at] as Tie;
    const without = best(at + 1, last);
    if (last && (one.left <= last.left || one.right <= last.right)) return without;
    return Math.max(without, one.weight + best(at + 1, one));
  };
  return best(0, null);
}

function numbers(seed: number) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

describe('the heaviest chain', () => {
  it('goes strictly down on both sides', () => {
    const chain = heaviestChain([tie(100, 500), tie(200, 100), tie(300, 200), tie(300, 300), tie(400, 300)]);
    expect(chain.map(({ left, right }) => [left, right])).toEqual([
      [200, 100],
      [300, 200],
      [400, 300],
    ]);
  });
  it('prefers one heavy link to two light ones that cross it', () => {
    expect(heaviestChain([tie(100, 900, 5), tie(200, 100, 2), tie(300, 200, 2)])).toEqual([tie(100, 900, 5)]);
  });
  it('is as heavy as the best of all chains, on 300 random sets', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = numbers(seed);
      const ties = Array.from({ length: 11 }, () =>
        tie(Math.floor(random() * 9) * 50, Math.floor(random() * 9) * 50, 0.1 + random()),
      );
      const chain = heaviestChain(ties);
      for (let i = 1; i < chain.length; i++) {
        expect((chain[i] as Tie).left).toBeGreaterThan((chain[i - 1] as Tie).left);
        expect((chain[i] as Tie).right).toBeGreaterThan((chain[i - 1] as Tie).right);
      }
      expect(chain.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(slowly(ties), 9);
    }
  });
  it('takes 20,000 links in a moment', () => {
    const random = numbers(3);
    const ties = Array.from({ length: 20000 }, () => tie(random() * 1e5, random() * 1e5, random()));
    const start = performance.now();
    expect(heaviestChain(ties).length).toBeGreaterThan(100);
    expect(performance.now() - start).toBeLessThan(500);
  });
  it('is empty without links', () => {
    expect(heaviestChain([])).toEqual([]);
  });
});

describe('the map', () => {
  const map = knots([tie(500, 200), tie(1000, 900), tie(1010, 905), tie(1500, 1000)], {
    left: 2000,
    right: 1200,
  });
  it('goes through the links, and skips one that is too near to the last', () => {
    expect(across(map, 'left', 500)).toBe(200);
    expect(across(map, 'left', 1000)).toBe(900);
    expect(across(map, 'right', 900)).toBe(1000);
    expect(map).toHaveLength(5);
  });
  it('never makes one side race past the other, the lighter link gives way', () => {
    const steep = knots([tie(500, 150, 2), tie(560, 900, 1), tie(1000, 950, 3)], { left: 1500, right: 1500 });
    expect(steep).toHaveLength(4);
    for (let i = 1; i < steep.length; i++) {
      const [a, b] = [steep[i - 1], steep[i]];
      const slope = ((b?.right ?? 0) - (a?.right ?? 0)) / ((b?.left ?? 0) - (a?.left ?? 0));
      expect(slope).toBeLessThanOrEqual(4);
      expect(slope).toBeGreaterThanOrEqual(0.25);
    }
  });
  it('keeps to both ends', () => {
    expect(across(map, 'left', -50)).toBe(0);
    expect(across(map, 'left', 9999)).toBe(1200);
  });
  it('is continuous and monotone both ways, and its own inverse', () => {
    let last = -1;
    for (let y = 0; y <= 2000; y += 1) {
      const there = across(map, 'left', y);
      expect(there).toBeGreaterThanOrEqual(last);
      expect(there - Math.max(last, 0)).toBeLessThan(5);
      expect(across(map, 'right', there)).toBeCloseTo(y, 6);
      last = there;
    }
  });
  it('without links is a straight line from top to top and foot to foot', () => {
    expect(across(knots([], { left: 1000, right: 500 }), 'left', 400)).toBe(200);
  });
});

it('lets a difference die away with the way, never past nothing', () => {
  expect(fade(100, 50)).toBe(70);
  expect(fade(-100, 50)).toBe(-70);
  expect(fade(10, -50)).toBe(0);
});
