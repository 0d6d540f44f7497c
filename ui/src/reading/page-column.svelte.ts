// A column of text on the page: measures where spans stand, once per layout, and scrolls.
import type { BlockView } from '../messages/queries';
import type { Box, Column, Span } from '../shared/column';
import { blockAt } from './blocks';
import { boundsOf, rangesOf, rectsOf } from './highlight';

/** How far down the pane a block is brought that one goes to. */
const FOUND = 0.25;

export class PageColumn implements Column {
  scrollTop = $state(0);
  height = $state(0);
  contentHeight = $state(0);
  textHeight = $state(0);
  version = $state(0);

  elements: ReadonlyMap<number, HTMLElement> = new Map();
  #blocks: BlockView[] = [];
  #pane: HTMLElement | null = null;
  #blockBoxes = new Map<number, { top: number; bottom: number }>();
  #boxes = new Map<string, Box | null>();

  get pane(): HTMLElement | null {
    return this.#pane;
  }

  attach(pane: HTMLElement, blocks: BlockView[]): void {
    this.#pane = pane;
    this.#blocks = blocks;
    // An article that was changed is drawn anew where one was reading.
    pane.scrollTop = this.scrollTop;
    this.measure();
  }

  /** Takes the measures anew: after a change of size, zoom, fonts or of what is unfolded. */
  measure(): void {
    const pane = this.#pane;
    if (!pane) return;
    const origin = pane.getBoundingClientRect().top - pane.scrollTop;
    const elements = new Map<number, HTMLElement>();
    this.#blockBoxes.clear();
    this.#boxes.clear();
    for (const element of pane.querySelectorAll<HTMLElement>('[data-block]')) {
      const index = Number(element.dataset.block);
      const rect = element.getBoundingClientRect();
      elements.set(index, element);
      // Folded away: it has no place.
      if (rect.height === 0) continue;
      this.#blockBoxes.set(index, { top: rect.top - origin, bottom: rect.bottom - origin });
    }
    this.elements = elements;
    this.textHeight = Math.max(0, ...[...this.#blockBoxes.values()].slice(-8).map(({ bottom }) => bottom));
    this.height = pane.clientHeight;
    this.contentHeight = pane.scrollHeight;
    this.scrollTop = pane.scrollTop;
    this.version += 1;
  }

  /**
   * The number of the screenful in view, from 0: what is drawn only near the view is drawn anew when it changes. With another
   * shift, -0.5 to 0.5, it changes at another height: not everything at once.
   */
  screenful(shift: number): number {
    return Math.round(this.scrollTop / Math.max(300, this.height) + shift);
  }

  scrolled(): void {
    if (this.#pane) this.scrollTop = this.#pane.scrollTop;
  }

  scrollTo(top: number): void {
    if (!this.#pane) return;
    this.#pane.scrollTop = top;
    this.scrollTop = this.#pane.scrollTop;
  }

  /** Brings a block into view, out of its fold, and points it out; where it is not on the page, the beginning. */
  show(index: number | null): void {
    for (const before of this.#pane?.querySelectorAll('[data-found]') ?? [])
      before.removeAttribute('data-found');
    const element = index === null ? undefined : this.elements.get(index);
    const range = index === null ? undefined : this.#blocks[index]?.range;
    if (!element || !range) return this.scrollTo(0);
    this.#unfold(element);
    element.setAttribute('data-found', '');
    this.scrollTo((this.rough(range)?.top ?? 0) - this.height * FOUND);
  }

  /** Brings a span into view, out of its fold; where it is well in view already, the text stays. */
  reveal(span: Span): void {
    this.#unfold(this.elements.get(blockAt(this.#blocks, span.start)));
    const box = this.box(span);
    if (!box) return;
    const margin = this.height / 8;
    const seen = box.top > this.scrollTop + margin && box.bottom < this.scrollTop + this.height - margin;
    if (!seen) this.scrollTo(box.top - this.height / 3);
  }

  #unfold(element: Element | undefined): void {
    const fold = element?.closest('details');
    if (!fold || fold.open) return;
    fold.open = true;
    this.measure();
  }

  /** The stretch of the text whose blocks stand between two heights; null where none does. */
  between(top: number, bottom: number): Span | null {
    let start = Infinity;
    let end = -1;
    for (const [index, box] of this.#blockBoxes) {
      const range = this.#blocks[index]?.range;
      if (!range || box.bottom < top || box.top > bottom) continue;
      start = Math.min(start, range.start);
      end = Math.max(end, range.end);
    }
    return start < end ? { start, end } : null;
  }

  /** The offset that stands highest in view. */
  get offset(): number {
    return this.between(this.scrollTop, this.scrollTop + this.height)?.start ?? 0;
  }

  /** Where a span stands in the pane, a frame for each of its lines. */
  frames(span: Span): { top: number; left: number; width: number; height: number }[] {
    const pane = this.#pane;
    if (!pane) return [];
    const origin = pane.getBoundingClientRect();
    return this.ranges(span)
      .flatMap((range) => rectsOf(range.startContainer as Text, range.startOffset, range.endOffset))
      .filter(({ width }) => width > 0)
      .map(({ top, left, width, height }) => ({
        top: top - origin.top + pane.scrollTop,
        left: left - origin.left,
        width,
        height,
      }));
  }

  ranges(span: Span): StaticRange[] {
    return rangesOf(this.#blocks, this.elements, span);
  }

  box(span: Span): Box | null {
    const key = `${span.start}-${span.end}`;
    const known = this.#boxes.get(key);
    if (known !== undefined) return known;
    const measured = this.#measureSpan(span) ?? this.rough(span);
    this.#boxes.set(key, measured);
    return measured;
  }

  rough(span: Span): Box | null {
    const at = (offset: number): number | null => {
      for (let index = blockAt(this.#blocks, offset); index >= 0; index--) {
        const box = this.#blockBoxes.get(index);
        const range = this.#blocks[index]?.range;
        // A folded block has no box: the one above it stands in.
        if (!box || !range) continue;
        const part = Math.min(1, (offset - range.start) / Math.max(1, range.end - range.start));
        return box.top + part * (box.bottom - box.top);
      }
      return null;
    };
    const top = at(span.start);
    const bottom = at(Math.max(span.start, span.end - 1));
    if (top === null || bottom === null) return null;
    return { top, bottom, barTop: top, barBottom: bottom };
  }

  tops(places: readonly { span: Span | null }[]): number[] {
    const tops: number[] = [];
    let block = -1;
    let range: Span | undefined;
    let box: { top: number; bottom: number } | undefined;
    for (const { span } of places) {
      if (!span) continue;
      while ((this.#blocks[block + 1]?.range.start ?? Infinity) <= span.start) {
        block += 1;
        const measured = this.#blockBoxes.get(block);
        // A folded block has no box: the one above it stands in.
        if (measured) [box, range] = [measured, this.#blocks[block]?.range];
      }
      if (!box || !range) continue;
      const part = Math.min(1, (span.start - range.start) / Math.max(1, range.end - range.start));
      tops.push(box.top + part * (box.bottom - box.top));
    }
    return tops;
  }

  #measureSpan(span: Span): Box | null {
    const pane = this.#pane;
    if (!pane) return null;
    const origin = pane.getBoundingClientRect().top - pane.scrollTop;
    const ranges = this.ranges(span);
    const first = ranges[0];
    const last = ranges.at(-1);
    if (!first || !last) return null;
    const rects = ranges
      .flatMap((range) => rectsOf(range.startContainer as Text, range.startOffset, range.endOffset))
      .filter((rect) => rect.width > 0);
    const head = rects[0];
    const foot = rects.at(-1);
    if (!head || !foot) return null;
    const top = head.top - origin;
    const bottom = foot.bottom - origin;
    // Where a line is shared with the claim before or after, each takes the half that is nearer to it.
    const half = (head.height || 20) / 2;
    let barTop = top + (onLine(letterBefore(first), head) ? half + 2 : 3);
    let barBottom = bottom - (onLine(letterAfter(last), foot) ? half + 2 : 3);
    if (barBottom - barTop < 6) {
      const middle = (top + bottom) / 2;
      barTop = Math.min(barTop, middle - 3);
      barBottom = Math.max(barBottom, middle + 3);
    }
    return { top, bottom, barTop, barBottom };
  }
}

const onLine = (letter: DOMRect | null, line: DOMRect) =>
  letter !== null && letter.height > 0 && Math.abs(letter.top - line.top) < 4;

/** The letter before a range, past the space between: it tells whether the range begins inside a line. */
function letterBefore(range: StaticRange): DOMRect | null {
  const text = range.startContainer as Text;
  const at = text.data.slice(0, range.startOffset).trimEnd().length;
  return at === 0 ? null : boundsOf(text, at - 1, at);
}

function letterAfter(range: StaticRange): DOMRect | null {
  const text = range.endContainer as Text;
  const rest = text.data.slice(range.endOffset);
  const at = range.endOffset + rest.length - rest.trimStart().length;
  return at >= text.length ? null : boundsOf(text, at, at + 1);
}
