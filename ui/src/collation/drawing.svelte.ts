// A link that is being drawn by hand: from where, to where, and the words on either side that it is about.
import { mutate, problemOf, query } from '../backend';
import { announcer } from '../shared/announcer.svelte';
import { other, type Side, type Span } from '../shared/column';
import { shorten } from '../shared/quote';
import { toasts } from '../shared/toasts.svelte';
import type { Collation } from './collation.svelte';
import { drawingWords } from './hand-words';
import { claimOn, linkBetween } from './links';
import { wholeWords, wordSpans } from './word-spans';

/** One end of the link: a claim, or some words. */
export interface DrawnEnd {
  side: Side;
  range: Span;
  /** The claim that holds the words; null where none does. */
  claim: number | null;
}

/** So many are offered by a digit. */
const OFFERED = 5;

export class Drawing {
  from = $state.raw<DrawnEnd | null>(null);
  to = $state.raw<DrawnEnd | null>(null);
  /** Claims of the other side that come nearest, best first, without those that are linked already. */
  offered = $state.raw<number[]>([]);
  /** The end of which words are taken away or added. */
  end = $state<'from' | 'to'>('to');
  /** Whether a pointer draws it, which needs no keys. */
  byPointer = $state(false);
  /** Whether it is on its way to the disk. */
  busy = $state(false);

  #collation: Collation;
  #asking: Promise<void> = Promise.resolve();
  /** Whether the editor has chosen where the link goes. */
  #aimed = false;

  constructor(collation: Collation) {
    this.#collation = collation;
  }

  /** Begins at a claim, or at some words; the other end is where it most likely goes. A pointer says so itself. */
  start(side: Side, range: Span, claim = claimOn(this.#collation.claims(side), range), guided = true): void {
    const collation = this.#collation;
    collation.cutting.leave();
    const far = other(side);
    if (collation.claims(far).length === 0) return;
    this.from = { side, range, claim };
    this.offered = [];
    this.end = 'to';
    this.to = null;
    this.byPointer = !guided;
    this.#aimed = !guided;
    this.#asking = Promise.resolve();
    if (!guided) return;
    this.#put(this.#levelWith(side, claim ?? 0));
    announcer.say(drawingWords.began(this.#quote(this.from), this.#quote(this.to)));
    if (claim !== null && !collation.unfinished) this.#asking = this.#ask(side, claim);
  }

  leave(): void {
    if (!this.from) return;
    this.from = null;
    this.to = null;
  }

  spansOn(side: Side): Span[] {
    return [this.from, this.to].flatMap((end) => (end?.side === side ? [end.range] : []));
  }

  /** Aims at a claim of the other side, and brings it beside the first, unless a pointer is on it. */
  aim(claim: number, guided = true): void {
    this.#aimed = true;
    this.#put(claim, guided);
    this.#say();
  }

  /** A claim was clicked: the other end, or another one to begin at. */
  choose(side: Side, claim: number): void {
    const range = this.#collation.claims(side)[claim]?.range;
    if (this.from?.side !== side) this.aim(claim, false);
    else if (range) this.start(side, range, claim);
  }

  /** To the claim before or after. */
  move(by: number): void {
    const { from, to } = this;
    if (!from || !to) return;
    const last = this.#collation.claims(to.side).length - 1;
    const at = to.claim ?? claimOn(this.#collation.claims(to.side), to.range) ?? 0;
    this.aim(Math.max(0, Math.min(last, at + by)));
  }

  /** To one of those that come nearest. */
  offer(at: number): void {
    const claim = this.offered[at];
    if (claim !== undefined) this.aim(claim);
  }

  /** Words were selected: they are the end on their side. */
  take(side: Side, selected: Span): void {
    const { from } = this;
    const range = wholeWords(this.#collation.article(side).text, selected);
    if (!from || !range) return;
    const end = { side, range, claim: claimOn(this.#collation.claims(side), range) };
    if (from.side === side) this.from = end;
    else {
      this.#aimed = true;
      this.to = end;
    }
  }

  /** Takes a word away at the beginning or the end, or adds the next one of the claim. */
  narrow(edge: 'start' | 'end', by: 1 | -1): void {
    const end = this[this.end];
    const claim = end?.claim ?? null;
    const whole = end && claim !== null ? this.#collation.claims(end.side)[claim]?.range : undefined;
    if (!end || !whole) return;
    const words = wordSpans(this.#collation.article(end.side).text, whole);
    const first = words.findIndex((word) => word.end > end.range.start);
    const last = words.findLastIndex((word) => word.start < end.range.end);
    const from = words[edge === 'start' ? Math.max(0, Math.min(last, first + by)) : first];
    const to = words[edge === 'end' ? Math.max(first, Math.min(words.length - 1, last + by)) : last];
    if (!from || !to) return;
    this[this.end] = { ...end, range: { start: from.start, end: to.end } };
    this.#aimed = true;
    announcer.say(shorten(this.#quote(this[this.end]), 120));
  }

  /** The words of the other end are chosen next. */
  turn(): void {
    this.end = this.end === 'to' ? 'from' : 'to';
    announcer.say(drawingWords.end(this.end, this.#quote(this[this.end])));
  }

  /** Draws the link and selects it. */
  async draw(): Promise<void> {
    // Whoever is quicker than the answer means what would have been offered.
    await this.#asking;
    const { from, to } = this;
    if (!from || !to || this.busy) return;
    const [left, right] = from.side === 'left' ? [from.range, to.range] : [to.range, from.range];
    const collation = this.#collation;
    this.busy = true;
    try {
      await collation.settled();
      const answer = await mutate.decideLinks({
        ...{ left: collation.left.id, right: collation.right.id },
        links: [{ leftRange: left, rightRange: right }],
        state: 'drawn',
      });
      this.leave();
      collation.refine(answer);
      const link = linkBetween(collation.links, left, right);
      if (link) collation.selectLink(link.key);
    } catch (thrown) {
      // It is still there, to be drawn again or left by key.
      this.byPointer = false;
      toasts.fail(drawingWords.notDrawn(problemOf(thrown).message));
    } finally {
      this.busy = false;
    }
  }

  #put(claim: number, guided = true): void {
    const { from } = this;
    if (!from) return;
    const side = other(from.side);
    const range = this.#collation.claims(side)[claim]?.range;
    if (!range) return;
    this.to = { side, range, claim };
    if (guided) this.#collation.arrive(from.side);
  }

  async #ask(side: Side, claim: number): Promise<void> {
    const collation = this.#collation;
    const { left, right } = collation;
    const { from } = this;
    try {
      const nearest = await query.nearest(left.id, right.id, side, claim);
      if (this.from?.side !== side || this.from.claim !== claim || !from) return;
      const far = other(side);
      const linked = new Set(
        collation.linksOf(side, claim).flatMap((link) => (link.state === 'rejected' ? [] : link[far].claim)),
      );
      const places = nearest.map(({ range }) => claimOn(collation.claims(far), range));
      this.offered = places
        .filter((place): place is number => place !== null && !linked.has(place))
        .slice(0, OFFERED);
      const [best] = this.offered;
      if (best === undefined || this.#aimed) return;
      this.#put(best);
      this.#say();
    } catch {
      // The claim at the same height stays the one that is offered; moving on works as ever.
    }
  }

  /** The claim of the other side that stands level with one, by the links around it. */
  #levelWith(side: Side, claim: number): number {
    const collation = this.#collation;
    const far = other(side);
    const last = collation.claims(far).length - 1;
    for (let back = 0; back <= claim; back++) {
      const link = collation.linksOf(side, claim - back).find(({ state }) => state !== 'rejected');
      const there = link?.[far].claim ?? null;
      if (there !== null) return Math.min(last, there + Math.max(1, back));
    }
    return Math.min(last, claim);
  }

  #quote(end: DrawnEnd | null): string {
    return end ? this.#collation.quote(end.side, end.range) : '';
  }

  #say(): void {
    const { to } = this;
    if (!to) return;
    const all = this.#collation.claims(to.side).length;
    const linked =
      this.from !== null &&
      to.claim !== null &&
      this.#collation
        .linksOf(to.side, to.claim)
        .some((link) => link.state !== 'rejected' && link[other(to.side)].claim === this.from?.claim);
    announcer.say(drawingWords.target((to.claim ?? 0) + 1, all, shorten(this.#quote(to), 120), linked));
  }
}
