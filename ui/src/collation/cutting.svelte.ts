// A claim that is being split by hand: before which of its words. And joining two claims, and taking either back.
import { mutate, problemOf } from '../backend';
import type { CutClaim } from '../messages/mutations';
import type { ComparisonView, CutView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import type { Side, Span } from '../shared/column';
import { toasts } from '../shared/toasts.svelte';
import type { Collation } from './collation.svelte';
import { cutWords } from './hand-words';
import { claimOn } from './links';
import { wordSpans } from './word-spans';

export interface Cut {
  side: Side;
  /** The claim that is split. */
  range: Span;
  words: Span[];
  /** Index of the word that will begin the second claim; never the first one. */
  word: number;
}

export class Cutting {
  at = $state.raw<Cut | null>(null);
  #collation: Collation;

  constructor(collation: Collation) {
    this.#collation = collation;
  }

  /** Begins to choose the word; in the middle of the claim, unless there is one that is meant. */
  start(side: Side, claim: number, offset: number | null = null): boolean {
    const range = this.#collation.claims(side)[claim]?.range;
    if (!range) return false;
    const words = wordSpans(this.#collation.article(side).text, range);
    if (words.length < 2) {
      toasts.show(cutWords.tooShort);
      return false;
    }
    this.#collation.drawing.leave();
    const meant = offset === null ? -1 : words.findIndex((word) => word.end > offset);
    this.at = { side, range, words, word: meant > 0 ? meant : Math.floor(words.length / 2) };
    this.#collation.arrive(side);
    this.#say();
    return true;
  }

  leave(): void {
    this.at = null;
  }

  /** What would become the second claim. */
  spansOn(side: Side): Span[] {
    const second = this.second;
    return second && this.at?.side === side ? [second] : [];
  }

  get second(): Span | null {
    const { at } = this;
    const start = at?.words[at.word]?.start;
    return at && start !== undefined ? { start, end: at.range.end } : null;
  }

  move(by: number): void {
    const { at } = this;
    if (!at) return;
    this.at = { ...at, word: Math.max(1, Math.min(at.words.length - 1, at.word + by)) };
    this.#say();
  }

  /** Splits before the word that is chosen. */
  async split(): Promise<void> {
    const { at, second } = this;
    if (!at || !second) return;
    this.leave();
    if (await this.#cut(at.side, 'split', second)) this.#select(at.side, second);
  }

  /** Makes one claim of a claim and the next one of its paragraph. */
  async join(side: Side, claim: number): Promise<void> {
    const claims = this.#collation.claims(side);
    const [one, next] = [claims[claim], claims[claim + 1]];
    if (!one || next?.block !== one.block) {
      toasts.show(cutWords.lastOne);
      return;
    }
    const range = { start: one.range.start, end: next.range.end };
    if (await this.#cut(side, 'join', range)) this.#select(side, range);
  }

  async takeBack({ id }: CutView): Promise<void> {
    const { left, right } = this.#collation;
    const done = await this.#act(() => mutate.forgetCut({ left: left.id, right: right.id, id }));
    if (done) announcer.say(cutWords.takenBack);
  }

  async #cut(side: Side, kind: CutClaim['kind'], range: Span): Promise<boolean> {
    const { left, right } = this.#collation;
    const done = await this.#act(() =>
      mutate.cutClaim({ left: left.id, right: right.id, side, kind, range: { ...range } }),
    );
    if (done) announcer.say(cutWords.done[kind]);
    return done;
  }

  async #act(work: () => Promise<ComparisonView>): Promise<boolean> {
    try {
      await this.#collation.settled();
      this.#collation.refine(await work());
      return true;
    } catch (thrown) {
      toasts.fail(cutWords.notKept(problemOf(thrown).message));
      return false;
    }
  }

  #select(side: Side, range: Span): void {
    const index = claimOn(this.#collation.claims(side), range);
    if (index === null) return;
    this.#collation.selection = { kind: 'claim', side, index };
    this.#collation.arrive(side);
  }

  #say(): void {
    const { at, second } = this;
    if (at && second) announcer.say(cutWords.before(this.#collation.quote(at.side, second)));
  }
}
