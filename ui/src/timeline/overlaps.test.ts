// Tests of what is asked of the engine for the timeline: one pair at a time, what is looked at first, nothing twice.
import { describe, expect, it } from 'vitest';
import { fakeDoor } from '../testing/fake-door';
import { Overlaps } from './overlaps.svelte';

type Asked = { one: number; other: number };

/** A door that answers when it is told to. */
function slowly() {
  const waiting: (() => void)[] = [];
  const door = fakeDoor({
    overlap: ({ one, other }: Asked) =>
      new Promise((done) => waiting.push(() => done({ shared: one + other, claims: 50 }))),
  });
  return {
    asked: () => (door.calls('overlap') as Asked[]).map(({ one, other }) => `${one}-${other}`),
    async answer() {
      waiting.shift()?.();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
  };
}

describe('what the articles share', () => {
  it('is asked for pair by pair, and what is looked at comes before what may be', async () => {
    const { asked, answer } = slowly();
    const overlaps = new Overlaps();
    overlaps.ahead([
      [1, 2],
      [1, 3],
      [1, 1],
    ]);
    expect(asked()).toEqual(['1-2']);
    overlaps.look(4, [1, 2, 4]);
    expect(asked()).toEqual(['1-2']);
    for (let turn = 0; turn < 5; turn++) await answer();
    expect(asked()).toEqual(['1-2', '4-1', '4-2', '1-3']);
    expect(overlaps.of(2, 1)).toEqual({ shared: 3, claims: 50 });
    expect(overlaps.of(1, 4)).toEqual({ shared: 5, claims: 50 });
    expect(overlaps.of(3, 4)).toBeNull();
  });

  it('is not asked for any more of an article that nobody looks at, nor twice', async () => {
    const { asked, answer } = slowly();
    const overlaps = new Overlaps();
    overlaps.look(1, [2, 3, 4]);
    overlaps.look(5, [1, 2]);
    for (let turn = 0; turn < 5; turn++) await answer();
    overlaps.look(2, [1, 5]);
    for (let turn = 0; turn < 5; turn++) await answer();
    expect(asked()).toEqual(['1-2', '5-1', '5-2']);
  });

  it('is asked anew where the links have changed, once, and the old number stays meanwhile', async () => {
    const { asked, answer } = slowly();
    const overlaps = new Overlaps();
    overlaps.look(1, [2]);
    await answer();
    overlaps.look(3, [1, 2]);
    overlaps.renew(2, 1);
    overlaps.renew(1, 2);
    expect(overlaps.of(1, 2)).not.toBeNull();
    for (let turn = 0; turn < 5; turn++) await answer();
    expect(asked()).toEqual(['1-2', '3-1', '2-1', '3-2']);
  });

  it('is forgotten with what was on its way', async () => {
    const { asked, answer } = slowly();
    const overlaps = new Overlaps();
    overlaps.look(1, [2, 3]);
    overlaps.forget();
    for (let turn = 0; turn < 3; turn++) await answer();
    expect(asked()).toEqual(['1-2']);
    expect(overlaps.of(1, 2)).toBeNull();
  });

  it('is left out where it cannot be said', async () => {
    const door = fakeDoor({
      overlap: ({ other }: Asked) => {
        if (other === 2) throw { code: 'notFound', message: 'gone' };
        return other === 3 ? null : { shared: 1, claims: 2 };
      },
    });
    const overlaps = new Overlaps();
    overlaps.look(1, [2, 3, 4]);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(door.calls('overlap')).toHaveLength(3);
    expect([2, 3, 4].map((other) => overlaps.of(1, other))).toEqual([null, null, { shared: 1, claims: 2 }]);
  });
});
