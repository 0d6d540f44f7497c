// Tests of the window: a dossier saved as a file, and one taken in.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { MergedView, SaveDossier } from '../messages/mutations';
import type { Problem } from '../messages/queries';
import { fakeDoor, opening } from '../testing/fake-door';
import { dossier } from '../testing/story';
import { failing, keys, open, user } from '../testing/window';

const choose = async (testid: string) => {
  await user.click(screen.getByTitle(dossier.title));
  await user.click(await screen.findByTestId(testid));
};

describe('a dossier is saved', () => {
  it('as one file, never over another one in silence', async () => {
    const door = fakeDoor({
      choose_dossier_path: () => '/home/editor/ferry.crossread',
      save_dossier: ({ request }: { request: SaveDossier }) => {
        if (!request.replace) throw { code: 'fileExists', message: 'There is one.' } satisfies Problem;
        return { path: request.path, bytes: 9000 };
      },
    });
    await open(door);
    await choose('share-file');
    await user.click(await screen.findByTestId('share-choose'));
    expect(door.calls('choose_dossier_path')).toEqual([
      { suggested: 'The Norvik ferry.crossread', annotations: false },
    ]);
    await waitFor(() => expect(screen.getByTestId('share-path')).toHaveValue('/home/editor/ferry.crossread'));
    await user.click(screen.getByTestId('share-submit'));
    await user.click(await screen.findByTestId('share-replace'));
    expect(await screen.findByTestId('share-done')).toHaveTextContent('/home/editor/ferry.crossread');
    expect(door.calls('save_dossier')).toMatchObject([
      { request: { id: 1, replace: false, annotations: false } },
      { request: { id: 1, replace: true, annotations: false } },
    ]);
  });
  it('as annotations, and says what is wrong', async () => {
    const door = fakeDoor({ save_dossier: failing('report', 'The folder cannot be written to.') });
    await open(door);
    await choose('share-annotations');
    await user.type(await screen.findByTestId('share-path'), '/read-only/a.jsonld{Enter}');
    expect(await screen.findByTestId('share-problem')).toHaveTextContent('The folder cannot be written to.');
    expect(door.calls('save_dossier')).toMatchObject([{ request: { annotations: true } }]);
  });
  it('only with every note that was typed', async () => {
    const door = fakeDoor({ write_note: failing('library', 'The disk is full.') });
    await open(door);
    await keys('jn');
    await user.keyboard('A thought');
    await choose('share-file');
    await user.type(await screen.findByTestId('share-path'), '/a.crossread{Enter}');
    expect(await screen.findByTestId('share-problem')).toHaveTextContent('Save it first.');
    expect(door.calls('save_dossier')).toEqual([]);
  });
});

describe('a dossier file is taken in', () => {
  const merged: MergedView = {
    ...{ dossier, fresh: false, articles: 0, notes: 3, changed: 1, decisions: 12, conflicts: 2 },
    passedOver: ['A note on an article that is not in this dossier.'],
  };
  it('beside one’s own work, and what it brought is told', async () => {
    const door = fakeDoor({
      choose_dossier_file: () => '/tmp/ferry.crossread',
      merge_file: () => merged,
      open_dossier: () => dossier,
    });
    await open(door);
    await choose('share-open');
    const told = await screen.findByTestId('merged');
    expect(told).toHaveTextContent('Brought into the dossier “The Norvik ferry”');
    expect(told).toHaveTextContent('3 notes');
    expect(told).toHaveTextContent('1 note with a colleague’s later words');
    expect(told).toHaveTextContent('12 decisions');
    expect(told).toHaveTextContent('2 conflicts');
    expect(told).toHaveTextContent('A note on an article that is not in this dossier.');
    expect(door.calls('merge_file')).toEqual([{ request: { path: '/tmp/ferry.crossread', dossier: 1 } }]);
    // The links are those of now.
    expect(door.calls('compare')).toHaveLength(2);
    await user.click(screen.getByTestId('merged-close'));
    await waitFor(() => expect(screen.queryByTestId('merged')).toBeNull());
  });
  it('when the app is opened with it, and when it is dropped; articles beside it are previewed', async () => {
    const door = fakeDoor({
      opening: () => ({ ...opening, files: ['/tmp/ferry.crossread'] }),
      merge_file: () => merged,
      open_dossier: () => dossier,
      preview_files: () => [],
    });
    await open(door);
    await user.click(await screen.findByTestId('merged-close'));
    door.tell({ kind: 'dropped', paths: ['/tmp/Harbour.CROSSREAD', '/tmp/bridge.txt'] });
    await screen.findByTestId('merged');
    const request = { dossier: 1 };
    expect(door.calls('merge_file')).toEqual([
      { request: { ...request, path: '/tmp/ferry.crossread' } },
      { request: { ...request, path: '/tmp/Harbour.CROSSREAD' } },
    ]);
    expect(door.calls('preview_files')).toEqual([]);
    await user.click(screen.getByTestId('merged-close'));
    await waitFor(() =>
      expect(door.calls('preview_files')).toEqual([{ paths: ['/tmp/bridge.txt'], dossier: 1 }]),
    );
  });
  it('a second time changes nothing, and that is said', async () => {
    const nothing = { ...merged, notes: 0, changed: 0, decisions: 0, conflicts: 0, passedOver: [] };
    await open(
      fakeDoor({
        choose_dossier_file: () => '/tmp/ferry.crossread',
        merge_file: () => nothing,
        open_dossier: () => dossier,
      }),
    );
    await choose('share-open');
    expect(await screen.findByTestId('merged')).toHaveTextContent('nothing was changed');
  });
  it('as a new one, which is shown', async () => {
    const other = { ...dossier, id: 7, title: 'From a colleague' };
    await open(
      fakeDoor({
        choose_dossier_file: () => '/tmp/other.crossread',
        merge_file: () => ({ ...merged, dossier: other, fresh: true }),
      }),
    );
    await choose('share-open');
    expect(await screen.findByTestId('merged')).toHaveTextContent(
      '“From a colleague” is in your library now',
    );
    expect(screen.getByTitle('From a colleague')).toBeInTheDocument();
  });
  it('not at all when it is no such file, or nothing was chosen', async () => {
    const door = fakeDoor({
      choose_dossier_file: () => null,
      merge_file: failing('badSource', 'This is no dossier file.'),
    });
    await open(door);
    await choose('share-open');
    await waitFor(() => expect(door.calls('choose_dossier_file')).toHaveLength(1));
    expect(door.calls('merge_file')).toEqual([]);
    door.on('choose_dossier_file', () => '/tmp/a.pdf');
    await choose('share-open');
    expect(
      await screen.findByText('The file was not taken in. This is no dossier file.'),
    ).toBeInTheDocument();
    expect(screen.queryByTestId('merged')).toBeNull();
  });
});
