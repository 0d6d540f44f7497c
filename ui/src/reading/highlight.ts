// Marks spans of text without touching the page: one text node a block, and the CSS Custom Highlight API over it.
//
// Tried in WebKitGTK 2.50: `::highlight()` draws an underline's line, style and colour (with var() and color-mix());
// thickness and offset it takes from the block itself. 20,000 ranges cost some 30 ms there, spans would cost the scroll.
import type { Span } from '../shared/column';
import type { BlockView } from '../messages/queries';
import { blockAt } from './blocks';

export type MarkName =
  | 'same'
  | 'reworded'
  | 'differs'
  | 'contradicts'
  | 'plain'
  | 'same-faint'
  | 'reworded-faint'
  | 'differs-faint'
  | 'contradicts-faint'
  | 'plain-faint'
  | 'hover'
  | 'selected';

/** Where a piece of a span stands: a block, and offsets into that block's text. */
export interface Piece {
  block: number;
  start: number;
  end: number;
}

/** Cuts a span into pieces by blocks; what lies between blocks belongs to none. */
export function piecesOf(blocks: BlockView[], span: Span): Piece[] {
  const pieces: Piece[] = [];
  for (let index = Math.max(0, blockAt(blocks, span.start)); index < blocks.length; index++) {
    const range = blocks[index]?.range;
    if (!range || range.start >= span.end) break;
    const start = Math.max(range.start, span.start) - range.start;
    const end = Math.min(range.end, span.end) - range.start;
    if (start < end) pieces.push({ block: index, start, end });
  }
  return pieces;
}

/**
 * The ranges of a span in the page; blocks that are not on the page give none. Static ones: the browser would look
 * through all live ranges at every change of the page, and there may be 20,000.
 */
export function rangesOf(
  blocks: BlockView[],
  elements: ReadonlyMap<number, Element>,
  span: Span,
): StaticRange[] {
  return piecesOf(blocks, span).flatMap(({ block, start, end }) => {
    const text = elements.get(block)?.firstChild;
    // Someone else may have changed the page under us (a browser's translator, say): no mark is better than a throw.
    if (!(text instanceof Text) || text.length < end) return [];
    return [
      new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
    ];
  });
}

// For the same reason everything is measured with one and the same live range.
let ruler: Range | null = null;

function stretch(text: Text, start: number, end: number): Range {
  ruler ??= document.createRange();
  ruler.setStart(text, Math.max(0, start));
  ruler.setEnd(text, Math.min(text.length, end));
  return ruler;
}

/** Where a stretch of text stands in the window: a rectangle for each of its lines. */
export const rectsOf = (text: Text, start: number, end: number): DOMRect[] => [
  ...stretch(text, start, end).getClientRects(),
];

export const boundsOf = (text: Text, start: number, end: number): DOMRect =>
  stretch(text, start, end).getBoundingClientRect();

const supported = () => typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';

/** Later marks lie over earlier ones. */
const PRIORITY: Partial<Record<MarkName, number>> = { hover: -1, selected: 1 };

/** The marks of one pane; the registry itself is one for the whole document. */
export class Marker {
  #mine = new Map<MarkName, Map<string, StaticRange[]>>();

  /**
   * Marks these spans by a name, and no others. What is marked already stays as it is: WebKit draws anew whatever is
   * taken away and put back, and while one scrolls that is all that is in view.
   */
  paint(name: MarkName, spans: readonly Span[], rangesOf: (span: Span) => StaticRange[]): void {
    if (!supported()) return;
    let highlight = CSS.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = PRIORITY[name] ?? 0;
      CSS.highlights.set(name, highlight);
    }
    const before = this.#mine.get(name);
    const now = new Map<string, StaticRange[]>();
    for (const span of spans) {
      const key = `${span.start}-${span.end}`;
      const marked = before?.get(key);
      // A block that was drawn anew has another text.
      const stands = marked && marked.length > 0 && marked.every((range) => range.startContainer.isConnected);
      if (!now.has(key)) now.set(key, stands ? marked : rangesOf(span));
    }
    for (const [key, ranges] of before ?? [])
      if (now.get(key) !== ranges) for (const range of ranges) highlight.delete(range);
    for (const [key, ranges] of now)
      if (before?.get(key) !== ranges) for (const range of ranges) highlight.add(range);
    this.#mine.set(name, now);
  }

  clear(): void {
    for (const name of this.#mine.keys()) this.paint(name, [], () => []);
  }
}
