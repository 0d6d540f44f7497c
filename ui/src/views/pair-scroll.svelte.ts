// Moves the two columns: brings a pair to one line, and keeps the columns together by their links.
import type { Collation } from '../collation/collation.svelte';
import { EYE, meet, settle } from '../collation/eye-line';
import { across, fade, heaviestChain, knots, type Knot } from '../collation/scroll-lock';
import { other, type Column, type Side, type Span } from '../shared/column';
import { weight } from './marks';

/** Long enough for the eye to follow, short enough not to wait for. */
const GLIDE_MS = 170;

export class PairScroll {
  /** The side under the pointer or with the focus: it leads, the other one follows. */
  lead: Side = 'left';
  #columns: Record<Side, Column>;
  #frame = 0;
  #last: Record<Side, number> = { left: 0, right: 0 };
  #gap = 0;

  constructor(left: Column, right: Column) {
    this.#columns = { left, right };
  }

  /** Brings the selection of a collation into view, the two claims of a link level. */
  arrive(collation: Collation): void {
    const { left, right } = this.#columns;
    const { selected, selection, drawing, cutting } = collation;
    const busy = drawing.from?.side ?? cutting.at?.side ?? null;
    if (selected && busy === null) {
      const from = this.#inView('left', selected.left.range);
      const to = this.#inView('right', selected.right.range);
      if (!from || !to) return;
      const goal = meet(from, to, left.height, collation.arrival.keep);
      this.#glide({ left: goal.left, right: goal.right });
    } else if (busy !== null || selection.kind === 'claim') {
      const [from, to] = (['left', 'right'] as const).map((side) => {
        const [span] = collation.selectedSpans(side);
        return span && this.#inView(side, span);
      });
      if (from && to) {
        const goal = meet(from, to, left.height, collation.arrival.keep);
        this.#glide({ left: goal.left, right: goal.right });
        return;
      }
      const seen = from ?? to;
      if (seen)
        this.#glide({
          left: left.scrollTop,
          right: right.scrollTop,
          [from ? 'left' : 'right']: settle(seen, left.height),
        });
    }
  }

  /** The map between the columns, by the heaviest chain of links that do not cross. */
  map(collation: Collation): Knot[] {
    const { left, right } = this.#columns;
    const ties = collation.links.flatMap((link) => {
      const from = link.state === 'rejected' ? null : left.rough(link.left.range);
      const to = from && right.rough(link.right.range);
      return from && to ? [{ left: from.top, right: to.top, weight: weight(link) }] : [];
    });
    return knots(heaviestChain(ties), { left: left.textHeight, right: right.textHeight });
  }

  /** Called whenever the leading column has moved: the other one goes where the links say. */
  follow(map: Knot[]): void {
    if (this.#frame) return;
    const side = this.lead;
    const leader = this.#columns[side];
    const follower = this.#columns[other(side)];
    const eye = leader.height * EYE;
    const goal = (top: number) => across(map, side, top + eye) - eye;
    const way = leader.scrollTop - this.#last[side];
    if (way === 0) return;
    // Whoever moved the other column meanwhile meant it: the difference dies away instead of jumping.
    if (Math.abs(follower.scrollTop - this.#last[other(side)]) > 1 || this.#gap === 0) {
      const gap = follower.scrollTop - goal(this.#last[side]);
      this.#gap = Math.abs(gap) > 2 ? gap : 0;
    }
    this.#gap = fade(this.#gap, way);
    const rest = leader.contentHeight - leader.height - leader.scrollTop;
    // At the leader's very ends the follower shall be able to reach its own.
    if (leader.scrollTop <= 0 || rest <= 0) this.#gap = 0;
    follower.scrollTo(leader.scrollTop <= 0 ? 0 : goal(leader.scrollTop) + this.#gap);
    this.#note();
  }

  /** Remembers where the columns are, so that the next step counts from here. */
  #note(): void {
    this.#last = { left: this.#columns.left.scrollTop, right: this.#columns.right.scrollTop };
  }

  /** Free scrolling: only remember. */
  loose(): void {
    if (!this.#frame) this.#note();
    this.#gap = 0;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#note();
  }

  #inView(side: Side, span: Span) {
    const column = this.#columns[side];
    const box = column.box(span);
    return (
      box && {
        top: box.top,
        scroll: column.scrollTop,
        most: Math.max(0, column.contentHeight - column.height),
      }
    );
  }

  #glide(to: Record<Side, number>): void {
    this.stop();
    const { left, right } = this.#columns;
    const from = { left: left.scrollTop, right: right.scrollTop };
    const far = Math.max(Math.abs(to.left - from.left), Math.abs(to.right - from.right));
    const still = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still || far < 2) {
      left.scrollTo(to.left);
      right.scrollTo(to.right);
      this.#gap = 0;
      this.#note();
      return;
    }
    const start = performance.now();
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - start) / GLIDE_MS));
      const eased = 1 - (1 - part) ** 3;
      left.scrollTo(from.left + (to.left - from.left) * eased);
      right.scrollTo(from.right + (to.right - from.right) * eased);
      if (part < 1) this.#frame = requestAnimationFrame(step);
      else {
        this.#frame = 0;
        this.#gap = 0;
        this.#note();
      }
    };
    this.#frame = requestAnimationFrame(step);
  }
}
