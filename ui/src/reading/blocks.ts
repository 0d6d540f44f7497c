// Arranges an article's blocks for the page: what the head shows, what the text shows, what is folded away.
import type { ArticleView, BlockView } from '../messages/queries';

export interface PlacedBlock {
  index: number;
  block: BlockView;
  text: string;
}

export type Part =
  | { kind: 'block'; placed: PlacedBlock }
  | { kind: 'list'; items: PlacedBlock[] }
  /** Neighbouring blocks left out of the comparison for one and the same reason. */
  | { kind: 'fence'; why: string; items: PlacedBlock[]; short: boolean };

/** Blocks left out that are no longer than this show their words at once. */
const SHORT = 90;

export function arrange(article: ArticleView): { headline: PlacedBlock | null; parts: Part[] } {
  const parts: Part[] = [];
  let headline: PlacedBlock | null = null;
  article.blocks.forEach((block, index) => {
    const placed = { index, block, text: article.text.slice(block.range.start, block.range.end) };
    if (block.fence === null && block.kind === 'headline' && headline === null) {
      headline = placed;
      return;
    }
    // What the masthead says stands in the head already.
    if (block.kind === 'headline' || block.kind === 'masthead') return;
    const last = parts.at(-1);
    if (block.fence !== null) {
      if (last?.kind === 'fence' && last.why === block.fence) last.items.push(placed);
      else parts.push({ kind: 'fence', why: block.fence, items: [placed], short: false });
    } else if (block.kind === 'list item') {
      if (last?.kind === 'list') last.items.push(placed);
      else parts.push({ kind: 'list', items: [placed] });
    } else parts.push({ kind: 'block', placed });
  });
  for (const part of parts)
    if (part.kind === 'fence')
      part.short = part.items.length === 1 && (part.items[0]?.text.length ?? 0) <= SHORT;
  return { headline, parts };
}

/** The block that an offset falls into (or, between two blocks, the one before); -1 in front of all. */
export function blockAt(blocks: BlockView[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the first of some spans in order that does not begin before an offset. */
export function firstFrom(spans: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocks of which the page shows the words, in order: those that can be pointed out there. */
export function onPage(article: ArticleView): BlockView[] {
  const { headline, parts } = arrange(article);
  // A headline that the first sentence stands in for is not shown as a block.
  const head = headline && !article.headlineFromFirstSentence ? [headline.block] : [];
  const text = parts.flatMap((part) =>
    part.kind === 'block' ? [part.placed.block] : part.items.map(({ block }) => block),
  );
  return [...head, ...text].sort((one, other) => one.range.start - other.range.start);
}
