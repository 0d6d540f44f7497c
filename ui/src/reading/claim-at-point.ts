// Which claim lies under the pointer, from the text itself: there is no element for a claim.
import type { Span } from '../shared/column';
import type { BlockView } from '../messages/queries';
import { rectsOf } from './highlight';

/** The claim that holds an offset, by binary search; -1 if none does. Claims are in order and do not overlap. */
export function claimAt(claims: Span[], offset: number): number {
  const first = claimFrom(claims, offset);
  const claim = claims[first];
  return claim && claim.start <= offset ? first : -1;
}

/** The index of the first claim that ends behind an offset; their number where none does. */
export function claimFrom(claims: Span[], offset: number): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The caret's place under a point: the standard way, and WebKit's. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  const range = (
    document as unknown as { caretRangeFromPoint?: (x: number, y: number) => Range | null }
  ).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The offset in the article's text under a point, or null beside the text. */
export function offsetAtPoint(blocks: BlockView[], x: number, y: number): number | null {
  const caret = caretAt(x, y);
  const text = caret?.node;
  const element = text?.parentElement?.closest<HTMLElement>('[data-block]');
  if (!caret || !(text instanceof Text) || !element) return null;
  const block = blocks[Number(element.dataset.block)];
  if (!block || !touches(text, caret.offset, x, y)) return null;
  // A caret stands between two letters; the letter under the point decides.
  return (
    block.range.start + Math.min(letterAt(text, caret.offset, x), block.range.end - block.range.start - 1)
  );
}

/** How far beside a letter still counts as on it: line gaps vertically, a little slack sideways. */
const SLACK_X = 3;
const SLACK_Y = 6;

function touches(text: Text, offset: number, x: number, y: number): boolean {
  return rectsOf(text, offset - 1, offset + 1).some(
    (rect) =>
      x >= rect.left - SLACK_X &&
      x <= rect.right + SLACK_X &&
      y >= rect.top - SLACK_Y &&
      y <= rect.bottom + SLACK_Y,
  );
}

function letterAt(text: Text, offset: number, x: number): number {
  const before = rectsOf(text, offset - 1, offset).at(-1);
  return offset > 0 && before && x >= before.left && x < before.right ? offset - 1 : offset;
}
