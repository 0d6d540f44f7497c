// Tests of marks over text: offsets count UTF-16 units, whatever the script.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { early, late, leftClaims, rightClaims } from '../testing/story';
import { blockAt } from './blocks';
import { claimAt } from './claim-at-point';
import { Marker, piecesOf, rangesOf } from './highlight';
import type { ArticleView } from '../messages/queries';

function page(article: ArticleView) {
  const elements = new Map<number, Element>();
  article.blocks.forEach(({ range }, index) => {
    const element = document.createElement('p');
    element.textContent = article.text.slice(range.start, range.end);
    elements.set(index, element);
  });
  return elements;
}

const words = ({ startContainer, startOffset, endOffset }: StaticRange) =>
  (startContainer as Text).data.slice(startOffset, endOffset);

describe('ranges', () => {
  it('hold exactly the words of every claim, emoji and right-to-left text included', () => {
    for (const [article, claims] of [
      [early, leftClaims],
      [late, rightClaims],
    ] as const)
      for (const { range } of claims) {
        const ranges = rangesOf(article.blocks, page(article), range);
        expect(ranges.map(words).join('')).toBe(article.text.slice(range.start, range.end));
      }
    expect(early.text).toContain('😀');
    expect(late.text).toContain('שלום');
  });
  it('cut a span over several blocks into one piece each', () => {
    const span = {
      start: (leftClaims[2] as { range: { start: number } }).range.start,
      end: early.text.indexOf('Two yards') + 3,
    };
    const pieces = piecesOf(early.blocks, span);
    expect(pieces.map(({ block }) => block)).toEqual([2, 3, 4]);
    expect(rangesOf(early.blocks, page(early), span).map(words)).toEqual([
      'The mayor did not answer.',
      'The tender',
      'Two',
    ]);
  });
  it('are none for blocks that are not on the page, or that say something else now', () => {
    const span = (leftClaims[0] as { range: { start: number; end: number } }).range;
    expect(rangesOf(early.blocks, new Map(), span)).toEqual([]);
    const elements = page(early);
    (elements.get(2) as Element).textContent = 'short';
    expect(rangesOf(early.blocks, elements, span)).toEqual([]);
  });
});

describe('the marks of a pane', () => {
  class Marks extends Set<StaticRange> {
    priority = 0;
  }
  afterEach(() => vi.unstubAllGlobals());

  function marking() {
    const highlights = new Map<string, Marks>();
    vi.stubGlobal('CSS', { highlights });
    vi.stubGlobal('Highlight', Marks);
    const elements = page(early);
    for (const element of elements.values()) document.body.append(element);
    const marker = new Marker();
    const paint = (...claims: number[]) =>
      marker.paint(
        'same',
        claims.map((at) => (leftClaims[at] as { range: { start: number; end: number } }).range),
        (span) => rangesOf(early.blocks, elements, span),
      );
    return { marker, paint, elements, marked: () => [...(highlights.get('same') ?? [])] };
  }

  it('are these and no others; what is marked already is not touched', () => {
    const { paint, marked, marker } = marking();
    paint(0, 1);
    const [first, second] = marked();
    paint(1, 2);
    expect([first, second].map((range) => marked().includes(range as StaticRange))).toEqual([false, true]);
    expect(marked().map(words)).toEqual(
      [1, 2].map((at) => early.text.slice(leftClaims[at]?.range.start, leftClaims[at]?.range.end)),
    );
    marker.clear();
    expect(marked()).toEqual([]);
  });
  it('are put on the text that is there, where a block was drawn anew', () => {
    const { paint, marked, elements } = marking();
    paint(0);
    const [before] = marked();
    for (const [index, element] of page(early)) {
      elements.get(index)?.replaceWith(element);
      (elements as Map<number, Element>).set(index, element);
    }
    paint(0);
    expect(marked()).toHaveLength(1);
    expect([marked()[0] === before, marked()[0]?.startContainer.isConnected]).toEqual([false, true]);
  });
});

describe('places in the text', () => {
  it('find the block of an offset', () => {
    expect(blockAt(early.blocks, -1)).toBe(-1);
    expect(blockAt(early.blocks, 0)).toBe(0);
    expect(blockAt(early.blocks, early.blocks[3]?.range.start ?? 0)).toBe(3);
    expect(blockAt(early.blocks, 1e6)).toBe(early.blocks.length - 1);
  });
  it('find the claim of an offset, and none between claims', () => {
    const spans = leftClaims.map(({ range }) => range);
    spans.forEach((span, index) => {
      expect(claimAt(spans, span.start)).toBe(index);
      expect(claimAt(spans, span.end - 1)).toBe(index);
    });
    expect(claimAt(spans, (spans[0]?.end ?? 0) + 0)).toBe(-1);
    expect(claimAt(spans, 0)).toBe(-1);
    expect(claimAt(spans, 1e6)).toBe(-1);
  });
});
