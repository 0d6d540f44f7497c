// Tests of words that are selected: offsets, and word by word.
import { afterEach, describe, expect, it } from 'vitest';
import { early, late } from '../testing/story';
import type { ArticleView } from '../messages/queries';
import { selectOnPage, spanSelected, stepWord, wordsOf, type Reach } from './selected-words';

function page(article: ArticleView) {
  const pane = document.createElement('section');
  const elements = new Map<number, Element>();
  article.blocks.forEach(({ range }, index) => {
    const element = document.createElement('p');
    element.dataset.block = String(index);
    element.textContent = article.text.slice(range.start, range.end);
    pane.append(element);
    elements.set(index, element);
  });
  document.body.append(pane);
  return { pane, elements };
}
afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});
const span = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('what is selected', () => {
  it('is a stretch of the text, without the spaces at its ends', () => {
    const { pane, elements } = page(early);
    const wanted = span(early.text, 'May 😀. The');
    selectOnPage(early.blocks, elements, { ...wanted, backwards: false });
    expect(spanSelected(getSelection(), pane, early)).toEqual(wanted);
    selectOnPage(early.blocks, elements, { start: wanted.start - 1, end: wanted.end + 1, backwards: true });
    expect(spanSelected(getSelection(), pane, early)).toEqual(wanted);
  });
  it('may reach over blocks, and counts as far as it is in the pane', () => {
    const { pane } = page(early);
    const second = page(late).pane;
    const node = (of: Element, block: number) =>
      of.querySelector(`[data-block="${block}"]`)?.firstChild as Text;
    getSelection()?.setBaseAndExtent(node(pane, 4), 4, node(second, 0), 5);
    expect(spanSelected(getSelection(), pane, early)?.start).toBe(span(early.text, 'yards took').start);
    expect(spanSelected(getSelection(), second, late)).toBeNull();
    getSelection()?.setBaseAndExtent(node(second, 0), 0, second, second.childNodes.length);
    expect(spanSelected(getSelection(), second, late)?.end).toBe(late.text.trimEnd().length);
  });
  it('is nothing where no word is', () => {
    const { pane, elements } = page(early);
    expect(spanSelected(getSelection(), pane, early)).toBeNull();
    const space = early.text.indexOf(' cost');
    selectOnPage(early.blocks, elements, { start: space, end: space + 1, backwards: false });
    expect(spanSelected(getSelection(), pane, early)).toBeNull();
  });
});

describe('word by word', () => {
  const words = wordsOf(early);
  const text = (reach: Reach | null) => reach && early.text.slice(reach.start, reach.end);
  const from = span(early.text, 'The mayor').start;

  it('begins at a place, reaches on, and turns round over its beginning', () => {
    let reach = stepWord(words, null, from, 1, true);
    expect(text(reach)).toBe('The');
    reach = stepWord(words, reach, 0, 1, true);
    expect(text(reach)).toBe('The mayor');
    reach = stepWord(words, reach, 0, -1, true);
    reach = stepWord(words, reach, 0, -1, true);
    expect([text(reach), reach?.backwards]).toEqual(['May 😀. The', true]);
    reach = stepWord(words, reach, 0, 1, true);
    expect(text(reach)).toBe('The');
  });
  it('walks over blocks, and stays at the ends', () => {
    const last = stepWord(words, { ...span(early.text, 'answer'), backwards: false }, 0, 1, false);
    expect(text(last)).toBe('The');
    expect(last?.start).toBe(span(early.text, 'The tender').start);
    const first = words[0] as { start: number; end: number };
    expect(stepWord(words, { ...first, backwards: false }, 0, -1, false)).toEqual({
      ...first,
      backwards: false,
    });
    expect(stepWord([], null, 0, 1, true)).toBeNull();
  });
  it('knows words of any script, and no signs between them', () => {
    const shown = wordsOf(late).map(({ start, end }) => late.text.slice(start, end));
    expect(shown).toContain('שלום');
    expect(shown).not.toContain('.');
  });
});
