// A tone: a colour with a line style of its own, so that nothing hangs on the colour alone.

export type Tone = 'same' | 'reworded' | 'differs' | 'contradicts' | 'plain';

/** Dashes of a line this many pixels thick; empty for a solid one. */
export function dashes(tone: Tone, thickness = 1.4): string {
  if (tone === 'reworded') return thickness >= 3 ? '8 3' : '6 3.5';
  if (tone === 'differs') return thickness >= 3 ? '3 3' : `${thickness} ${thickness + 2}`;
  if (tone === 'contradicts') return thickness >= 3 ? '9 2 2 2' : '7 2.5 1.4 2.5';
  return '';
}
