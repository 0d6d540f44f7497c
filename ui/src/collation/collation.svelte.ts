// The one state of two articles side by side: what is selected, what is pointed at, what the list shows, what is decided.
import type {
  AbsenceView,
  ArticleView,
  Breadth,
  ClaimView,
  ComparisonView,
  LinkView,
  LostDecisionView,
} from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import type { Side, Span } from '../shared/column';
import { shorten } from '../shared/quote';
import { toasts } from '../shared/toasts.svelte';
import { words } from '../words';
import { carried, joined } from './carried';
import { Cutting } from './cutting.svelte';
import { Decisions } from './decisions.svelte';
import { Drawing } from './drawing.svelte';
import { FATES, met, type Fate } from './fates';
import { byBundle, byClaim, folded, passes, quoteOf } from './links';
import type { Filter } from './links';
import { checkAbsent, forget } from './sign-off';

export { FILTERS, quoteOf, type Filter } from './links';

export type Selection =
  | { kind: 'none' }
  | { kind: 'link'; key: string }
  /** A claim without a link, perhaps with one of the other side to look at beside it. */
  | { kind: 'claim'; side: Side; index: number; beside?: number };

/** How many of the links that may be there are shown. */
export const BREADTHS: Breadth[] = ['few', 'balanced', 'many'];

/** Where the selected pair shall come to stand: on the eye-line, or beside the claim that was clicked. */
export interface Arrival {
  count: number;
  keep: Side | null;
}

const NONE: Selection = { kind: 'none' };

export class Collation {
  readonly left: ArticleView;
  readonly right: ArticleView;

  comparison: ComparisonView;
  links = $state.raw<LinkView[]>([]);
  /** Decisions whose words are not in the texts any more. */
  lost = $state.raw<LostDecisionView[]>([]);
  /** Claims that were looked for in the other article in vain. */
  absences = $state.raw<AbsenceView[]>([]);
  selection = $state.raw<Selection>(NONE);
  /** Keys of the links under the pointer, wherever it is. */
  hovered = $state.raw<ReadonlySet<string>>(new Set());
  /** The claim under the pointer. */
  pointed = $state.raw<{ side: Side; index: number } | null>(null);
  /** Keys of the links that are to be merged. */
  marked = $state.raw<ReadonlySet<string>>(new Set());
  filter = $state<Filter>('all');
  arrival = $state.raw<Arrival>({ count: 0, keep: null });

  /** Place of each link in the whole list; never changes while one reviews. */
  readonly #places = $derived(new Map(this.links.map((link, index) => [link.key, index])));
  readonly #byClaim = $derived({ left: byClaim(this.links, 'left'), right: byClaim(this.links, 'right') });

  /** What each claim met. */
  readonly #met = $derived.by(() => {
    const { leftClaims, rightClaims, turned } = this.comparison;
    return {
      left: met(this.links, leftClaims, 'left', turned, this.absences),
      right: met(this.links, rightClaims, 'right', turned, this.absences),
    };
  });
  /** The claims of one fate that are walked: their indexes, and which of them one is at, from 1; 0 for none. */
  readonly walk = $derived.by(() => {
    const wanted = this.#walked;
    if (!wanted) return null;
    const claims = this.#met[wanted.side].flatMap(({ fate }, index) => (fate === wanted.fate ? [index] : []));
    return { ...wanted, claims, at: claims.indexOf(this.claimAt(wanted.side) ?? -1) + 1 };
  });

  readonly bundles = $derived(byBundle(this.links));
  /** What the list shows, a bundle as one. */
  readonly visible = $derived(
    folded(
      this.links.filter((link) => passes(link, this.filter)),
      this.bundles,
    ),
  );
  /** What is drawn firmer in the gutter: the links under the pointer, and those that are one with the selected one. */
  readonly lit = $derived.by((): ReadonlySet<string> => {
    const one = this.selected ? this.bundleOf(this.selected) : [];
    return one.length > 1 ? new Set([...this.hovered, ...one.map(({ key }) => key)]) : this.hovered;
  });
  readonly selected = $derived.by(() => {
    const { selection } = this;
    return selection.kind === 'link' ? this.linkOf(selection.key) : null;
  });
  /** What is on the disk: a decision that is on its way there does not count yet. */
  readonly counts = $derived.by(() => {
    const states = this.links.map((link) => this.decisions.kept.get(link.key)?.state ?? link.state);
    const count = (wanted: LinkView['state']) => states.filter((state) => state === wanted).length;
    return {
      all: states.length,
      confirmed: count('confirmed'),
      rejected: count('rejected'),
      drawn: count('drawn'),
    };
  });

  #walked = $state.raw<{ side: Side; fate: Fate } | null>(null);
  readonly decisions: Decisions;
  /** A link that is being drawn by hand, and a claim that is being split. */
  readonly drawing: Drawing;
  readonly cutting: Cutting;

  constructor(comparison: ComparisonView, left: ArticleView, right: ArticleView) {
    this.comparison = $state.raw(comparison);
    this.left = left;
    this.right = right;
    this.links = comparison.links;
    this.lost = comparison.lost;
    this.absences = comparison.absences;
    this.decisions = new Decisions(this);
    this.drawing = new Drawing(this);
    this.cutting = new Cutting(this);
  }

  /** Takes over what a closer look found; what one reads or decides right now stays where it is. */
  refine(comparison: ComparisonView, hold = true): void {
    const { cut, links } = joined(this, comparison, hold);
    const keys = new Set(links.map(({ key }) => key));
    const { selection, selected } = this;
    const rangeOf = (side: Side, claim: number | undefined) =>
      claim === undefined ? undefined : this.claims(side)[claim]?.range;
    const chosen = carried({ selection, selected, rangeOf }, comparison, links);
    this.marked = new Set([...this.marked].filter((key) => keys.has(key)));
    this.comparison = comparison;
    this.links = links;
    this.lost = comparison.lost;
    this.absences = comparison.absences;
    this.selection = chosen;
    if (cut) {
      this.drawing.leave();
      this.cutting.leave();
    }
  }

  /** Whether one of the two is in a language that is not read closely. */
  get foreign(): boolean {
    return [this.left, this.right].some(({ language }) => language !== null && language !== 'en');
  }

  /** How far the engine reads the two: as far as the one that it reads less. */
  get reading(): ArticleView['reading'] {
    const levels = ['unknown', 'words', 'details'] as const;
    return levels.find((level) => [this.left.reading, this.right.reading].includes(level)) ?? 'full';
  }

  /** Whether the two are known to be in different languages. */
  get differ(): boolean {
    const [left, right] = [this.left.language, this.right.language];
    return left !== null && right !== null && left !== right;
  }

  /** Whether links may still come, because the texts are long and the rest is being compared. */
  get unfinished(): boolean {
    return this.comparison.compared !== null;
  }

  article(side: Side): ArticleView {
    return side === 'left' ? this.left : this.right;
  }

  claims(side: Side): ClaimView[] {
    return side === 'left' ? this.comparison.leftClaims : this.comparison.rightClaims;
  }

  linkOf(key: string): LinkView | null {
    const index = this.#places.get(key);
    return index === undefined ? null : (this.links[index] ?? null);
  }

  /** 1 for the first. */
  placeOf(key: string): number {
    return (this.#places.get(key) ?? -1) + 1;
  }

  /** The links of a claim, best first; rejected ones last. */
  linksOf(side: Side, claim: number): LinkView[] {
    return this.#byClaim[side].get(claim) ?? [];
  }

  /** The links that are one with this one, itself among them. */
  bundleOf(link: LinkView): LinkView[] {
    return (link.bundle !== null && this.bundles.get(link.bundle)) || [link];
  }

  /** Marks a link for merging with others, and all that is one with it; again: no more. */
  mark(key: string): void {
    const link = this.linkOf(key);
    if (!link) return;
    const marked = new Set(this.marked);
    const on = !marked.has(key);
    for (const one of this.bundleOf(link))
      if (on) marked.add(one.key);
      else marked.delete(one.key);
    this.marked = marked;
  }

  unmark(): void {
    this.marked = new Set();
  }

  selectLink(key: string, keep: Side | null = null): void {
    const link = this.linkOf(key);
    if (!link) return;
    this.#leaveHand();
    this.selection = { kind: 'link', key };
    this.arrive(keep);
    announcer.say(
      words.link.describe(link, this.placeOf(key), this.links.length, shorten(quoteOf(link.left), 80)),
    );
  }

  /** Selects what is read elsewhere than in the panes: it is said there, and nothing comes into view here. */
  attend(selection: Selection): void {
    this.#leaveHand();
    this.selection = selection;
  }

  /** A click on a claim: its best link; again: the next of its links; without links: the claim itself. */
  selectClaim(side: Side, index: number): void {
    if (this.drawing.from) return this.drawing.choose(side, index);
    const all = this.linksOf(side, index);
    const links = all.some((link) => link.state !== 'rejected')
      ? all.filter((link) => link.state !== 'rejected')
      : all;
    if (links.length === 0) return this.selectGap(side, index);
    const at = links.findIndex((link) => link.key === this.selected?.key);
    const next = links[(at + 1) % links.length];
    if (next) this.selectLink(next.key, side);
  }

  /** Brings a claim of the other side level with the selected one. */
  lookBeside(beside: number): void {
    if (this.selection.kind !== 'claim') return;
    this.selection = { ...this.selection, beside };
    this.arrive(this.selection.side);
  }

  /** Forwards or backwards among the links that the list shows, or the claims that are walked, from wherever one is. */
  step(by: 1 | -1): void {
    if (this.walk) return this.#stepFate(by);
    // Rejected links are not walked again, unless one looks at just these.
    const walk =
      this.filter === 'rejected' ? this.visible : this.visible.filter((link) => link.state !== 'rejected');
    if (walk.length === 0) return;
    const here = this.#whereabouts();
    const next =
      by > 0
        ? (walk.find((link) => this.placeOf(link.key) > here) ?? walk[0])
        : (walk.findLast((link) => this.placeOf(link.key) < here) ?? walk.at(-1));
    if (next) this.selectLink(next.key);
  }

  /** Brings the selected pair to one line again. */
  centre(): void {
    if (this.selection.kind !== 'none') this.arrive(null);
  }

  /** What is selected, drawn or cut shall come into view; the claim of one side may stay where it is. */
  arrive(keep: Side | null): void {
    this.arrival = { count: this.arrival.count + 1, keep };
  }

  deselect(): void {
    this.selection = NONE;
    this.#walked = null;
  }

  hover(keys: string[]): void {
    if (keys.length === 0 && this.hovered.size === 0) return;
    this.hovered = new Set(keys);
  }

  hoverClaim(side: Side, index: number | null): void {
    const links = index === null ? [] : this.linksOf(side, index);
    this.pointed = index === null ? null : { side, index };
    this.hover(links.filter((link) => link.state !== 'rejected').map((link) => link.key));
  }

  quote(side: Side, range: Span | undefined): string {
    return range ? this.article(side).text.slice(range.start, range.end) : '';
  }

  /** What is selected: of a link's claim the words that it is about. */
  selectedSpans(side: Side): Span[] {
    const { selection, selected } = this;
    if (this.drawing.from) return this.drawing.spansOn(side);
    if (this.cutting.at) return this.cutting.spansOn(side);
    if (selected) return this.bundleOf(selected).map((link) => link[side].part ?? link[side].range);
    if (selection.kind !== 'claim') return [];
    const index = selection.side === side ? selection.index : selection.beside;
    const claim = index === undefined ? undefined : this.claims(side)[index];
    return claim ? [claim.range] : [];
  }

  /** The claim that a leaning one has to be read with. */
  contextOf(side: Side, claim: number | null): string | null {
    if (claim === null || !this.claims(side)[claim]?.leans) return null;
    const before = this.claims(side)[claim - 1];
    return before ? this.quote(side, before.range) : null;
  }

  /** How many claims of a side met each fate; those that none met are left out. */
  fatesOf(side: Side): { fate: Fate; claims: number }[] {
    const all = this.#met[side];
    return FATES.map((fate) => ({
      fate,
      claims: all.filter((claim) => claim.fate === fate).length,
    })).filter((counted) => counted.claims > 0);
  }

  /** Begins to walk the claims of a side that met a fate: from then on stepping goes from one to the next. */
  walkFate(side: Side, fate: Fate): void {
    this.#walked = { side, fate };
    this.#stepFate(1);
  }

  #stepFate(by: 1 | -1): void {
    const { walk } = this;
    if (!walk || walk.claims.length === 0) return;
    const here = this.claimAt(walk.side) ?? (by > 0 ? -1 : Infinity);
    const next =
      by > 0
        ? (walk.claims.find((claim) => claim > here) ?? walk.claims[0])
        : (walk.claims.findLast((claim) => claim < here) ?? walk.claims.at(-1));
    if (next === undefined) return;
    const link = this.#met[walk.side][next]?.link;
    if (link) return this.selectLink(link.key);
    this.selectGap(walk.side, next);
    this.arrive(null);
  }

  /** Which claim of a side is selected, by itself or by its link. */
  claimAt(side: Side): number | null {
    const { selection, selected } = this;
    if (selected) return selected[side].claim;
    return selection.kind === 'claim' && selection.side === side ? selection.index : null;
  }

  selectGap(side: Side, index: number): void {
    this.#leaveHand();
    this.selection = { kind: 'claim', side, index };
    announcer.say(words.claim.described(shorten(this.quote(side, this.claims(side)[index]?.range), 80)));
  }

  /** Confirms or rejects; the same again takes one's own word back. What only another editor said is said by oneself, too. */
  async decide(key: string, state: 'confirmed' | 'rejected'): Promise<void> {
    const link = this.linkOf(key);
    if (!link) return;
    // A link of one's own drawing stands already; to reject it is to take it away.
    if (link.own && link.state === 'drawn') {
      if (state === 'confirmed') return announcer.say(words.link.standsDrawn);
      return this.decisions.say(key, { state: 'proposed', relation: null });
    }
    const back = link.own && link.state === state;
    const relation = !back && state === 'confirmed' && link.setRelation ? link.relation : null;
    await this.decisions.say(key, { state: back ? 'proposed' : state, relation });
  }

  /** Says what a link is; null for as the engine sees it. That is a word for the link, too. */
  async relate(key: string, relation: LinkView['relation']): Promise<void> {
    const link = this.linkOf(key);
    if (!link || (relation === null && !link.setRelation)) return;
    const state = link.state === 'drawn' && link.own ? 'drawn' : 'confirmed';
    await this.decisions.say(key, { state, relation });
  }

  /** Whether a decision on this link is still on its way to the disk. */
  isDeciding(key: string): boolean {
    return this.decisions.kept.has(key);
  }

  /** Waits until every decision is on the disk, or was refused there. */
  settled(): Promise<void> {
    return this.decisions.settled();
  }

  /** Says of the selected claim that it is not in the other article; the same again takes it back. */
  checkAbsent(): Promise<void> {
    return checkAbsent(this);
  }

  /** Takes back a decision that has no place in the texts any more. */
  forget(lost: LostDecisionView): Promise<void> {
    return forget(this, lost);
  }

  put(key: string, link: LinkView): void {
    const place = this.#places.get(key);
    if (place === undefined) return;
    const chosen = this.selection.kind === 'link' && this.selection.key === key;
    this.links = this.links.with(place, link);
    if (chosen) this.selection = { kind: 'link', key: link.key };
  }

  drop(key: string): void {
    if (this.selection.kind === 'link' && this.selection.key === key) this.selection = NONE;
    this.links = this.links.filter((link) => link.key !== key);
    toasts.show(words.link.gone);
  }

  /** Whoever looks at something else draws or splits no more. */
  #leaveHand(): void {
    this.drawing.leave();
    this.cutting.leave();
  }

  /** Where in the order of links the selection stands; a claim stands between two links. */
  #whereabouts(): number {
    const { selection } = this;
    if (selection.kind === 'link') return this.placeOf(selection.key);
    if (selection.kind === 'none') return 0;
    const start = this.claims(selection.side)[selection.index]?.range.start ?? 0;
    const before = this.links.filter((link) => link[selection.side].range.start < start).length;
    return before + 0.5;
  }
}
