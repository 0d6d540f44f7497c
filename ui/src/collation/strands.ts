// Threads that look the same, as one path: a page of some ten paths scrolls, where one of hundreds stutters.
import type { LinkView } from '../messages/queries';
import type { Tone } from '../shared/tone';
import { arrow, lineOf, pathOf, signs, type End, type Thread } from './ribbon';

export interface Strand {
  key: string;
  tone: Tone;
  opacity: number;
  state: LinkView['state'];
  /** Whether an end of each is out of view. */
  cut: boolean;
  lines: string;
  signs: string;
  arrows: string;
}

/** Beyond so many a hand's wave is not to be told from the next one's, and its thousands of points are drawn in vain. */
const WAVES = 40;

/** In the order of the threads, of which those that come first lie below. */
export function strands(threads: readonly Thread[], height: number): Strand[] {
  const calm = threads.filter(({ state }) => state === 'drawn').length > WAVES;
  const found = new Map<string, Strand>();
  for (const thread of threads) {
    const { tone, opacity, state, stub } = thread;
    const key = `${stub ? 'cut' : 'whole'} ${opacity} ${tone} ${state}`;
    let strand = found.get(key);
    if (!strand) {
      strand = { key, tone, opacity, state, cut: stub !== null, lines: '', signs: '', arrows: '' };
      found.set(key, strand);
    }
    strand.lines += calm ? pathOf(thread.curve) : lineOf(thread);
    strand.signs += signs(thread);
    if (stub) strand.arrows += arrow(stub, height);
  }
  return [...found.values()];
}

/** The bars beside claims, those of one tone as one path. */
export function barsOf(ends: readonly (End & { tone: Tone; x: number })[]): { tone: Tone; d: string }[] {
  const found = new Map<Tone, string>();
  for (const { tone, x, top, bottom } of ends)
    found.set(tone, `${found.get(tone) ?? ''}M${x} ${top.toFixed(1)}V${bottom.toFixed(1)}`);
  return [...found].map(([tone, d]) => ({ tone, d }));
}
