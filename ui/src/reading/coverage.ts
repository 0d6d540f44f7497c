// How much of an article is linked, and how: each claim counts once, by its best link.
import type { Tone } from '../shared/tone';
import type { Span } from '../shared/column';

export interface Marked extends Span {
  tone: Tone;
  /** Loosely linked: drawn paler. */
  faint: boolean;
}

export interface Coverage {
  claims: number;
  linked: number;
  /** In the order same, reworded, differs, contradicts, plain: how many claims, and their share of the claims' text. */
  parts: { tone: Tone | 'none'; claims: number; share: number }[];
}

export function coverage(claims: Span[], marks: (Marked | null)[]): Coverage {
  const tones = ['same', 'reworded', 'differs', 'contradicts', 'plain', 'none'] as const;
  const counts = new Map<Tone | 'none', { claims: number; length: number }>();
  let length = 0;
  claims.forEach((claim, index) => {
    const tone = marks[index]?.tone ?? 'none';
    const part = counts.get(tone) ?? { claims: 0, length: 0 };
    part.claims += 1;
    part.length += claim.end - claim.start;
    length += claim.end - claim.start;
    counts.set(tone, part);
  });
  const unlinked = counts.get('none')?.claims ?? 0;
  return {
    claims: claims.length,
    linked: claims.length - unlinked,
    parts: tones.flatMap((tone) => {
      const part = counts.get(tone);
      return part ? [{ tone, claims: part.claims, share: length ? part.length / length : 0 }] : [];
    }),
  };
}
