// Tests of the panel's tabs, of the native menu's choices, of what was open last, of printing and of dossier files that come from outside.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fakeDoor, opening } from '../testing/fake-door';
import { dossier } from '../testing/story';
import { keys, open, user } from '../testing/window';
import { menuWords } from './menu-words';
import { keyOf, Recent } from './recent.svelte';

const library = opening.library;

describe('the native menu', () => {
  it('gets its words, each of a menu with another letter, and the dossier that is open', async () => {
    const door = await open();
    await waitFor(() => {
      const { named } = door.calls('name_menu').at(-1) as { named: { words: object; recent: unknown[] } };
      expect(named.words).toEqual(menuWords);
      expect(named.recent).toEqual([{ key: `dossier 1 ${library}`, text: dossier.title }]);
    });
    expect(Object.values(menuWords).filter((words) => words.split('&').length !== 2)).toEqual([]);
  });
  it('does what the window does, and nothing behind a dialog', async () => {
    const door = await open();
    door.tell({ kind: 'menu', choice: 'nextLink' });
    await waitFor(() => expect(screen.getByTestId('inspector')).toHaveTextContent('1 of'));
    door.tell({ kind: 'menu', choice: 'fullScreen' });
    await waitFor(() => expect(door.calls('full_screen')).toHaveLength(1));
    door.tell({ kind: 'menu', choice: 'history' });
    await screen.findByRole('dialog');
    door.tell({ kind: 'menu', choice: 'import' });
    door.tell({ kind: 'menu', choice: 'fullScreen' });
    await waitFor(() => expect(door.calls('full_screen')).toHaveLength(2));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });
});

describe('the panel', () => {
  it('begins at the top of a tab, however far the one before was scrolled', async () => {
    await open();
    screen.getByRole('tabpanel').scrollTop = 240;
    expect(screen.getByRole('tabpanel').scrollTop).toBe(240);
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    expect(screen.getByRole('tabpanel').scrollTop).toBe(0);
  });
});

describe('what was open last', () => {
  it('is listed once, the latest first, ten at most, and each library has its own dossiers', () => {
    const recent = new Recent();
    for (let id = 0; id < 14; id++) recent.add({ kind: 'dossier', library, id, title: `Story ${id}` });
    recent.add({ kind: 'dossier', library, id: 9, title: 'Story 9, renamed' });
    recent.add({ kind: 'dossier', library: '/other', id: 1, title: 'Elsewhere' });
    expect(recent.of(library)).toHaveLength(10);
    expect(recent.of(library)[0]).toMatchObject({ id: 9, title: 'Story 9, renamed' });
    expect(new Recent().of('/other')).toEqual([
      { kind: 'dossier', library: '/other', id: 1, title: 'Elsewhere' },
    ]);
    recent.clear();
    expect(new Recent().of(library)).toEqual([]);
    localStorage.setItem('crossread.recent', '[{"kind":"file"},7,null]');
    expect(new Recent().of(library)).toEqual([]);
  });
  it('that is gone is said to be, and listed no longer', async () => {
    const gone = { kind: 'dossier' as const, library, id: 77, title: 'The old story' };
    new Recent().add(gone);
    const door = await open();
    door.tell({ kind: 'recent', key: keyOf(gone) });
    expect(
      await screen.findByText('The dossier “The old story” is not in this library any more.'),
    ).toBeInTheDocument();
    expect(new Recent().find(keyOf(gone))).toBeUndefined();
  });
  it('and a file that is gone is said to be, too', async () => {
    const file = { kind: 'file' as const, path: '/home/editor/gone.pdf' };
    new Recent().add(file);
    const problem = '“gone.pdf” is not there any more.';
    const door = fakeDoor({ preview_files: () => [{ id: 1, name: 'gone.pdf', article: null, problem }] });
    await open(door);
    door.tell({ kind: 'recent', key: keyOf(file) });
    expect(await screen.findByText(problem)).toBeInTheDocument();
    await waitFor(() => expect(new Recent().find(keyOf(file))).toBeUndefined());
  });
});

describe('files from outside', () => {
  it('are taken in where they are dossiers, and looked at where they are articles', async () => {
    const merged = { dossier, fresh: true, articles: 3, notes: 0, changed: 0, alike: 0, disputed: 0 };
    const door = fakeDoor({
      merge_file: () => merged,
      preview_files: () => [{ id: 1, name: 'a.txt', article: null, problem: '“a.txt” is too short.' }],
    });
    await open(door);
    door.tell({ kind: 'dropped', paths: ['/x/Story.CROSSREAD', '/x/a.txt'] });
    await waitFor(() => expect(door.calls('preview_files')).toEqual([{ paths: ['/x/a.txt'], dossier: 1 }]));
    expect(door.calls('merge_file')).toEqual([{ request: { path: '/x/Story.CROSSREAD', dossier: 1 } }]);
  });
});

describe('printing', () => {
  it('takes the report as it was chosen last', async () => {
    localStorage.setItem('crossread.reportKind', '"notes"');
    const door = fakeDoor({ print_report: () => true });
    await open(door);
    await keys('{Control>}p{/Control}');
    await waitFor(() => expect(door.calls('print_report')).toHaveLength(1));
    expect(door.calls('print_report')[0]).toMatchObject({
      report: { kind: 'notes' },
      title: `Print: ${dossier.title}`,
    });
    await user.keyboard('{F11}');
    await waitFor(() => expect(door.calls('full_screen')).toHaveLength(1));
  });
});
