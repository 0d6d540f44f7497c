// Tests of the whole window against a fake backend: backups, a damaged library, one that can only be read.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { WriteNote } from '../messages/mutations';
import type { BackupsView, BackupView, Opening } from '../messages/queries';
import { moment } from '../shared/time';
import { fakeDoor, opening } from '../testing/fake-door';
import { dossier } from '../testing/story';
import { failing, keys, open, status, user } from '../testing/window';

const backup = (name: string, made: number, more: Partial<BackupView> = {}): BackupView => ({
  ...{ name, made, reason: 'safety', bytes: 1_348_000 },
  holds: { dossiers: 1, articles: 3, decisions: 12, notes: 4 },
  ...more,
});
const newest = backup('b', 1_795_281_216_000);
const older = backup('a', 1_795_181_216_000, { reason: 'update' });
const spoilt = backup('0', 1_795_081_216_000, { holds: null });
const view: BackupsView = {
  folder: '/home/editor/backups/library.sqlite',
  backups: [newest, older],
  sound: 'b',
};
const empty: Opening = { ...opening, dossier: null, dossiers: [] };
const damage = 'The library is damaged: it is cut short.';

const rows = () =>
  screen.getAllByTestId('backup-row').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());

async function openBackups(answers = {}) {
  const door = await open(fakeDoor({ backups: () => view, ...answers }));
  await user.click(screen.getByTitle(dossier.title));
  await user.click(await screen.findByTestId('backups-open'));
  await screen.findByTestId('backup-list');
  return door;
}

describe('the backups', () => {
  it('are listed with time, size, contents and reason, and the folder is named', async () => {
    await openBackups({ backups: () => ({ ...view, backups: [newest, older, spoilt] }) });
    expect(rows()[0]).toBe(
      `${moment(newest.made)} 1 dossier, 3 articles, 12 decisions, 4 notes 1.3 MB Restore…`,
    );
    expect(rows()[1]).toContain('1.3 MB, before an update');
    expect(rows()[2]).toContain('This file cannot be read.');
    expect(rows()[2]).not.toContain('Restore');
    expect(screen.getByText('/home/editor/backups/library.sqlite')).toBeInTheDocument();
  });

  it('open from the native menu too, and Esc closes them', async () => {
    const door = await open(fakeDoor({ backups: () => ({ ...view, backups: [] }) }));
    door.tell({ kind: 'menu', choice: 'backups' });
    expect(await screen.findByText('There is no backup yet.')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('get one more at a press, or the word that there is nothing new', async () => {
    const door = await openBackups({ back_up: () => newest });
    await user.click(screen.getByTestId('backup-now'));
    expect(await screen.findByText(`Backed up: ${moment(newest.made)}`)).toBeInTheDocument();
    door.on('back_up', () => null);
    await user.click(screen.getByTestId('backup-now'));
    expect(await screen.findByText('Nothing has changed since the newest backup.')).toBeInTheDocument();
    door.on('back_up', failing('library', 'No backup can be written: the disk is full.'));
    await user.click(screen.getByTestId('backup-now'));
    expect(await screen.findByTestId('backups-problem')).toHaveTextContent('the disk is full');
  });

  it('restore only what was confirmed, and the window shows that library as at a start', async () => {
    const was = { ...empty, dossiers: [] };
    const door = await openBackups({ replace_library: () => ({ opening: was, aside: null }) });
    const restore = () =>
      screen.getByRole('button', { name: `Restore the backup of ${moment(older.made)}…` });
    await user.click(restore());
    const dialog = () => within(screen.getByRole('dialog'));
    expect(dialog().getByText(`Restore the backup of ${moment(older.made)}?`)).toBeInTheDocument();
    expect(dialog().getByText(/becomes a backup first/)).toBeInTheDocument();
    expect(dialog().getByText('Cancel')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(door.calls('replace_library')).toEqual([]);
    await user.click(restore());
    await user.click(screen.getByTestId('backup-restore'));
    expect(await screen.findByTestId('empty-library')).toBeInTheDocument();
    expect(door.calls('replace_library')).toEqual([{ request: { backup: 'a' } }]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByTestId('replaced')).toHaveTextContent(`as it was on ${moment(older.made)}`);
    expect(screen.queryByTestId('pane-left')).toBeNull();
  });

  it('that cannot be put back change nothing and say why', async () => {
    await openBackups({ replace_library: failing('library', 'The backup cannot be used: it is cut short.') });
    await user.click(screen.getAllByText('Restore…')[0] as HTMLElement);
    await user.click(screen.getByTestId('backup-restore'));
    expect(await screen.findByTestId('backups-problem')).toHaveTextContent('it is cut short');
    expect(screen.getByTestId('pane-left')).toBeInTheDocument();
  });

  it('wait for what is typed, and stay away where it cannot be saved', async () => {
    const door = await open(fakeDoor({ backups: () => view }));
    door.on('write_note', failing('library', 'The disk is full.'));
    await keys('jn');
    await user.keyboard('Ask them.');
    door.tell({ kind: 'menu', choice: 'backups' });
    await user.click((await screen.findAllByText('Restore…'))[0] as HTMLElement);
    await user.click(screen.getByTestId('backup-restore'));
    expect(await screen.findByTestId('backups-problem')).toHaveTextContent('could not be saved yet');
    expect(door.calls('replace_library')).toEqual([]);
  });
});

describe('a damaged library', () => {
  const broken: Opening = { ...empty, problems: [{ code: 'damaged', message: damage }] };

  it('is said, with the newest sound backup, the others, an empty library and quitting', async () => {
    const door = fakeDoor({
      opening: () => broken,
      backups: () => view,
      replace_library: () => ({ opening, aside: '/home/editor/library.sqlite.damaged' }),
    });
    await open(door);
    expect(screen.getByRole('heading', { name: 'The library is damaged' })).toBeInTheDocument();
    expect(screen.getByTestId('problem')).toHaveTextContent(damage);
    expect(await screen.findByTestId('sound-backup')).toHaveTextContent(
      `made on ${moment(newest.made)}. It holds 1 dossier, 3 articles`,
    );
    expect(screen.getByText('1 other backup')).toBeInTheDocument();
    expect(screen.getByText('Quit')).toBeInTheDocument();
    await user.click(screen.getByTestId('restore-newest'));
    expect(await screen.findByTestId('pane-left')).toBeInTheDocument();
    expect(door.calls('replace_library')).toEqual([{ request: { backup: 'b' } }]);
    expect(screen.getByTestId('replaced')).toHaveTextContent(
      'set aside: /home/editor/library.sqlite.damaged',
    );
  });

  it('without a backup can be left for an empty one', async () => {
    const door = fakeDoor({
      opening: () => broken,
      backups: () => ({ folder: '/x', backups: [], sound: null }),
      replace_library: () => ({ opening: empty, aside: '/x.damaged' }),
    });
    await open(door);
    expect(await screen.findByTestId('sound-backup')).toHaveTextContent('There is no sound backup.');
    expect(screen.queryByTestId('restore-newest')).toBeNull();
    await user.click(screen.getByTestId('start-empty'));
    expect(await screen.findByTestId('empty-library')).toBeInTheDocument();
    expect(door.calls('replace_library')).toEqual([{ request: { backup: null } }]);
  });

  it('is said when it shows only while one works, and when a backup finds it', async () => {
    const door = await open(fakeDoor({ backups: () => view }));
    door.on('write_note', failing('damaged', damage));
    await keys('jn');
    await user.keyboard('Ask them.');
    expect(await screen.findByTestId('restore-newest')).toBeInTheDocument();
    expect(JSON.stringify(localStorage)).toContain('Ask them.');
    door.on('write_note', ({ request }: { request: WriteNote }) => door.note(request));
    await user.click(screen.getByText('Try again'));
    await screen.findByTestId('pane-left');
    door.tell({ kind: 'trouble', problem: { code: 'damaged', message: damage } });
    expect(await screen.findByTestId('restore-newest')).toBeInTheDocument();
  });
});

it('a library that can only be read says so in the status line', async () => {
  const why = 'Nothing can be saved: the library is read-only.';
  await open(fakeDoor({ opening: () => ({ ...opening, barred: why }) }));
  expect(status()).toContain('Nothing can be saved: read-only');
  expect(screen.getByTestId('barred')).toHaveAttribute('title', why);
});

it('what a second start hands over is opened here', async () => {
  const door = fakeDoor();
  await open(door);
  door.on('take_handed', () => ({ files: ['/home/editor/new.txt'], sample: false }));
  door.on('preview_files', failing('badSource', '“new.txt” is empty.'));
  door.tell({ kind: 'handedOver' });
  await waitFor(() =>
    expect(door.calls('preview_files')).toEqual([{ paths: ['/home/editor/new.txt'], dossier: null }]),
  );
});
