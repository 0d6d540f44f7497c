// Finding words in the two articles on the screen: what is typed, where it stands, and which place one is at.
import { announcer } from '../shared/announcer.svelte';
import type { Side, Span } from '../shared/column';
import { words } from '../words';
import { fold, matchesIn } from './matches';

/** What can be found on one side: a text, and the stretches of it that are on the page, in order. */
export interface Page {
  text: string;
  blocks: Span[];
}

export interface Match {
  side: Side;
  span: Span;
}

/** Nobody wants to hear a count for every letter. */
const PAUSE_MS = 400;

export class Find {
  shown = $state(false);
  typed = $state('');
  /** Index of the place one is at. */
  at = $state(0);
  /** Goes up whenever the place shall come into view. */
  arrivals = $state(0);
  /** Goes up whenever the field shall have the focus. */
  asked = $state(0);
  /** Where one reads: what is typed is looked for from there on. Whoever shows the articles says it. */
  from: () => { side: Side; offset: number } = () => ({ side: 'left', offset: 0 });

  #pages: () => Record<Side, Page | null>;
  #begin: { side: Side; offset: number } = { side: 'left', offset: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(pages: () => Record<Side, Page | null>) {
    this.#pages = pages;
  }

  readonly #folded = $derived.by(() => {
    if (!this.shown) return { left: [], right: [] };
    const { left, right } = this.#pages();
    const of = (page: Page | null) => page?.blocks.map(({ start, end }) => fold(page.text, start, end)) ?? [];
    return { left: of(left), right: of(right) };
  });
  readonly #spans = $derived.by(() => {
    const wanted = fold(this.typed).text;
    const of = (side: Side) =>
      wanted.trim() === '' ? [] : this.#folded[side].flatMap((block) => matchesIn(block, wanted));
    return { left: of('left'), right: of('right') };
  });
  readonly count = $derived(this.#spans.left.length + this.#spans.right.length);
  /** The place one is at; null where there is none. */
  readonly current = $derived.by((): Match | null => {
    const { left, right } = this.#spans;
    const at = Math.min(this.at, this.count - 1);
    const span = left[at] ?? right[at - left.length];
    return span ? { side: at < left.length ? 'left' : 'right', span } : null;
  });
  readonly place = $derived(this.current ? Math.min(this.at, this.count - 1) + 1 : 0);

  /** The places on one side, in order. */
  on(side: Side): Span[] {
    return this.#spans[side];
  }

  /** Shows the field, with what was looked for last or with `words`. */
  open(words = ''): void {
    this.asked += 1;
    if (!this.shown) this.#begin = this.from();
    this.shown = true;
    if (words !== '') this.type(words);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.shown = false;
  }

  type(text: string): void {
    this.typed = text;
    this.at = this.#first();
    if (this.current) this.arrivals += 1;
    clearTimeout(this.#timer);
    if (text.trim() !== '') this.#timer = setTimeout(() => this.#say(), PAUSE_MS);
  }

  step(by: 1 | -1): void {
    if (this.shown) this.at = this.place - 1 + by;
    else {
      this.open();
      this.at = this.#first() - (by === 1 ? 0 : 1);
    }
    clearTimeout(this.#timer);
    const { count } = this;
    if (count > 0) {
      this.at = (this.at + count) % count;
      this.arrivals += 1;
    }
    if (this.typed.trim() !== '') this.#say();
  }

  /** The first place that is not before where one began to look. */
  #first(): number {
    const { left, right } = this.#spans;
    const { side, offset } = this.#begin;
    const within = this.#spans[side].findIndex(({ start }) => start >= offset);
    if (side === 'right') return within >= 0 ? left.length + within : 0;
    return within >= 0 ? within : right.length > 0 ? left.length : 0;
  }

  #say(): void {
    const { current } = this;
    announcer.say(current ? words.find.said(this.place, this.count, current.side) : words.find.none);
  }
}
