// One search: what is typed, what was found for it, and which of the finds is chosen.
import { problemOf, query } from '../backend';
import type { FoundView, HitView } from '../messages/queries';

/** Short enough not to be felt; a fast typist's letters go as one question. */
const PAUSE_MS = 60;

const KINDS = ['headlines', 'texts', 'notes'] as const;

export interface Group {
  kind: (typeof KINDS)[number];
  /** Each with its place among all finds. */
  hits: { hit: HitView; at: number }[];
}

export class Search {
  typed = $state('');
  /** Null while nothing was asked. */
  found = $state.raw<FoundView | null>(null);
  problem = $state<string | null>(null);
  /** Which find Enter opens. */
  at = $state(0);

  readonly groups = $derived.by(() => {
    const { found } = this;
    let at = 0;
    const groups = KINDS.map((kind): Group => ({
      kind,
      hits: (found?.[kind] ?? []).map((hit) => ({ hit, at: at++ })),
    }));
    return groups.filter(({ hits }) => hits.length > 0);
  });
  readonly hits = $derived(this.groups.flatMap(({ hits }) => hits.map(({ hit }) => hit)));

  /** Answers to what is not typed any more are dropped. */
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | null = null;

  type(text: string): void {
    this.typed = text;
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (text.trim() === '') {
      this.found = null;
      this.problem = null;
      this.#asking = null;
      return;
    }
    this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  /** Asks the same again: the library may have changed. */
  again(): void {
    this.type(this.typed);
  }

  step(by: 1 | -1): void {
    const all = this.hits.length;
    if (all > 0) this.at = (this.at + by + all) % all;
  }

  /** The find that is chosen, among those for what is typed now. */
  async chosen(): Promise<HitView | null> {
    const round = this.#round;
    if (this.#timer !== undefined) void this.#ask();
    await this.#asking;
    return round === this.#round ? (this.hits[this.at] ?? null) : null;
  }

  #ask(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asking = this.#answer(this.#round, this.typed);
    return this.#asking;
  }

  async #answer(round: number, text: string): Promise<void> {
    try {
      const found = await query.search(text);
      if (round !== this.#round) return;
      this.found = found;
      this.problem = null;
      this.at = 0;
    } catch (thrown) {
      if (round !== this.#round) return;
      this.found = null;
      this.problem = problemOf(thrown).message;
    }
  }
}

/** An excerpt cut at its marks. */
export function piecesOf({ excerpt, marks }: Pick<HitView, 'excerpt' | 'marks'>) {
  const pieces: { text: string; marked: boolean }[] = [];
  let from = 0;
  const cut = (to: number, marked: boolean) => {
    if (to > from) pieces.push({ text: excerpt.slice(from, to), marked });
    from = Math.max(from, to);
  };
  for (const { start, end } of marks) {
    cut(start, false);
    cut(end, true);
  }
  cut(excerpt.length, false);
  return pieces;
}
