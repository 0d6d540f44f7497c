// The words that are selected with the mouse in one of the two texts, as a place in its article.
import type { BlockView } from '../messages/queries';
import type { Side, Span } from '../shared/column';

/** Null where no words of one and the same article are selected. */
export function wordsSelectedIn(blocks: Record<Side, BlockView[]>): { side: Side; range: Span } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const from = placeOf(blocks, startContainer, startOffset);
  if (!from) return null;
  const to = placeOf(blocks, endContainer, endOffset);
  // Whoever selects a paragraph by three clicks ends in front of the next one, or beside the text.
  const end = to?.side === from.side ? to.offset : from.blockEnd;
  return from.offset < end ? { side: from.side, range: { start: from.offset, end } } : null;
}

function placeOf(blocks: Record<Side, BlockView[]>, node: Node, offset: number) {
  const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-block]');
  const pane = element?.closest('.pane');
  const side = pane?.classList.contains('left') ? 'left' : pane?.classList.contains('right') ? 'right' : null;
  const range = side && blocks[side][Number(element?.dataset.block)]?.range;
  if (!side || !range) return null;
  const into = node instanceof Text ? offset : offset === 0 ? 0 : range.end - range.start;
  return { side: side as Side, offset: Math.min(range.end, range.start + into), blockEnd: range.end };
}
