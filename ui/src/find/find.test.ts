// Tests of finding: where words stand whatever their case and accents, and how one walks from place to place.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { fakeDoor } from '../testing/fake-door';
import { dossier, early } from '../testing/story';
import { inspector, keys, live, open, user } from '../testing/window';
import { fold, matchesIn } from './matches';

describe('words', () => {
  const check = (text: string, wanted: string, expected: string[]) =>
    expect(
      matchesIn(fold(text), fold(wanted).text).map(({ start, end }) => text.slice(start, end)),
      `${wanted} in ${text}`,
    ).toEqual(expected);

  it('are found whatever their case, accents, quotation marks and spaces', () => {
    check('A ferry, two FERRIES; no transfer.', 'fer', ['fer', 'FER', 'fer']);
    check('Zoë Núñez and NU\u0301N\u0303EZ', 'nunez', ['Núñez', 'NU\u0301N\u0303EZ']);
    check('nunez', 'Núñez', ['nunez']);
    check("Trump’s and Trump's", "trump's", ['Trump’s', "Trump's"]);
    check('“no” – she said', '"no" - she', ['“no” – she']);
    check('two\u00a0\n yards', 'two yards', ['two\u00a0\n yards']);
    check('sou\u00adtenu, ﬁnal', 'soutenu, fin', ['sou\u00adtenu, ﬁn']);
    check('Straße', 'STRASSE', ['Straße']);
    check('ΟΔΟΣ οδός', 'οδος', ['ΟΔΟΣ', 'οδός']);
    check('😀 ships 😀', '😀', ['😀', '😀']);
    check('שלום הים', 'הים', ['הים']);
  });

  it('are found apart from each other, and nothing is found of nothing', () => {
    check('aaaa', 'aa', ['aa', 'aa']);
    check('ß', 's', ['ß']);
    check('abc', '', []);
    check('', 'abc', []);
    check('a.c', '.', ['.']);
  });

  it('have their places in the whole text where only a stretch is looked through', () => {
    const text = 'ferry 😀 ferry';
    expect(matchesIn(fold(text, 6), 'ferry')).toEqual([{ start: 9, end: 14 }]);
  });
});

describe('finding in both articles', () => {
  async function openFind(text = '') {
    await open();
    await keys('{Control>}f{/Control}');
    const field = await screen.findByTestId('find-field');
    await waitFor(() => expect(field).toHaveFocus());
    if (text) await user.keyboard(text);
    return field;
  }
  const place = () => screen.getByTestId('find-place').textContent?.replace(/\s+/g, ' ').trim();

  it('counts the places on both sides, and walks them round and round', async () => {
    // "ferry": once in the headline and the text on the left, once on the right.
    await openFind('FÉRRY');
    expect(place()).toBe('1 of 3 left');
    await user.keyboard('{Enter}{F3}');
    expect(place()).toBe('3 of 3 right');
    expect(live()).toBe('3 of 3, article on the right');
    await user.keyboard('{Control>}g{/Control}');
    expect(place()).toBe('1 of 3 left');
    await user.keyboard('{Shift>}{F3}{/Shift}');
    expect(place()).toBe('3 of 3 right');
    await user.keyboard('{Shift>}{Enter}{/Shift}{Control>}{Shift>}G{/Shift}{/Control}');
    expect(place()).toBe('1 of 3 left');
    await user.click(screen.getByRole('button', { name: 'Next F3' }));
    expect(place()).toBe('2 of 3 left');
  });

  it('says that nothing was found, to whoever listens as well', async () => {
    await openFind('zeppelin');
    expect(place()).toBe('Not found');
    await waitFor(() => expect(live()).toBe('Not found'));
    expect(screen.getByRole('button', { name: 'Next F3' })).toBeDisabled();
    await user.keyboard('{Enter}');
    expect(place()).toBe('Not found');
  });

  it('does not find what stands in the masthead of the file only', async () => {
    expect(early.text).toContain('Harbour Gazette, 3 March');
    await openFind('Gazette, 3');
    expect(place()).toBe('Not found');
  });

  it('ends with Esc, keeps what was looked for, and goes on with F3', async () => {
    await openFind('tender');
    expect(place()).toBe('1 of 3 left');
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('find')).toBeNull();
    expect(screen.getByTestId('pane-left')).toHaveFocus();
    await user.keyboard('{F3}');
    expect(await screen.findByTestId('find-field')).toHaveValue('tender');
    expect(place()).toBe('1 of 3 left');
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('find')).toBeNull();
  });

  it('takes the words that are selected in the text', async () => {
    await open();
    const block = screen.getByTestId('pane-right').querySelector('[data-block="1"]') as HTMLElement;
    getSelection()?.setBaseAndExtent(block.firstChild as Text, 4, block.firstChild as Text, 13);
    await user.keyboard('{Control>}f{/Control}');
    expect(await screen.findByTestId('find-field')).toHaveValue('shipyards');
    getSelection()?.removeAllRanges();
    expect(place()).toBe('1 of 1 right');
  });

  it('opens the fold that a place lies in', async () => {
    await openFind('newsletter for sailors');
    expect(place()).toBe('1 of 1 left');
    const block = screen.getByText(/Ada Holm writes/);
    await waitFor(() => expect(block.closest('details')).toHaveAttribute('open'));
  });

  it('frames each place in the text, and the one that one is at in another way', async () => {
    const rect = new DOMRect(10, 20, 30, 16);
    const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(rect);
    const lines = vi
      .spyOn(Range.prototype, 'getClientRects')
      .mockReturnValue([rect] as unknown as DOMRectList);
    await openFind('ferry');
    const marks = (side: 'left' | 'right') =>
      within(screen.getByTestId(`pane-${side}`)).queryAllByTestId('find-mark');
    await waitFor(() => expect([marks('left').length, marks('right').length]).toEqual([2, 1]));
    const here = () => [...marks('left'), ...marks('right')].map((one) => one.classList.contains('here'));
    expect(here()).toEqual([true, false, false]);
    await user.keyboard('{Enter}{Enter}');
    expect(here()).toEqual([false, false, true]);
    await user.keyboard('{Escape}');
    expect([...marks('left'), ...marks('right')]).toEqual([]);
    boxes.mockRestore();
    lines.mockRestore();
  });

  it('leaves links and decisions alone, and begins where one reads', async () => {
    const field = await openFind('j');
    expect(inspector().queryByText('1 of 5')).toBeNull();
    await user.clear(field);
    expect(place()).toBe('');
    await user.keyboard('{Escape}');
    await user.click(screen.getByTestId('pane-right'));
    await user.pointer({ target: screen.getByTestId('pane-right') });
    await keys('{Control>}f{/Control}');
    await user.keyboard('ferry');
    expect(place()).toBe('3 of 3 right');
  });

  it('finds in one article alone', async () => {
    const alone = { ...dossier, articles: [early], pair: null };
    await open(
      fakeDoor({
        opening: () => ({ version: '', library: '', dossiers: [], dossier: alone, files: [], problems: [] }),
      }),
    );
    await keys('{Control>}f{/Control}');
    await user.keyboard('ferry');
    expect(place()).toBe('1 of 2 left');
  });
});
