// Tests of a note as one writes it: reading and writing, the toolbar, state, tags, verdict, private, history, versions.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { SetNote } from '../messages/mutations';
import type { NoteView } from '../messages/queries';
import { fakeDoor, type FakeDoor } from '../testing/fake-door';
import { comparison, linkNote } from '../testing/story';
import { failing, keys, open, user } from '../testing/window';

/** Answers like the library: what is set is set. */
function library(notes: NoteView[] = [linkNote]): FakeDoor {
  const kept = new Map(notes.map((note) => [note.id, structuredClone(note)]));
  return fakeDoor({
    compare: () => ({ ...structuredClone(comparison), notes: structuredClone(notes) }),
    set_note: ({ request: { id, change } }: { request: SetNote }) => {
      const note = kept.get(id) as NoteView;
      if (change.kind === 'settled') note.conflictsWith = null;
      else if (change.kind !== 'target' && change.kind !== 'accept')
        Object.assign(note, change, { kind: note.kind });
      return structuredClone(note);
    },
  });
}
const changes = (door: FakeDoor) =>
  (door.calls('set_note') as { request: SetNote }[]).map(({ request }) => request.change);
const field = () => screen.getByTestId<HTMLTextAreaElement>('note-text');

describe('a note', () => {
  it('is read as Markdown at rest, and written as it is where it has the focus', async () => {
    await open(library([{ ...linkNote, text: 'Ask **the yard**.' }]));
    await keys('jjjj');
    const read = screen.getByTestId('note-read');
    await waitFor(() => expect(read.querySelector('strong')).toHaveTextContent('the yard'));
    expect(screen.queryByRole('toolbar')).toBeNull();
    await user.click(read);
    expect(document.activeElement).toBe(field());
    expect(field()).toHaveValue('Ask **the yard**.');
    expect(field()).toHaveAttribute('spellcheck', 'true');
    expect(screen.queryByTestId('note-read')).toBeNull();
    expect(screen.getByRole('toolbar', { name: 'Set the text' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.getByTestId('note-read')).toBeInTheDocument();
  });

  it('is set by the toolbar and its keys, and what was selected stays selected', async () => {
    const door = await open();
    await keys('jn');
    await user.keyboard('Ask the yard');
    field().setSelectionRange(4, 12);
    await user.keyboard('{Control>}b{/Control}');
    expect(field()).toHaveValue('Ask **the yard**');
    expect([field().selectionStart, field().selectionEnd]).toEqual([6, 14]);
    await user.click(screen.getByRole('button', { name: 'Italic' }));
    expect(field()).toHaveValue('Ask ***the yard***');
    expect(document.activeElement).toBe(field());
    await user.keyboard('{Control>}b{/Control}{Control>}i{/Control}');
    expect(field()).toHaveValue('Ask the yard');
    await user.click(screen.getByRole('button', { name: 'Quotation' }));
    await user.click(screen.getByRole('button', { name: 'List' }));
    expect(field()).toHaveValue('- > Ask the yard');
    await waitFor(() =>
      expect(door.calls('write_note').at(-1)).toMatchObject({ request: { text: '- > Ask the yard' } }),
    );
  });

  it('has one control for its state, by click and by key, from the first words on', async () => {
    const door = await open(library());
    await keys('jjjj');
    const state = () => screen.getByTestId('note-set-state');
    expect(state()).toHaveAccessibleName('State: open');
    await user.click(state());
    expect(state()).toHaveAccessibleName('State: waiting');
    state().focus();
    await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    expect(state()).toHaveAccessibleName('State: resolved');
    await waitFor(() => expect(door.calls('set_note')).toHaveLength(2));
    expect(door.calls('set_note')[0]).toEqual({
      request: { left: 1, right: 2, id: 11, change: { kind: 'state', state: 'waiting' } },
    });
    expect(state()).toHaveTextContent('Resolved');
  });

  it('is saved before anything is set on it', async () => {
    const door = await open();
    door.on('set_note', () => ({ ...linkNote, id: 101, text: 'New', state: 'waiting' }));
    await keys('jn');
    await user.keyboard('New');
    await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    await waitFor(() => expect(door.calls('set_note')).toHaveLength(1));
    const order = door.asked.map(({ command }) => command);
    expect(order.indexOf('write_note')).toBeLessThan(order.indexOf('set_note'));
    expect(door.calls('set_note')[0]).toMatchObject({ request: { id: 101 } });
    expect(field()).toHaveValue('New');
  });

  it('puts a control back when it could not be set, and says why', async () => {
    const door = await open(library());
    door.on('set_note', failing('library', 'The disk is full.'));
    await keys('jjjj');
    await user.click(screen.getByTestId('note-set-state'));
    expect(await screen.findByText(/is as it was\. The disk is full\./)).toBeInTheDocument();
    expect(screen.getByTestId('note-set-state')).toHaveAccessibleName('State: open');
    expect(field()).toHaveValue('Which figure ran in print?');
  });

  it('takes tags with Enter and comma, gives the last one back with Backspace, and offers those in use', async () => {
    const other = { ...linkNote, id: 12, link: null, tags: ['legal', 'Sourcing'] };
    const door = await open(library([linkNote, other]));
    await keys('jjjj');
    await user.click(screen.getByTestId('note-read'));
    const tags = screen.getByRole('combobox', { name: 'Add a tag' });
    await user.type(tags, 'figures{Enter}#press,');
    await waitFor(() =>
      expect(changes(door)).toEqual([
        { kind: 'tags', tags: ['figures'] },
        { kind: 'tags', tags: ['figures', 'press'] },
      ]),
    );
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(changes(door).at(-1)).toEqual({ kind: 'tags', tags: ['figures'] }));
    await user.type(tags, 'so');
    expect(within(screen.getByRole('listbox', { name: /Tags used/ })).getByRole('option')).toHaveTextContent(
      'Sourcing',
    );
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(changes(door).at(-1)).toEqual({ kind: 'tags', tags: ['figures', 'Sourcing'] }),
    );
    await user.click(screen.getByRole('button', { name: 'Take away the tag figures' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(changes(door).at(-1)).toEqual({ kind: 'tags', tags: ['Sourcing'] }));
  });

  it('on a link takes a verdict, and any note is kept out of reports by one button', async () => {
    const door = await open(library([{ ...linkNote, author: 'Ana' }]));
    await keys('jjjj');
    await user.click(screen.getByTestId('note-read'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Verdict' }), 'needs correction');
    await user.click(screen.getByRole('button', { name: 'Private' }));
    await waitFor(() =>
      expect(changes(door)).toEqual([
        { kind: 'verdict', verdict: 'needs correction' },
        { kind: 'private', private: true },
      ]),
    );
    expect(screen.getByRole('button', { name: 'Private' })).toHaveAttribute('aria-pressed', 'true');
    field().focus();
    await user.keyboard('{Escape}');
    const note = screen.getByTestId('note');
    for (const fact of ['Needs correction', 'Private', 'Ana'])
      expect(within(note).getByText(fact)).toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: 'Verdict' })).toBeNull();
    expect(screen.getByTestId('note-state').title).toMatch(/^Written /);
  });

  it('shows what it said before, what differs, and says it again', async () => {
    const door = await open(library());
    door.on('earlier_texts', () => [
      { id: 31, text: 'Which figure ran?', author: 'Ana', written: 5 },
      { id: 30, text: 'Figure?', author: '', written: 4 },
    ]);
    door.on('restore_text', () => ({ ...linkNote, text: 'Which figure ran?', changed: 9 }));
    await keys('jjjj');
    await user.click(screen.getByTestId('note-read'));
    await user.click(screen.getByRole('button', { name: 'Earlier texts' }));
    const list = await screen.findByTestId('earlier-texts');
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    const differs = screen.getByTestId('earlier-text');
    expect(differs.querySelector('del')).toHaveTextContent('ran?');
    expect(differs.querySelector('ins')).toHaveTextContent('ran in print?');
    list.focus();
    await user.keyboard('{ArrowDown}');
    expect(differs.querySelector('del')).toHaveTextContent('Figure?');
    await user.keyboard('{ArrowUp}');
    await user.click(screen.getByRole('button', { name: 'Restore this text' }));
    await waitFor(() => expect(field()).toHaveValue('Which figure ran?'));
    expect(door.calls('restore_text')).toEqual([{ request: { left: 1, right: 2, id: 31 } }]);
    // What the disk has is not written once more.
    field().blur();
    await new Promise((done) => setTimeout(done, 500));
    expect(door.calls('write_note')).toEqual([]);
  });

  it('says why an earlier text could not be restored, and keeps today’s', async () => {
    const door = await open(library());
    door.on('earlier_texts', () => [{ id: 31, text: 'Before', author: '', written: 5 }]);
    door.on('restore_text', failing('library', 'The disk is full.'));
    await keys('jjjj');
    await user.click(screen.getByTestId('note-read'));
    await user.click(screen.getByRole('button', { name: 'Earlier texts' }));
    await user.click(await screen.findByRole('button', { name: 'Restore this text' }));
    expect(await screen.findByTestId('history-problem')).toHaveTextContent('The disk is full.');
    expect(field()).toHaveValue('Which figure ran in print?');
  });

  it('names its other version, shows both, and is settled', async () => {
    const other = {
      ...linkNote,
      id: 12,
      text: 'Which figure was printed?',
      author: 'Ana',
      conflictsWith: 11,
    };
    const door = await open(library([linkNote, other]));
    await keys('jjjj');
    expect(screen.getByText('Another version by Ana')).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'See both' })[0] as HTMLElement);
    expect(await screen.findAllByTestId('version')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Settled' }));
    await waitFor(() => expect(screen.queryByText('Another version by Ana')).toBeNull());
    expect(door.calls('set_note')).toEqual([
      { request: { left: 1, right: 2, id: 12, change: { kind: 'settled' } } },
    ]);
  });
});
