// The review: walks what is undecided, goes on by itself after each decision, and remembers where it was.
import type { LinkView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import { recall, remember } from '../shared/preferences';
import { fromScore, inOrder, isGap, ORDERS, queueOf, type Item, type Open, type Order } from './queue';
import { reviewWords } from './words';

/** The two articles that are reviewed. */
export interface Reviewed extends Open {
  /** Names the pair: each has a review of its own. */
  pair: string;
  /** The id of what is selected, as in the queue. */
  here: string | null;
  select(item: Item): void;
}

interface Kept {
  skipped: ReadonlySet<string>;
  /** What was undecided when it began, to tell how far it has come. */
  known: ReadonlySet<string>;
  current: Item | null;
}

const FRESH: Kept = {
  skipped: new Set(),
  known: new Set(),
  current: null,
};
const THRESHOLD = 0.8;

export class Review {
  shown = $state(false);
  order = $state<Order>(orderOf(recall<unknown>('reviewOrder', null)));
  gaps = $state(recall('reviewGaps', false));
  /** From this score on all are confirmed at once. */
  least = $state(recall('reviewLeast', THRESHOLD));
  /** Whether it is asked if all of them shall be confirmed. */
  asking = $state(false);

  #reviewed: () => Reviewed | null;
  #kept = $state.raw<ReadonlyMap<string, Kept>>(new Map());

  constructor(reviewed: () => Reviewed | null) {
    this.#reviewed = reviewed;
  }

  /** What is undecided, skipped or not. */
  readonly queue = $derived.by(() => {
    const reviewed = this.shown ? this.#reviewed() : null;
    return reviewed ? queueOf(reviewed, this.order, this.gaps) : [];
  });
  readonly #mine = $derived.by(() => {
    const pair = this.#reviewed()?.pair;
    return (pair !== undefined && this.#kept.get(pair)) || FRESH;
  });
  readonly skipped = $derived(this.queue.filter(({ id }) => this.#mine.skipped.has(id)));
  readonly left = $derived(this.queue.length - this.skipped.length);
  /** How much of what was undecided at any time since it began is decided, 0 to 1. */
  readonly share = $derived.by(() => {
    const known = [...this.#mine.known].filter((id) => this.gaps || !isGap(id));
    const all = new Set([...known, ...this.queue.map(({ id }) => id)]);
    return all.size === 0 ? 1 : 1 - this.left / all.size;
  });
  /** What has become of all that it began with; what is undone does not count. */
  readonly counts = $derived.by(() => {
    const reviewed = this.shown ? this.#reviewed() : null;
    const states = new Map(reviewed?.links.map(({ key, state }) => [key, state]));
    const open = new Set(reviewed ? queueOf(reviewed, this.order, true).map(({ id }) => id) : []);
    const known = [...this.#mine.known].filter((id) => !open.has(id));
    const count = (...wanted: (LinkView['state'] | undefined)[]) =>
      known.filter((id) => !isGap(id) && wanted.includes(states.get(id))).length;
    return {
      confirmed: count('confirmed', 'drawn'),
      rejected: count('rejected'),
      absent: known.filter(isGap).length,
      skipped: this.skipped.length,
    };
  });
  readonly finished = $derived(this.shown && this.left === 0);
  /** Whether one looks at something else meanwhile. */
  readonly away = $derived.by(() => {
    const here = this.#reviewed()?.here ?? null;
    return this.shown && !this.finished && this.#mine.current !== null && here !== this.#mine.current.id;
  });
  /** The undecided links from the score on. */
  readonly sure = $derived.by((): LinkView[] => {
    const reviewed = this.shown ? this.#reviewed() : null;
    return reviewed ? fromScore(reviewed.links, this.least) : [];
  });

  /** Opens the review where it was left; goes back there; or closes it. */
  toggle(): void {
    if (this.shown && this.away) return this.back();
    if (this.shown) return this.close();
    if (!this.#reviewed()) return;
    this.shown = true;
    this.#know();
    announcer.say(this.left > 0 ? reviewWords.began(this.left) : reviewWords.nothing);
    const { current } = this.#mine;
    const there = current && this.queue.find(({ id }) => id === current.id);
    if (there) this.#go(there);
    else this.#next(current);
  }

  close(): void {
    this.shown = false;
    this.asking = false;
  }

  /** To what was being reviewed. */
  back(): void {
    const { current } = this.#mine;
    const there = this.queue.find(({ id }) => id === current?.id);
    if (there) this.#go(there);
    else this.#next(current);
  }

  /** What one is at was decided: on to the next. */
  decided(): void {
    if (this.shown) this.#next(this.#mine.current);
  }

  /** Links were confirmed all at once: on to the next, if the one that one is at was among them. */
  confirmedAll(): void {
    this.asking = false;
    const { current } = this.#mine;
    if (!this.queue.some(({ id }) => id === current?.id)) this.#next(current);
  }

  skip(): void {
    const { current, skipped } = this.#mine;
    if (!current) return;
    this.#keep({ skipped: new Set([...skipped, current.id]) });
    this.#next(current);
  }

  /** Begins with those that were skipped. */
  again(): void {
    this.#keep({ skipped: new Set() });
    this.#next(null);
  }

  /** Forwards or backwards, without a word on it. */
  step(by: 1 | -1): void {
    if (this.away) return this.back();
    const walk = this.#walk();
    const at = this.#placeIn(walk, this.#mine.current);
    const next = by > 0 ? (walk[at.after] ?? walk[0]) : (walk[at.before] ?? walk.at(-1));
    if (next) this.#go(next);
  }

  choose(order: Order): void {
    this.order = order;
    remember('reviewOrder', order);
    this.#next(null);
  }

  setGaps(gaps: boolean): void {
    this.gaps = gaps;
    remember('reviewGaps', gaps);
    this.#know();
    if (!this.queue.some(({ id }) => id === this.#mine.current?.id)) this.#next(this.#mine.current);
  }

  setLeast(least: number): void {
    if (!(least >= 0 && least <= 1)) return;
    this.least = least;
    this.asking = false;
    remember('reviewLeast', least);
  }

  #walk(): Item[] {
    return this.queue.filter(({ id }) => !this.#mine.skipped.has(id));
  }

  /** The next one that is open behind an item, or else the first of all. */
  #next(behind: Item | null): void {
    const walk = this.#walk();
    const next = behind ? (walk[this.#placeIn(walk, behind).after] ?? walk[0]) : walk[0];
    if (next) return this.#go(next);
    if (this.#mine.current) this.#keep({ current: null });
    if (this.shown && this.#reviewed())
      announcer.say(`${reviewWords.done}: ${reviewWords.summary(this.counts)}`);
  }

  /** Which of the walk come before and after an item, also where it is decided and not among them any more. */
  #placeIn(walk: Item[], item: Item | null): { before: number; after: number } {
    if (!item) return { before: walk.length - 1, after: 0 };
    const at = walk.findIndex(({ id }) => id === item.id);
    if (at >= 0) return { before: at - 1, after: at + 1 };
    const order = [...walk, item].sort((a, b) => inOrder(this.order, a, b));
    const place = order.indexOf(item);
    return { before: place - 1, after: place };
  }

  #go(item: Item): void {
    this.#keep({ current: item });
    this.#reviewed()?.select(item);
  }

  #know(): void {
    this.#keep({ known: new Set([...this.#mine.known, ...this.queue.map(({ id }) => id)]) });
  }

  #keep(change: Partial<Kept>): void {
    const pair = this.#reviewed()?.pair;
    if (pair === undefined) return;
    this.#kept = new Map([...this.#kept, [pair, { ...this.#mine, ...change }]]);
  }
}

const orderOf = (kept: unknown): Order => ORDERS.find((one) => one === kept) ?? 'article';
