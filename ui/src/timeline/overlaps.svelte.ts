// How much the articles share, pair by pair: asked for one by one, and only of pairs that somebody looks at or soon may.
import { SvelteMap } from 'svelte/reactivity';
import { query } from '../backend';
import type { OverlapView } from '../messages/queries';

export type Pair = readonly [number, number];

const keyOf = (one: number, other: number) => (one < other ? `${one}-${other}` : `${other}-${one}`);

export class Overlaps {
  /** Null where it cannot be said. */
  readonly #known = new SvelteMap<string, OverlapView | null>();
  /** Whether known or not, the next to be asked for. */
  #again: Pair[] = [];
  /** Of the article that is looked at. */
  #now: Pair[] = [];
  /** While there is nothing better to do. */
  #ahead: Pair[] = [];
  #busy = false;
  #round = 0;

  /** Null as long as it is not known. */
  of(one: number, other: number): OverlapView | null {
    return this.#known.get(keyOf(one, other)) ?? null;
  }

  /** Somebody looks at an article: its pairs come first, and nobody waits any more for those of another one. */
  look(article: number, others: number[]): void {
    this.#now = others.filter((other) => other !== article).map((other) => [article, other]);
    void this.#work();
  }

  /** Somebody may soon look at these; none ends that. */
  ahead(pairs: Pair[]): void {
    this.#ahead = pairs.filter(([one, other]) => one !== other);
    void this.#work();
  }

  /** The links of two articles have changed. */
  renew(one: number, other: number): void {
    if (!this.#again.some((pair) => keyOf(...pair) === keyOf(one, other))) this.#again.push([one, other]);
    void this.#work();
  }

  /** An article was changed, or more links are shown, or fewer. */
  forget(): void {
    this.#round += 1;
    this.#known.clear();
    this.#now = [];
    this.#ahead = [];
  }

  #next(): Pair | undefined {
    const again = this.#again.shift();
    if (again) return again;
    const unknown = ([one, other]: Pair) => !this.#known.has(keyOf(one, other));
    this.#now = this.#now.filter(unknown);
    if (this.#now.length > 0) return this.#now.shift();
    this.#ahead = this.#ahead.filter(unknown);
    return this.#ahead.shift();
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let pair = this.#next(); pair; pair = this.#next()) {
      const round = this.#round;
      // An arc that is missing is no trouble to speak of.
      const overlap = await query.overlap(...pair).catch(() => null);
      if (round === this.#round) this.#known.set(keyOf(...pair), overlap);
    }
    this.#busy = false;
  }
}
