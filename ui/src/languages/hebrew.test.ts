// The window in Hebrew: no word of the interface is left in English, in what is seen or in what a screen reader says; axe
// finds nothing; sides and arrow keys are as they are seen.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../App.svelte';
import { problemOf } from '../backend';
import { historyWords } from '../history/words';
import { fromStart } from '../shared/column';
import { AXE } from '../testing/axe';
import { fakeDoor, type FakeDoor, opening } from '../testing/fake-door';
import '../testing/later-parts';
import { comparison, dossier, early, found, linkNote } from '../testing/story';
import { speak, spoken } from './spoken';

/** Names of things that are called so in Hebrew, too, and keys as they are printed. */
const NAMES =
  /\b(Crossread|HTML|PDF|Word|Markdown|CSV|JSON(-LD)?|W3C|SHA-256|OpenDocument|RTF|EPUB|A4|Letter|kB|MB)\b|\b(Ctrl|Shift|Enter|Esc|Escape|Backspace|F3)\b|\b[A-Z]\b/g;
const foreign = (text: string) =>
  // What is put into a sentence is isolated: names, quotations, paths.
  text
    .replace(/[\u2066\u2068][^\u2069]*\u2069/g, '')
    .replace(NAMES, '')
    .match(/[A-Za-z]+/g);

/** Articles, notes, names, paths and keys, each in its own language; and what reports say, which is marked with its language. */
const OTHERS =
  '[lang]:not(html):not([lang=he]), [dir=auto], [data-block], bdi, kbd, code, input, textarea, [dir=ltr], style, script';
const SAID = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext'];

function leftovers(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    if (parentElement && !parentElement.closest(OTHERS) && foreign(data)) found.push(data.trim());
  }
  for (const element of document.body.querySelectorAll('*'))
    for (const name of SAID) {
      const value = element.getAttribute(name);
      // A title may be nothing but what is cut off below it.
      const cut = name === 'title' && (element.textContent?.includes(value ?? '') || element.closest(OTHERS));
      if (value && !cut && foreign(value)) found.push(`${name}: ${value}`);
    }
  return found;
}

let user: UserEvent;
let door: FakeDoor;
const english = structuredEnglish();

function structuredEnglish(): [string, unknown][] {
  const leaves: [string, unknown][] = [];
  const walk = (part: object, path: string) => {
    for (const [name, value] of Object.entries(part)) {
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        walk(value, `${path}.${name}`);
      else leaves.push([`${path}.${name}`, value]);
    }
  };
  walk(spoken, '');
  return leaves;
}

beforeAll(() => speak('he'));
beforeEach(() => {
  user = userEvent.setup();
  document.title = 'Crossread';
});
afterEach(cleanup);

async function open(answers?: Parameters<typeof fakeDoor>[0]) {
  door = fakeDoor(answers);
  render(App);
  await waitFor(() => expect(document.documentElement.dataset.ready).toBe('true'));
  if (door.calls('compare').length > 0) await screen.findByTestId('inspector');
}

async function check() {
  expect(leftovers()).toEqual([]);
  const { violations } = await axe.run(document, AXE);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
}

describe('the words', () => {
  const same = (path: string) =>
    path
      .split('.')
      .slice(1)
      .reduce<unknown>((at, name) => (at as never)[name], spoken);
  it('are all laid over the English ones', () => {
    const kept = english
      .filter(([path, value]) => value !== undefined && value !== '' && same(path) === value)
      .map(([path, value]) => [path, value] as const)
      .filter(([, value]) => typeof value === 'function' || foreign(String(value)) !== null)
      .map(([path]) => path);
    // Formatters that do the same in every language.
    expect(kept).toEqual([]);
  });
  it('name what was done, and pass on an act that they do not know', () => {
    expect(historyWords.undo('reject link')).toBe('ביטול: דחיית קישור');
    expect(historyWords.act('paint the gutter')).toBe('\u2068paint the gutter\u2069');
  });
  it('leave a problem from Rust as it came, and set apart what was thrown without a sentence', () => {
    const message = '״\u2068budget.docx\u2069״ ריק: אין בו אף מילה. יש לבחור את הקובץ שבו הכתבה.';
    expect(problemOf({ code: 'badSource', message })).toEqual({ code: 'badSource', message });
    expect(problemOf(new Error('no such door'))).toEqual({
      code: 'internal',
      message: 'אירעה תקלה בתוכנה. (\u2068no such door\u2069)',
    });
  });
});

describe('no English is left, and axe finds nothing', () => {
  it('in the reading view, with nothing and with a link selected, in each tab', async () => {
    await open({ overlap: () => ({ shared: 2, claims: 3 }) });
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['he', 'rtl']);
    await check();
    await user.keyboard('jw');
    await check();
    await user.keyboard('c');
    await waitFor(() => expect(screen.getByTestId('link-state')).toHaveTextContent('אושר'));
    for (const tab of screen.getAllByRole('tab')) {
      await user.click(tab);
      await check();
    }
  });
  it('while a note is written, and among lost and uncertain notes', async () => {
    const place = linkNote.left && { ...linkNote.left, fit: 'uncertain' as const };
    const on = { ...linkNote, kind: 'words' as const, article: 1, side: 'left' as const, link: null };
    const notes = [
      { ...linkNote, author: 'Ana', tags: ['legal'], verdict: 'wrong' as const, private: true },
      { ...on, id: 12, left: null, right: null, lost: true, conflictsWith: 11 },
      { ...on, id: 13, left: place, right: null },
    ];
    await open({
      compare: () => ({ ...structuredClone(comparison), notes }),
      earlier_texts: () => [{ id: 1, text: 'Before', author: 'Ana', written: 1 }],
    });
    await user.keyboard('jjjj');
    await user.click(screen.getByTestId('note-read'));
    await check();
    await user.click(screen.getByRole('tab', { name: /הערות/ }));
    await user.click(screen.getByRole('button', { name: 'סינון וסדר' }));
    await user.click(screen.getAllByTestId('note-row')[0] as HTMLElement);
    await check();
  });
  it('in a claim without a link, while a link is drawn and a claim is split', async () => {
    await open();
    await user.keyboard('jl');
    await screen.findByTestId('draw-bar');
    await check();
    await user.keyboard('{Escape}s');
    await screen.findByTestId('cut-bar');
    await check();
  });
  it('in the table of fates', async () => {
    const cell = { kinds: ['figure' as const], link: null, confirmed: true, checked: false };
    const cells = [{ ...cell, fate: 'updated' as const }];
    const column = { base: 1, article: 3, close: true, cells, fresh: 1 };
    const copies = [{ article: 3, with: 2, copied: 1, claims: 2 }];
    const table = { base: 1, claims: [{ start: 0, end: 9 }], columns: [column], copies, retellings: [] };
    await open({ fates: () => table });
    await user.keyboard('f');
    await screen.findByRole('grid');
    await check();
  });
  it('in the review', async () => {
    await open();
    await user.keyboard('v');
    await check();
  });
  it('in the dialogs', async () => {
    await open({
      acts: () => [{ id: 1, name: 'confirm link', about: 'The ferry', author: '', done: 1, undone: 2 }],
      backups: () => ({ folder: '/home/editor/backups', backups: [], sound: null }),
    });
    for (const keys of [
      '{Control>}o{/Control}',
      '{Control>}e{/Control}',
      '{Control>}h{/Control}',
      '{Control>},{/Control}',
      '?',
    ]) {
      await user.keyboard(keys);
      await screen.findByRole('dialog');
      await check();
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  });
  it('in the guide', async () => {
    await open();
    await user.keyboard('{F1}');
    const list = within(await screen.findByTestId('guide-pages'));
    for (const page of list.getAllByRole('button')) {
      await user.click(page);
      // Names of formats, of folders and of the organisation's file stay as they are.
      const text = screen.getByTestId('guide-text').cloneNode(true) as HTMLElement;
      for (const code of text.querySelectorAll('code, kbd, img')) code.remove();
      expect(foreign(text.textContent.replace(/OpenDocument|W3C|PDF/g, ''))).toBeNull();
    }
  });
  it('in the menu of a dossier, the list of all, and the search', async () => {
    await open({ search: () => found });
    await user.click(screen.getByTitle('The Norvik ferry'));
    await screen.findByTestId('dossier-rename');
    await check();
    await user.keyboard('{Escape}');
    await user.keyboard('{Control>}d{/Control}');
    await screen.findByTestId('dossier-list');
    await check();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByTestId('search-field'), 'ferry');
    await screen.findAllByTestId('search-hit');
    await check();
  });
  it('in the empty library, with one article, and when the library cannot be opened', async () => {
    for (const change of [
      { dossier: null, dossiers: [] },
      { dossier: { ...dossier, articles: [early], pair: null } },
      { dossier: null, dossiers: [], problems: [{ code: 'library' as const, message: 'הדיסק מלא.' }] },
    ]) {
      await open({ opening: () => ({ ...opening, ...change }) });
      await check();
      cleanup();
    }
  });
  it('in a message of what could not be done', async () => {
    await open({
      decide_link: () => {
        throw { code: 'library', message: 'הדיסק שבו הספרייה ״\u2068/desk/library\u2069״ מלא.' };
      },
    });
    await user.keyboard('jc');
    const alert = within(document.body).getByRole('region', { name: 'הודעות' });
    await waitFor(() =>
      expect(alert).toHaveTextContent('ההחלטה לא נשמרה. הדיסק שבו הספרייה ״\u2068/desk/library\u2069״ מלא.'),
    );
    await check();
  });
});

describe('from right to left', () => {
  it('the left arrow leads to the next tab', async () => {
    await open();
    const [first, second] = screen.getAllByRole('tab');
    first?.focus();
    await user.keyboard('{ArrowLeft}');
    expect(second).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(first).toHaveFocus();
  });
  it('the left arrow leads to the later article of the timeline, and L puts it on the side seen left', async () => {
    const width = vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
    try {
      await open();
      const marks = await screen.findAllByTestId('timeline-article');
      marks[0]?.focus();
      await user.keyboard('{ArrowLeft}');
      expect(marks[1]).toHaveFocus();
      marks[2]?.focus();
      await user.keyboard('l');
      // What is seen on the left is the second article of the pair.
      await waitFor(() =>
        expect(door.calls('compare').at(-1)).toMatchObject({
          left: dossier.articles[0]?.id,
          right: dossier.articles[2]?.id,
        }),
      );
    } finally {
      width.mockRestore();
    }
  });
  it('single letters work on a Hebrew keyboard', async () => {
    await open();
    await fireEvent.keyDown(document.body, { key: 'ח', code: 'KeyJ' });
    await waitFor(() => expect(screen.getByTestId('inspector')).toHaveTextContent(/1 מתוך \d+/));
  });
  it('the gutter counts from the side where lines begin', () => {
    const gutter = new DOMRect(500, 0, 100, 400);
    expect([fromStart(598, gutter), fromStart(503, gutter)]).toEqual([2, 97]);
  });
  it('articles keep their own direction', async () => {
    await open();
    const text = screen.getByTestId('pane-left').querySelector('.text');
    expect(text).toHaveAttribute('dir', 'ltr');
    expect(text).toHaveAttribute('lang', early.language ?? '');
  });
});
