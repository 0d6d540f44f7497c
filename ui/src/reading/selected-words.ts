// Words that are selected in a pane: from the page to offsets in the article's text, and word by word with the keys.
import type { ArticleView, BlockView } from '../messages/queries';
import type { Span } from '../shared/column';
import { blockAt, onPage } from './blocks';

/**
 * What is selected in a pane, without the spaces at its ends; null where no word is. A selection that reaches out of the
 * pane counts as far as it is inside.
 */
export function spanSelected(
  selection: Selection | null,
  pane: Element,
  article: Pick<ArticleView, 'text' | 'blocks'>,
): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (!selection.anchorNode || !pane.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  let start = Infinity;
  let end = -1;
  for (const element of pane.querySelectorAll<HTMLElement>('[data-block]')) {
    const text = element.firstChild;
    const block = article.blocks[Number(element.dataset.block)];
    if (!(text instanceof Text) || !block || !range.intersectsNode(text)) continue;
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    if (to <= from) continue;
    start = Math.min(start, block.range.start + from);
    end = Math.max(end, block.range.start + to);
  }
  return start < end ? trimmed(article.text, { start, end }) : null;
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - words.length + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

const known = new WeakMap<ArticleView, Span[]>();

/** Every word that a pane shows of an article, in order. */
export function wordsOf(article: ArticleView): Span[] {
  const before = known.get(article);
  if (before) return before;
  const cut = new Intl.Segmenter(article.language ?? undefined, { granularity: 'word' });
  const words = onPage(article).flatMap(({ range }) =>
    [...cut.segment(article.text.slice(range.start, range.end))].flatMap(({ segment, index, isWordLike }) =>
      isWordLike ? [{ start: range.start + index, end: range.start + index + segment.length }] : [],
    ),
  );
  known.set(article, words);
  return words;
}

/** A stretch of words, and which of its ends moves. */
export interface Reach extends Span {
  backwards: boolean;
}

/**
 * One word further or back: with `extend` the moving end of the stretch, else on to the next word alone. Without a stretch
 * the first word that ends behind `from`. Null where there is no such word.
 */
export function stepWord(
  words: Span[],
  reach: Reach | null,
  from: number,
  step: 1 | -1,
  extend: boolean,
): Reach | null {
  if (words.length === 0) return null;
  const behind = (offset: number) => {
    const at = words.findIndex(({ end }) => end > offset);
    return at < 0 ? words.length - 1 : at;
  };
  const stretch = (anchor: number, focus: number): Reach | null => {
    const one = words[Math.min(anchor, focus)];
    const other = words[Math.max(anchor, focus)];
    return one && other ? { start: one.start, end: other.end, backwards: focus < anchor } : null;
  };
  if (!reach) return stretch(behind(from), behind(from));
  const first = behind(reach.start);
  const last = Math.max(
    first,
    words.findLastIndex(({ start }) => start < reach.end),
  );
  const kept = (at: number) => Math.max(0, Math.min(words.length - 1, at));
  if (!extend) {
    const at = kept(step > 0 ? last + 1 : first - 1);
    return stretch(at, at);
  }
  const [anchor, focus] = reach.backwards ? [last, first] : [first, last];
  return stretch(anchor, kept(focus + step));
}

/** Selects a stretch on the page, as a mouse would. */
export function selectOnPage(
  blocks: BlockView[],
  elements: ReadonlyMap<number, Element>,
  { start, end, backwards }: Reach,
): void {
  const at = (offset: number): [Node, number] | null => {
    const index = blockAt(blocks, offset);
    const text = elements.get(index)?.firstChild;
    const block = blocks[index];
    if (!(text instanceof Text) || !block) return null;
    return [text, Math.min(text.length, offset - block.range.start)];
  };
  const one = at(start);
  // The end of a block belongs to it, and not to the one behind.
  const last = at(end - 1);
  if (!one || !last) return;
  const other: [Node, number] = [last[0], last[1] + 1];
  const [anchor, focus] = backwards ? [other, one] : [one, other];
  getSelection()?.setBaseAndExtent(...anchor, ...focus);
}
