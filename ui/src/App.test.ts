// Tests of the whole window against a fake backend: one selection, notes, decisions, import, export, closing.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from './App.svelte';
import type { Problem } from './messages/queries';
import { fakeDoor, opening, type FakeDoor } from './testing/fake-door';
import './testing/later-parts';
import { comparison, dossier, early, late, leftClaims, links, third } from './testing/story';

let user: UserEvent;

async function open(door: FakeDoor = fakeDoor()) {
  render(App);
  await waitFor(() => expect(document.documentElement.dataset.ready).toBe('true'));
  if (door.calls('compare').length > 0) await screen.findByTestId('inspector');
  return door;
}

const inspector = () => within(screen.getByTestId('inspector'));
const place = () => inspector().queryByText(/^\d+ of \d+$/)?.textContent ?? null;
const live = () => document.querySelector('[aria-atomic="true"]')?.textContent ?? '';
const status = () => screen.getByTestId('status').textContent ?? '';
const keys = async (text: string) => {
  (document.activeElement as HTMLElement | null)?.blur();
  await user.keyboard(text);
};
const failing = (code: Problem['code'], message: string) => () => {
  throw { code, message } satisfies Problem;
};

/** Puts the caret that the browser would find under the pointer at an offset of the article's text. */
function pointAt(pane: 'left' | 'right', article: typeof early, offset: number) {
  const block = article.blocks.findLastIndex(({ range }) => range.start <= offset);
  const element = screen.getByTestId(`pane-${pane}`).querySelector(`[data-block="${block}"]`) as HTMLElement;
  const text = element.firstChild as Text;
  const at = offset - (article.blocks[block]?.range.start ?? 0);
  const rect = new DOMRect(0, 0, 500, 500);
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([rect] as unknown as DOMRectList);
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(rect);
  Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: text, offset: at }) });
  return element;
}

beforeEach(() => {
  user = userEvent.setup();
});
afterEach(() => {
  cleanup();
  Object.assign(document, { caretPositionFromPoint: undefined });
});

describe('the main screen', () => {
  it('shows both articles, one text node a block, and says what is missing', async () => {
    await open();
    const left = screen.getByTestId('pane-left');
    expect(left).toHaveTextContent('Harbour Gazette');
    expect(left).toHaveTextContent('by Ada Holm');
    expect(left).toHaveTextContent('5 claims, 4 linked');
    expect(screen.getByTestId('pane-right')).toHaveTextContent('No outlet given');
    expect(screen.getByTestId('pane-right')).toHaveTextContent('headline taken from the first sentence');
    for (const pane of ['pane-left', 'pane-right'])
      for (const block of screen.getByTestId(pane).querySelectorAll('[data-block]')) {
        expect(block.childNodes).toHaveLength(1);
        expect(block.firstChild).toBeInstanceOf(Text);
      }
    expect(within(left).getAllByText('Ferry to Norvik delayed again')).toHaveLength(1);
    expect(left).toHaveTextContent('Left out of the comparison · author biography');
    expect(within(left).getByText('Who paid?')).toBeInTheDocument();
    expect(
      within(left).getByRole('img', {
        name: /Of the claims: 1 same words, 2 reworded, 1 differing in detail, 1 not linked/,
      }),
    ).toBeInTheDocument();
  });

  it('says in which language the articles are written, and that the rest is English', async () => {
    const german = { ...early, language: 'de' };
    const unknown = { ...late, language: null };
    const articles = { ...dossier, articles: [german, third, unknown] };
    await open(fakeDoor({ opening: () => ({ ...opening, dossier: articles }) }));
    await keys('j');
    const languages = (where: HTMLElement) =>
      [...where.querySelectorAll('h2, .text')].map((one) => one.getAttribute('lang'));
    expect(languages(screen.getByTestId('pane-left'))).toEqual(['de', 'de']);
    expect(languages(screen.getByTestId('pane-right'))).toEqual(['', '']);
    expect(screen.getByText(/Left out of the comparison · author/)).toHaveAttribute('lang', 'en');
    const quotes = [...screen.getByTestId('inspector').querySelectorAll('blockquote')];
    expect(quotes.map((quote) => quote.getAttribute('lang'))).toEqual(['de', '']);
  });

  it('teaches the first step, and counts', async () => {
    await open();
    expect(inspector().getByText('5 links')).toBeInTheDocument();
    expect(status()).toContain('5 links · 0 confirmed · 0 rejected');
    expect(status()).toContain('aligned in 2.7 ms');
  });
});

describe('one and the same selection', () => {
  it('by key, in the list, in a pane and in the gutter', async () => {
    await open();
    await keys('j');
    expect(place()).toBe('1 of 5');
    expect(live()).toContain('Link 1 of 5, differs in detail');
    await keys('jj');
    expect(place()).toBe('3 of 5');
    await keys('k');
    expect(place()).toBe('2 of 5');

    // a click on a claim: its best link; again: the next of its links
    const claim = pointAt('left', early, (leftClaims[0]?.range.start ?? 0) + 3);
    await keys('{Escape}');
    expect(place()).toBeNull();
    await user.click(claim);
    expect(place()).toBe('1 of 5');
    await user.click(claim);
    expect(place()).toBe('2 of 5');
    await user.click(claim);
    expect(place()).toBe('1 of 5');

    // the same in the other pane
    await user.click(pointAt('right', late, late.text.indexOf('It sailed') + 2));
    expect(place()).toBe('3 of 5');

    // the list shows the same, and chooses the same
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    const list = screen.getByTestId('link-list');
    expect(within(list).getAllByTestId('link-item')).toHaveLength(5);
    expect(within(list).getByRole('option', { selected: true })).toHaveAttribute('data-link', links[2]?.key);
    await user.click(within(list).getAllByTestId('link-item')[4] as HTMLElement);
    expect(live()).toContain('Link 5 of 5, same words');
    list.focus();
    await user.keyboard('{ArrowUp}');
    expect(within(list).getByRole('option', { selected: true })).toHaveAttribute('data-link', links[3]?.key);
    await user.click(screen.getByRole('tab', { name: 'Link' }));
    expect(place()).toBe('4 of 5');
  });

  it('takes a claim without a link as it is', async () => {
    await open();
    await user.click(pointAt('left', early, early.text.indexOf('The mayor') + 1));
    expect(inspector().getByText('Claim without a link')).toBeInTheDocument();
    expect(inspector().getByText('The mayor did not answer.')).toBeInTheDocument();
    await keys('j');
    expect(place()).toBe('4 of 5');
  });

  it('leaves text alone that is being selected with the mouse', async () => {
    await open();
    const claim = pointAt('left', early, leftClaims[0]?.range.start ?? 0);
    vi.spyOn(document, 'getSelection');
    vi.spyOn(window, 'getSelection').mockReturnValue({ isCollapsed: false } as Selection);
    await user.click(claim);
    expect(place()).toBeNull();
  });

  it('is off while one types', async () => {
    await open();
    await keys('j');
    await keys('n');
    expect(document.activeElement).toHaveAttribute('data-testid', 'note-text');
    await user.keyboard('jcxk');
    expect(place()).toBe('1 of 5');
    expect(document.activeElement).toHaveValue('jcxk');
  });
});

describe('the close look', () => {
  /** The first look lacks the last link, and has one that the closer look drops. */
  const quick = { ...comparison, close: false, links: links.slice(0, 4) };
  const closer = { ...comparison, links: [...links.slice(0, 1), ...links.slice(2)], milliseconds: 1340 };

  async function openQuick() {
    let look: (found: typeof comparison | null) => void = () => {};
    const found = new Promise<typeof comparison | null>((done) => (look = done));
    const door = fakeDoor({ compare: () => structuredClone(quick), look_closely: () => found });
    await open(door);
    await waitFor(() => expect(door.calls('look_closely')).toEqual([{ left: 1, right: 2 }]));
    return { door, look };
  }

  it('comes after the first one, says how far it is, and takes its place', async () => {
    const { door, look } = await openQuick();
    expect(status()).toContain('4 links');
    door.tell({ kind: 'reading', left: 1, right: 2, share: 0.42 });
    await waitFor(() => expect(status()).toContain('reading closely 42 %'));
    look(structuredClone(closer));
    await waitFor(() => expect(status()).toContain('aligned in 1.3 s'));
    expect(status()).toContain('4 links');
    expect(screen.getByTestId('status').dataset.depth).toBe('close');
  });

  it('takes nothing away that one reads or decides', async () => {
    const { door, look } = await openQuick();
    const answer = door.invoke;
    let store = () => {};
    const stored = new Promise<void>((done) => (store = done));
    door.invoke = async (command, args) => {
      if (command === 'decide_link') await stored;
      return answer(command, args);
    };
    // The second link is not in the closer look; it is selected and being confirmed.
    await keys('jjc');
    expect(place()).toBe('2 of 4');
    look(structuredClone(closer));
    await waitFor(() => expect(place()).toBe('2 of 5'));
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'true');
    store();
    await waitFor(() => expect(status()).toContain('1 confirmed'));
  });

  it('that fails leaves the first links, and says why', async () => {
    const door = fakeDoor({
      compare: () => structuredClone(quick),
      look_closely: failing('internal', 'Crossread made a mistake.'),
    });
    await open(door);
    await screen.findByText('Crossread made a mistake.');
    expect(status()).toContain('4 links');
    expect(status()).not.toContain('reading');
  });
});

describe('how many links are proposed', () => {
  it('is chosen in the list, kept for the next sitting, and takes nothing away that one reads', async () => {
    const door = await open();
    await keys('jj');
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    door.on('compare', () => ({ ...structuredClone(comparison), breadth: 'few', links: links.slice(3) }));
    await user.click(screen.getByRole('radio', { name: 'Fewer' }));
    await waitFor(() => expect(status()).toContain('3 links'));
    expect(door.calls('compare').at(-1)).toEqual({ left: 1, right: 2, breadth: 'few' });
    expect(door.calls('keep')).toContainEqual({ name: 'breadth', value: '"few"' });
    expect(screen.getByRole('radio', { name: 'Fewer' })).toBeChecked();
    expect(screen.getAllByTestId('link-item')).toHaveLength(3);
  });
});

describe('a link', () => {
  it('shows what differs, with both sides or one', async () => {
    await open();
    await keys('j');
    const panel = inspector();
    expect(panel.getByText('45 million', { selector: 'b' })).toBeInTheDocument();
    expect(panel.getByText('52 million', { selector: 'b' })).toBeInTheDocument();
    expect(panel.getByText(/only on the right/)).toBeInTheDocument();
    expect(panel.getByText(/52 million/, { selector: 'mark' })).toBeInTheDocument();
    await keys('w');
    expect(panel.getByText('Shared terms')).toBeInTheDocument();
    expect(panel.getByText('40%')).toBeInTheDocument();
    expect(panel.getByText('Also linked')).toBeInTheDocument();
  });

  it('is confirmed at once, and taken back by the same key', async () => {
    const door = await open();
    await keys('jc');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'true');
    expect(status()).toContain('1 confirmed');
    await waitFor(() => expect(door.calls('decide_link')).toHaveLength(1));
    await keys('c');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'false');
    await keys('x');
    expect(screen.getByTestId('reject')).toHaveTextContent('Rejected');
    expect(status()).toContain('1 rejected');
    await waitFor(() => expect(door.calls('decide_link')).toHaveLength(3));
  });

  it('counts as confirmed once it is on the disk, and is busy until then', async () => {
    const door = await open();
    const answer = door.invoke;
    let store = () => {};
    const stored = new Promise<void>((done) => (store = done));
    door.invoke = async (command, args) => {
      if (command === 'decide_link') await stored;
      return answer(command, args);
    };
    await keys('jc');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-busy', 'true');
    expect(status()).toContain('0 confirmed');
    door.tell({ kind: 'closing' });
    await new Promise((done) => setTimeout(done, 20));
    expect(door.calls('close_window')).toEqual([]);
    store();
    await waitFor(() => expect(status()).toContain('1 confirmed'));
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-busy', 'false');
    expect(live()).toContain('onfirmed');
    await waitFor(() => expect(door.calls('close_window')).toHaveLength(1));
  });

  it('goes back to what is kept when a decision fails, and says so', async () => {
    const door = await open();
    door.on('decide_link', failing('library', 'The disk is full.'));
    await keys('jc');
    await waitFor(() => expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'false'));
    expect(screen.getByText(/The disk is full/)).toBeInTheDocument();
  });

  it('that is rejected is not walked again', async () => {
    await open();
    await keys('jjx');
    await keys('k');
    await keys('j');
    expect(place()).toBe('3 of 5');
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    await user.click(screen.getByRole('button', { name: 'Rejected' }));
    expect(screen.getAllByTestId('link-item')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Differing' }));
    expect(screen.getAllByTestId('link-item')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Undecided' }));
    expect(screen.getAllByTestId('link-item')).toHaveLength(4);
  });
});

describe('notes', () => {
  it('save as they are typed, in one field that is never made anew, and are there when one comes back', async () => {
    const door = await open();
    await keys('jn');
    const field = document.activeElement as HTMLTextAreaElement;
    await user.type(field, 'Ask the yard.');
    expect(screen.getByTestId('note-state')).toHaveTextContent('Saving…');
    await waitFor(() => expect(screen.getByTestId('note-state')).toHaveTextContent(/^Saved \d\d:\d\d$/));
    expect(document.activeElement).toBe(field);
    await user.type(field, ' Again.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(door.calls('write_note').length).toBeGreaterThan(1));
    const requests = door.calls('write_note') as { request: { id: number | null; text: string } }[];
    expect(requests[0]?.request.id).toBeNull();
    expect(requests.at(-1)?.request).toMatchObject({ id: 101, text: 'Ask the yard. Again.' });
    await keys('jk');
    expect(screen.getByTestId('note-text')).toHaveValue('Ask the yard. Again.');
    expect(inspector().getByRole('tab', { name: /Notes/ })).toHaveTextContent('2');
    expect(status()).toContain('All notes saved');
  });

  it('keep what is typed when the selection changes before the pause is over', async () => {
    const door = await open();
    await keys('jn');
    await user.keyboard('Quick');
    await user.click(pointAt('left', early, early.text.indexOf('Two yards') + 1));
    expect(place()).toBe('4 of 5');
    await waitFor(() => expect(door.calls('write_note')).toHaveLength(1));
    await keys('kkk');
    expect(screen.getByTestId('note-text')).toHaveValue('Quick');
  });

  it('that cannot be saved stay on the screen and in the recovery store, with the reason and a retry', async () => {
    const door = await open();
    door.on('write_note', failing('library', 'The disk is full: free some space.'));
    await keys('jn');
    await user.keyboard('Do not lose me');
    await waitFor(() => expect(screen.getByText('The disk is full: free some space.')).toBeInTheDocument());
    expect(screen.getByTestId('note-text')).toHaveValue('Do not lose me');
    expect(status()).toContain('1 note not saved');
    expect(localStorage.getItem('crossread.unsaved-notes')).toContain('Do not lose me');
    door.on('write_note', ({ request }: { request: Parameters<FakeDoor['note']>[0] }) => door.note(request));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByTestId('note-state')).toHaveTextContent('Saved'));
    expect(localStorage.getItem('crossread.unsaved-notes')).toBe('[]');
  });

  it('that were not saved are brought back at the next start', async () => {
    localStorage.setItem(
      'crossread.unsaved-notes',
      JSON.stringify([
        {
          key: 'draft-x-1',
          left: 1,
          right: 2,
          id: null,
          target: { kind: 'link', leftRange: links[0]?.left.range, rightRange: links[0]?.right.range },
          text: 'From before',
        },
      ]),
    );
    const door = await open();
    await keys('j');
    expect(screen.getByTestId('note-text')).toHaveValue('From before');
    await waitFor(() => expect(door.calls('write_note')).toHaveLength(1));
    await waitFor(() => expect(localStorage.getItem('crossread.unsaved-notes')).toBe('[]'));
  });

  it('are deleted with a way back', async () => {
    const door = await open();
    await keys('jjjj');
    expect(screen.getByTestId('note-text')).toHaveValue('Which figure ran in print?');
    await user.click(screen.getByRole('button', { name: 'Delete note' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getByTestId('note-text')).toHaveValue('Which figure ran in print?'));
    expect(door.calls('delete_note')).toEqual([
      { request: { id: 11, restore: false } },
      { request: { id: 11, restore: true } },
    ]);
  });

  it('that are empty make nothing', async () => {
    const door = await open();
    await keys('jn');
    await user.keyboard('   ');
    await keys('j');
    await new Promise((done) => setTimeout(done, 500));
    expect(door.calls('write_note')).toEqual([]);
  });

  it('list shows all, the lost ones first, and writes on an article', async () => {
    const door = await open();
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    const panel = inspector();
    expect(panel.getByText('Confirmed link, lost')).toBeInTheDocument();
    await user.click(panel.getByRole('button', { name: 'right article' }));
    await user.keyboard('Where did this run?');
    await waitFor(() =>
      expect(door.calls('write_note')).toMatchObject([
        { request: { target: { kind: 'article', article: 2 } } },
      ]),
    );
    await user.click(panel.getByText(/Two yards took part/));
    await user.click(screen.getByRole('tab', { name: 'Link' }));
    expect(place()).toBe('4 of 5');
  });

  it('list says on which side a lost note stood, and lets one forget a lost decision', async () => {
    const lost = {
      ...{ id: 12, text: 'Check this.', created: 1, changed: 2, kind: 'claim' as const, article: 2 },
      ...{ side: 'right' as const, left: null, right: null, quotes: ['Gone.'], lost: true, link: null },
    };
    const door = await open(fakeDoor({ compare: () => ({ ...structuredClone(comparison), notes: [lost] }) }));
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    const card = inspector().getByText('Check this.').closest('article') as HTMLElement;
    expect(within(card).getByText('right')).toBeInTheDocument();
    await user.click(inspector().getByRole('button', { name: 'Forget this decision' }));
    await waitFor(() => expect(inspector().queryByText('Confirmed link, lost')).toBeNull());
    expect(door.calls('forget_decision')).toEqual([{ request: { id: 4 } }]);
  });

  it('are all saved before the window closes', async () => {
    const door = await open();
    await keys('jn');
    await user.keyboard('Last words');
    door.tell({ kind: 'closing' });
    await waitFor(() => expect(door.calls('close_window')).toHaveLength(1));
    const order = door.asked.map(({ command }) => command);
    expect(order.indexOf('write_note')).toBeLessThan(order.indexOf('close_window'));
  });

  it('that cannot be saved keep the window open until someone says so', async () => {
    const door = await open();
    door.on('write_note', failing('library', 'The disk is full.'));
    await keys('jn');
    await user.keyboard('Last words');
    door.tell({ kind: 'closing' });
    await user.click(await screen.findByRole('button', { name: 'Close anyway' }));
    await waitFor(() => expect(door.calls('close_window')).toHaveLength(1));
    expect(localStorage.getItem('crossread.unsaved-notes')).toContain('Last words');
  });
});

describe('import', () => {
  it('shows the problem in the dialog in the sentence given, and changes nothing', async () => {
    const door = await open();
    door.on('import_text', failing('badSource', 'The text is empty. Paste the whole article.'));
    await user.click(screen.getByTestId('import-open'));
    await user.type(await screen.findByTestId('import-paste'), 'x');
    await user.click(screen.getByTestId('import-submit'));
    expect(await screen.findByTestId('import-problem')).toHaveTextContent(
      'The text is empty. Paste the whole article.',
    );
    expect(screen.getByTestId('import-paste')).toHaveValue('x');
    expect(screen.getByTestId('pane-left')).toBeInTheDocument();
    expect(door.calls('compare')).toHaveLength(1);
  });

  it('opens with what is pasted outside of a field, and compares it', async () => {
    const door = await open();
    door.on('import_text', () => ({ ...dossier, pair: [1, 3] }));
    door.on('compare', () => ({ ...comparison, right: 3, rightClaims: [], links: [], notes: [] }));
    await user.paste('A whole article.');
    expect(await screen.findByTestId('import-paste')).toHaveValue('A whole article.');
    await user.click(screen.getByTestId('import-submit'));
    await waitFor(() => expect(screen.queryByTestId('import-paste')).toBeNull());
    expect(door.calls('import_text')).toEqual([{ request: { dossier: 1, text: 'A whole article.' } }]);
    expect(await screen.findByText('No links between these two articles')).toBeInTheDocument();
  });

  it('takes files that are dropped, into the dossier on the screen', async () => {
    const door = await open();
    door.on('import_files', () => dossier);
    door.tell({ kind: 'hover', over: true });
    expect(await screen.findByText('Drop to import')).toBeInTheDocument();
    door.tell({ kind: 'dropped', paths: ['/a.txt', '/b.txt'] });
    await waitFor(() =>
      expect(door.calls('import_files')).toEqual([{ request: { dossier: 1, paths: ['/a.txt', '/b.txt'] } }]),
    );
    expect(screen.queryByText('Drop to import')).toBeNull();
    expect(await screen.findByText('2 articles imported')).toBeInTheDocument();
  });
});

describe('export', () => {
  it('asks before it replaces a file, and offers to open the report', async () => {
    const door = await open();
    door.on('export_report', ({ request }: { request: { replace: boolean; path: string } }) => {
      if (!request.replace) throw { code: 'fileExists', message: 'There is a file.' } satisfies Problem;
      return { path: request.path, bytes: 9 };
    });
    door.on('open_report', () => null);
    await user.keyboard('{Control>}e{/Control}');
    await waitFor(() => expect(screen.getByTestId('export-path')).toHaveValue('/home/editor/report.html'));
    await user.click(screen.getByTestId('export-submit'));
    await user.click(await screen.findByTestId('export-replace'));
    expect(await screen.findByTestId('export-done')).toHaveTextContent('/home/editor/report.html');
    await user.click(screen.getByRole('button', { name: 'Open report' }));
    expect(door.calls('open_report')).toEqual([{ path: '/home/editor/report.html' }]);
    expect(
      (door.calls('export_report') as { request: { replace: boolean } }[]).map(
        ({ request }) => request.replace,
      ),
    ).toEqual([false, true]);
  });

  it('says what else went wrong, and keeps the path', async () => {
    const door = await open();
    door.on('export_report', failing('report', 'The folder cannot be written to.'));
    await user.click(screen.getByTestId('export-open'));
    await waitFor(() => expect(screen.getByTestId('export-path')).toHaveValue('/home/editor/report.html'));
    await user.click(screen.getByTestId('export-submit'));
    expect(await screen.findByTestId('export-problem')).toHaveTextContent('The folder cannot be written to.');
  });
});

describe('the timeline', () => {
  it('puts a later article on the right, and an earlier one on the left', async () => {
    const door = await open();
    const articles = screen.getAllByTestId('timeline-article');
    expect(articles).toHaveLength(3);
    expect(articles[0]).toHaveAttribute('aria-pressed', 'true');
    await user.click(articles.find((one) => one.dataset.article === '3') as HTMLElement);
    await waitFor(() =>
      expect(door.calls('compare').at(-1)).toEqual({ left: 1, right: 3, breadth: 'balanced' }),
    );
  });
  it('lets each side choose by its own menu', async () => {
    const door = await open();
    screen.getByRole('button', { name: /Choose the article on the left/ }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByText(third.headline, { selector: '[role=menuitem] *' }));
    await waitFor(() =>
      expect(door.calls('compare').at(-1)).toEqual({ left: 3, right: 2, breadth: 'balanced' }),
    );
  });
});

describe('other beginnings', () => {
  it('an empty library teaches and offers the sample', async () => {
    const door = fakeDoor({
      opening: () => ({ ...opening, dossier: null, dossiers: [] }),
      open_sample: () => dossier,
    });
    await open(door);
    expect(screen.getByTestId('empty-library')).toBeInTheDocument();
    await user.click(screen.getByTestId('open-sample'));
    expect(await screen.findByTestId('pane-right')).toBeInTheDocument();
  });
  it('a dossier with one article shows it and says what to do next', async () => {
    await open(
      fakeDoor({ opening: () => ({ ...opening, dossier: { ...dossier, articles: [early], pair: null } }) }),
    );
    expect(screen.getByTestId('pane-left')).toBeInTheDocument();
    expect(screen.getByText('One article so far')).toBeInTheDocument();
    expect(screen.getByTestId('export-open')).toBeDisabled();
  });
  it('a library that cannot be opened is said on the whole page, and can be tried again', async () => {
    const problems: Problem[] = [{ code: 'library', message: 'The library is newer than this program.' }];
    const door = fakeDoor({ opening: () => ({ ...opening, dossier: null, dossiers: [], problems }) });
    await open(door);
    expect(screen.getByTestId('problem')).toHaveTextContent('The library is newer than this program.');
    door.on('opening', () => opening);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByTestId('pane-left')).toBeInTheDocument();
  });
  it('a problem with an article is a banner that can be put away', async () => {
    await open(
      fakeDoor({
        opening: () => ({ ...opening, problems: [{ code: 'badSource', message: 'a.doc is no text.' }] }),
      }),
    );
    expect(screen.getByTestId('problem')).toHaveTextContent('a.doc is no text.');
    await user.click(within(screen.getByTestId('problem')).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByTestId('problem')).toBeNull();
  });
  it('the theme is switched and kept, the size is set and kept', async () => {
    const door = await open();
    await user.click(screen.getByTestId('theme-toggle'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('crossread.theme')).toBe('"dark"');
    await user.click(screen.getByTestId('theme-toggle'));
    expect(localStorage.getItem('crossread.theme')).toBeNull();
    await user.keyboard('{Control>}+{/Control}');
    expect(door.zoom).toHaveBeenLastCalledWith(1.1);
    await user.keyboard('{Control>}0{/Control}');
    expect(door.zoom).toHaveBeenLastCalledWith(1);
  });
});
