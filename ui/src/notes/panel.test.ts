// Tests of the panel of notes in the whole window: list, filters, other pairs, lost and uncertain notes, any words.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { SetNote, WriteNote } from '../messages/mutations';
import type { DossierNoteView, NoteView } from '../messages/queries';
import { fakeDoor, type FakeDoor } from '../testing/fake-door';
import { comparison, early, late, leftClaims, linkNote, links } from '../testing/story';
import { failing, inspector, keys, open, place, user } from '../testing/window';

const wordsOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const YARDS = wordsOf(early.text, 'Two yards');

const note = (id: number, more: Partial<NoteView>): NoteView => ({
  ...linkNote,
  ...{ id, text: `Note ${id}`, kind: 'words', article: 1, side: 'left', link: null, right: null },
  ...{ left: { range: YARDS, fit: 'exact' }, quotes: ['Two yards'] },
  ...more,
});
const lost = note(20, { left: null, lost: true, quotes: ['The old words.'], text: 'Check the transcript' });
const unsure = note(21, {
  left: { range: YARDS, fit: 'uncertain' },
  quotes: ['Three yards'],
  text: 'How many?',
});

async function openWith(notes: NoteView[], more: Parameters<typeof fakeDoor>[0] = {}): Promise<FakeDoor> {
  const kept = new Map(notes.map((one) => [one.id, structuredClone(one)]));
  const door: FakeDoor = fakeDoor({
    compare: () => ({ ...structuredClone(comparison), lost: [], notes: structuredClone(notes) }),
    write_note: ({ request }: { request: WriteNote }) => {
      const one = kept.get(request.id ?? 0);
      return one ? { ...structuredClone(one), text: request.text, changed: Date.now() } : door.note(request);
    },
    set_note: ({ request: { id, change } }: { request: SetNote }) => {
      const one = kept.get(id) as NoteView;
      if (change.kind === 'state') one.state = change.state;
      if (change.kind === 'refuse') Object.assign(one, { lost: true, refused: true, left: null });
      const at = change.kind === 'target' && 'range' in change.target ? change.target.range : one.left?.range;
      if (change.kind === 'target' || change.kind === 'accept')
        Object.assign(one, { lost: false, refused: false, left: at ? { range: at, fit: 'exact' } : null });
      return structuredClone(one);
    },
    ...more,
  });
  await open(door);
  await user.click(screen.getByRole('tab', { name: /Notes/ }));
  return door;
}
const rows = () => screen.queryAllByTestId('note-row').map(({ textContent }) => textContent);
const settings = (door: FakeDoor) =>
  (door.calls('set_note') as { request: SetNote }[]).map(({ request: { id, change } }) => ({
    id,
    ...change,
  }));

/** As a mouse would select them. */
function select(pane: 'left' | 'right', text: string, words: string) {
  const article = pane === 'left' ? early : late;
  const { start, end } = wordsOf(text, words);
  const block = article.blocks.findLastIndex(({ range }) => range.start <= start);
  const from = article.blocks[block]?.range.start ?? 0;
  const node = screen.getByTestId(`pane-${pane}`).querySelector(`[data-block="${block}"]`)
    ?.firstChild as Text;
  getSelection()?.setBaseAndExtent(node, start - from, node, end - from);
  document.dispatchEvent(new Event('selectionchange'));
}

describe('the panel', () => {
  const many = [
    note(1, { state: 'resolved', tags: ['legal'] }),
    note(2, { text: 'Ask the *mayor*', state: 'waiting' }),
    note(3, { kind: 'dossier', article: null, side: null, left: null, quotes: [], text: 'Whole story' }),
    linkNote,
  ];

  it('lists every note, counts the states, and filters by state, kind, tag and words', async () => {
    await openWith(many);
    expect(rows()).toHaveLength(4);
    expect(rows()[0]).toContain('On the whole dossier');
    expect(screen.getByTestId('filter-open')).toHaveTextContent('Open 2');
    await user.click(screen.getByTestId('filter-waiting'));
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain('Ask the mayor');
    await user.click(screen.getByTestId('filter-waiting'));
    await user.click(screen.getByRole('button', { name: 'Filter and order' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'On' }), 'a link');
    expect(rows()[0]).toContain('Which figure ran');
    await user.selectOptions(screen.getByRole('combobox', { name: 'On' }), 'anything');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tag' }), 'legal');
    expect(rows()).toHaveLength(1);
    await user.type(screen.getByTestId('note-search'), 'zeppelin');
    expect(screen.getByText('No note is like that.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all notes' }));
    expect(rows()).toHaveLength(4);
  });

  it('is walked by key: arrows choose, figures set the state, Enter shows the place, Delete takes it away', async () => {
    const door = await openWith(many);
    screen.getByTestId('note-list').focus();
    await user.keyboard('{End}');
    expect(screen.getByTestId('note-list')).toHaveAttribute('aria-activedescendant', 'note-row-3');
    expect(within(screen.getByTestId('chosen-note')).getByTestId('note-text')).toHaveValue(
      'Which figure ran in print?',
    );
    expect(place()).toBeNull();
    await user.keyboard('2');
    await waitFor(() => expect(settings(door)).toEqual([{ id: 11, kind: 'state', state: 'waiting' }]));
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('tab', { name: 'Link' }));
    expect(place()).toBe('4 of 5');
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    screen.getByTestId('note-list').focus();
    await user.keyboard('{Delete}');
    expect(rows()).toHaveLength(3);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(rows()).toHaveLength(4));
  });

  it('writes on the dossier and on an article, and from the head of a pane', async () => {
    const door = await openWith([]);
    await user.click(inspector().getByRole('button', { name: /on the dossier/ }));
    await user.keyboard('The whole story');
    await waitFor(() =>
      expect(door.calls('write_note')).toMatchObject([{ request: { target: { kind: 'dossier' } } }]),
    );
    await user.click(screen.getByTitle('Choose the article on the right'));
    await user.click(await screen.findByTestId('note-right'));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-testid', 'note-text'));
    await user.keyboard('Where did it run?');
    await waitFor(() =>
      expect(door.calls('write_note').at(-1)).toMatchObject({
        request: { target: { kind: 'article', article: 2 } },
      }),
    );
  });

  it('shows the notes of the whole dossier, sets their state, and opens their pair', async () => {
    const away: DossierNoteView = {
      note: note(40, { text: 'On the third', article: 3, side: null, left: null, quotes: ['The yard is'] }),
      places: [{ article: 3, place: { range: { start: 0, end: 8 }, fit: 'exact' }, quote: 'The yard is' }],
    };
    const door = await openWith([linkNote, note(40, { text: 'On the third' })].slice(0, 1), {
      notes: () => [{ note: linkNote, places: [] }, away],
      set_note: () => ({ ...away.note, state: 'resolved' }),
    });
    await user.click(screen.getByRole('radio', { name: 'Whole dossier' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    screen.getByTestId('note-list').focus();
    await user.keyboard('{End}3');
    await waitFor(() =>
      expect(door.calls('set_note')).toEqual([
        { request: { left: 3, right: 1, id: 40, change: { kind: 'state', state: 'resolved' } } },
      ]),
    );
    expect(within(screen.getByTestId('chosen-note')).getByText('On the third')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(door.calls('compare').at(-1)).toMatchObject({ left: 1, right: 3 }));
  });

  it('says why the notes of the dossier could not be read, and tries again', async () => {
    const door = await openWith([linkNote], { notes: failing('library', 'The disk is gone.') });
    await user.click(screen.getByRole('radio', { name: 'Whole dossier' }));
    expect(await screen.findByText(/could not be read\. The disk is gone\./)).toBeInTheDocument();
    door.on('notes', () => []);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/The disk is gone/)).toBeNull());
    expect(rows()).toHaveLength(1);
  });

  it('of ten thousand notes draws a screenful, and moves none of them while one is written', async () => {
    const thousands = Array.from({ length: 10_000 }, (_, at) => note(at + 100, { changed: at }));
    const door = await openWith(thousands);
    expect(inspector().getByRole('tab', { name: /Notes/ })).toHaveTextContent('10,000');
    const drawn = screen.getAllByTestId('note-row');
    expect(drawn.length).toBeLessThan(40);
    await user.click(drawn[3] as HTMLElement);
    const before = new Map(drawn.map((row) => [row, row.style.top]));
    const texts = within(screen.getByTestId('chosen-note')).getByTestId('note-text');
    let moved = 0;
    const watch = new MutationObserver((changes) => (moved += changes.length));
    for (const row of drawn)
      if (row !== drawn[3])
        watch.observe(row, { subtree: true, childList: true, attributes: true, characterData: true });
    await user.type(texts, 'x');
    await waitFor(() => expect(door.calls('write_note')).toHaveLength(1));
    await waitFor(() => expect(screen.getByTestId('note-state')).toHaveTextContent(/^Saved/));
    expect(drawn[3]).toHaveTextContent('Note 103x');
    for (const [row, top] of before) expect(row.style.top).toBe(top);
    expect(moved + watch.takeRecords().length).toBe(0);
    watch.disconnect();
  });
});

describe('a lost note', () => {
  it('is shown with its quotation, and attached to the words that one selects', async () => {
    const door = await openWith([lost]);
    const card = screen.getByTestId('lost-note');
    expect(card).toHaveTextContent('“The old words.”');
    expect(within(card).queryByRole('button', { name: /Attach/ })).toBeNull();
    select('left', early.text, 'never published');
    await user.click(await within(card).findByRole('button', { name: /Attach to the selected words/ }));
    await waitFor(() => expect(screen.queryByTestId('lost-note')).toBeNull());
    expect(settings(door)).toEqual([
      {
        id: 20,
        kind: 'target',
        target: { kind: 'words', article: 1, range: wordsOf(early.text, 'never published') },
      },
    ]);
  });

  it('is attached by key to the claim that is selected', async () => {
    const door = await openWith([lost]);
    await keys('j');
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    await keys('{Shift>}n{/Shift}');
    await waitFor(() =>
      expect(settings(door)).toEqual([
        {
          ...{ id: 20, kind: 'target' },
          target: { kind: 'link', leftRange: links[0]?.left.range, rightRange: links[0]?.right.range },
        },
      ]),
    );
  });

  it('stays lost when it cannot be attached, and when nothing is selected', async () => {
    const door = await openWith([lost]);
    await keys('{Shift>}n{/Shift}');
    expect((await screen.findAllByText(/Select words, a claim or a link/)).length).toBeGreaterThan(0);
    door.on('set_note', failing('library', 'The disk is full.'));
    await keys('j');
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    await user.click(screen.getByRole('button', { name: /Attach to the selected link/ }));
    expect(await screen.findByText(/could not be attached\. The disk is full\./)).toBeInTheDocument();
    expect(screen.getByTestId('lost-note')).toBeInTheDocument();
  });
});

describe('an uncertain note', () => {
  it('shows its words beside those found, and one key accepts them', async () => {
    const door = await openWith([unsure]);
    const card = screen.getByTestId('unsure-note');
    expect(card).toHaveTextContent('“Three yards”');
    expect(card).toHaveTextContent('“Two yards”');
    expect(settings(door)).toEqual([]);
    card.focus();
    await user.keyboard('y');
    await waitFor(() => expect(screen.queryByTestId('unsure-note')).toBeNull());
    expect(settings(door)).toEqual([{ id: 21, kind: 'accept' }]);
    expect(screen.queryByTestId('note-tray')).toBeNull();
  });

  it('that is refused leaves the margin, and waits to be attached by hand', async () => {
    const door = await openWith([unsure]);
    const left = within(screen.getByTestId('pane-left'));
    expect(left.getByTitle('Note: How many?')).toBeInTheDocument();
    screen.getByTestId('unsure-note').focus();
    await user.keyboard('x');
    expect(await screen.findByTestId('lost-note')).toHaveTextContent('You said that the words found are not');
    expect(left.queryByTitle('Note: How many?')).toBeNull();
    expect(settings(door)).toEqual([{ id: 21, kind: 'refuse' }]);
    expect(screen.queryByTestId('unsure-note')).toBeNull();
    select('right', late.text, 'sailed in June');
    await user.click(await screen.findByRole('button', { name: /Attach to the selected words/ }));
    await waitFor(() => expect(screen.queryByTestId('lost-note')).toBeNull());
  });
});

describe('words that are selected', () => {
  it('have a button and a key for a note, which is written where all notes are', async () => {
    const door = await openWith([]);
    screen.getByTestId('pane-right').focus();
    select('right', late.text, '52 million');
    await user.keyboard('n');
    expect(screen.getByTestId('chosen-note')).toHaveTextContent('“52 million”');
    expect(document.activeElement).toHaveAttribute('data-testid', 'note-text');
    await user.keyboard('Says who?');
    await waitFor(() =>
      expect(door.calls('write_note')).toMatchObject([
        { request: { target: { kind: 'words', article: 2, range: wordsOf(late.text, '52 million') } } },
      ]),
    );
    expect(within(screen.getByTestId('pane-right')).getByTitle('Note: Says who?')).toBeInTheDocument();
  });

  it('are selected word by word with the keys, from the selected claim on', async () => {
    await openWith([]);
    await keys('j');
    screen.getByTestId('pane-left').focus();
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    expect(getSelection()?.toString()).toBe('The ferry cost');
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(getSelection()?.toString()).toBe('The ferry');
    await user.keyboard('{ArrowRight}');
    expect(getSelection()?.toString()).toBe('cost');
    await user.keyboard('n');
    expect(screen.getByTestId('chosen-note')).toHaveTextContent('“cost”');
    expect(leftClaims[0]?.range.start).toBe(wordsOf(early.text, 'The ferry').start);
  });

  it('none: the note is on the link, as ever', async () => {
    await openWith([]);
    await keys('jn');
    expect(inspector().getByText('Notes on this link')).toBeInTheDocument();
  });
});
