// Tests of saving as one types: against a slow backend, a failing one, and fast fingers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, PAUSE_MS, type SaveState } from './autosave';

/** A disk that takes its time, and can be told to fail. */
function disk(takes = 1000) {
  const written: string[] = [];
  const began: string[] = [];
  let failing = false;
  let running = 0;
  let most = 0;
  return {
    written,
    began,
    fail: (now: boolean) => (failing = now),
    most: () => most,
    save: async (text: string) => {
      began.push(text);
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, takes));
      running--;
      if (failing) throw new Error('disk full');
      written.push(text);
      return { at: Date.now() };
    },
  };
}

function make(slow = disk(), text = '') {
  const states: SaveState<string>[] = [];
  const autosave = new Autosave<string>(text, {
    save: slow.save,
    troubleOf: (thrown) => (thrown as Error).message,
    onstate: (state) => states.push(state),
  });
  return { autosave, states, kinds: () => states.map(({ kind }) => kind), slow };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('saves once, a pause after the last letter', async () => {
    const { autosave, slow, kinds } = make();
    for (const text of ['N', 'No', 'Not', 'Note']) {
      autosave.edit(text);
      await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    }
    expect(slow.began).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(slow.began).toEqual(['Note']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(slow.written).toEqual(['Note']);
    expect(kinds()).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'saving', 'saved']);
    expect(autosave.dirty).toBe(false);
  });

  it('never runs two saves at once; what is typed meanwhile is saved after it', async () => {
    const { autosave, slow, states } = make();
    autosave.edit('one');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    for (const text of ['one t', 'one tw', 'one two']) {
      autosave.edit(text);
      await vi.advanceTimersByTimeAsync(450);
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(slow.most()).toBe(1);
    expect(slow.written.at(-1)).toBe('one two');
    expect(slow.written[0]).toBe('one');
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('does not call saved what was typed over', async () => {
    const { autosave, kinds } = make();
    autosave.edit('a');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    autosave.edit('ab');
    await vi.advanceTimersByTimeAsync(1000);
    expect(kinds()).not.toContain('saved');
    await vi.advanceTimersByTimeAsync(2000);
    expect(kinds().at(-1)).toBe('saved');
  });

  it('flush waits until the very latest text is on the disk', async () => {
    const { autosave, slow } = make();
    autosave.edit('first');
    const done = autosave.flush();
    await vi.advanceTimersByTimeAsync(500);
    autosave.edit('second');
    let ended: boolean | null = null;
    void done.then((saved) => (ended = saved));
    await vi.advanceTimersByTimeAsync(600);
    expect(ended).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(ended).toBe(true);
    expect(slow.written).toEqual(['first', 'second']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(slow.written).toHaveLength(2);
  });

  it('two flushes at once write once', async () => {
    const { autosave, slow } = make();
    autosave.edit('text');
    const both = Promise.all([autosave.flush(), autosave.flush()]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await both).toEqual([true, true]);
    expect(slow.written).toEqual(['text']);
  });

  it('says why it failed, keeps the text, and saves it on the next try', async () => {
    const { autosave, slow, states } = make();
    slow.fail(true);
    autosave.edit('kept');
    await vi.advanceTimersByTimeAsync(2000);
    expect(states.at(-1)).toEqual({ kind: 'failed', trouble: 'disk full' });
    expect(autosave.dirty).toBe(true);
    slow.fail(false);
    const again = autosave.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await again).toBe(true);
    expect(slow.written).toEqual(['kept']);
    expect(states.at(-1)?.kind).toBe('saved');
  });

  it('tells whoever waits for a flush that it failed', async () => {
    const { autosave, slow } = make();
    slow.fail(true);
    autosave.edit('text');
    const done = autosave.flush();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await done).toBe(false);
  });

  it('never writes an empty text, and writes again what is typed after it', async () => {
    const { autosave, slow } = make(disk(), 'old');
    autosave.edit('   ');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await autosave.flush()).toBe(true);
    expect(slow.began).toEqual([]);
    autosave.edit('new');
    await vi.advanceTimersByTimeAsync(2000);
    expect(slow.written).toEqual(['new']);
  });

  it('does nothing for text that is what the disk has', async () => {
    const { autosave, slow } = make(disk(), 'same');
    autosave.edit('same!');
    autosave.edit('same');
    await vi.advanceTimersByTimeAsync(5000);
    expect(slow.began).toEqual([]);
  });

  it('a thousand letters against a slow disk: the last text wins, in order', async () => {
    const { autosave, slow } = make(disk(700));
    let text = '';
    for (let i = 0; i < 1000; i++) {
      text += String.fromCharCode(97 + (i % 26));
      autosave.edit(text);
      await vi.advanceTimersByTimeAsync(i % 17 === 0 ? 500 : 30);
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(slow.most()).toBe(1);
    expect(slow.written.at(-1)).toBe(text);
    for (let i = 1; i < slow.written.length; i++)
      expect(text.startsWith(slow.written[i] as string)).toBe(true);
    expect([...slow.written].sort((a, b) => a.length - b.length)).toEqual(slow.written);
  });
});
