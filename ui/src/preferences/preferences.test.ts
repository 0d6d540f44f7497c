// Tests of the preferences: they hold at once and at the next start; the library is moved only when it is confirmed.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { accessible } from '../testing/axe';
import { fakeDoor } from '../testing/fake-door';
import { dossier } from '../testing/story';
import { failing, keys, open, user } from '../testing/window';
import './PreferencesDialog.svelte';
import { spellingLanguages, Tastes } from './tastes.svelte';

const root = document.documentElement;
const preferences = async () => {
  await keys('{Control>},{/Control}');
  await screen.findByTestId('settings-author');
};

describe('the look', () => {
  it('changes at once, and a new sitting begins with it', async () => {
    await open();
    await preferences();
    await accessible();
    await user.click(screen.getByTestId('theme-dark'));
    expect(root.dataset.theme).toBe('dark');
    await user.click(screen.getByTestId('contrast-more'));
    await user.click(screen.getByTestId('face-sans'));
    await user.click(screen.getByTestId('length-long'));
    await user.selectOptions(screen.getByTestId('text-size'), '20');
    const chosen = () => [root.dataset.contrast, root.dataset.face, root.dataset.length];
    expect(chosen()).toEqual(['more', 'sans', 'long']);
    expect(root.style.getPropertyValue('--text')).toBe('20px');
    delete root.dataset.contrast;
    root.style.removeProperty('--text');
    const again = new Tastes();
    expect([again.contrast, again.face, again.length, again.size]).toEqual(['more', 'sans', 'long', 20]);
    expect(chosen()).toEqual(['more', 'sans', 'long']);
    expect(root.style.getPropertyValue('--text')).toBe('20px');
    await user.click(screen.getByTestId('theme-system'));
    expect(localStorage.getItem('crossread.theme')).toBeNull();
  });
  it('is the usual one where what was kept is none of ours', () => {
    localStorage.setItem('crossread.textSize', '400');
    localStorage.setItem('crossread.face', '"Comic"');
    const tastes = new Tastes();
    expect([tastes.size, tastes.face]).toEqual([17, 'serif']);
    expect(root.dataset.face).toBeUndefined();
  });
});

describe('the name that work is signed with', () => {
  it('is kept when the dialog closes; what is one’s own is read anew', async () => {
    const door = fakeDoor({
      settings: () => ({ author: 'Ana' }),
      set_settings: () => ({ author: 'Ana Berg' }),
      open_dossier: () => dossier,
    });
    await open(door);
    await preferences();
    const field = screen.getByTestId('settings-author');
    await waitFor(() => expect(field).toHaveValue('Ana'));
    await user.type(field, ' Berg');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('What you do is signed with “Ana Berg”')).toBeInTheDocument();
    expect(door.calls('set_settings')).toEqual([{ request: { author: 'Ana Berg' } }]);
    await waitFor(() => expect(door.calls('compare')).toHaveLength(2));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
  it('that is refused stays on the screen', async () => {
    await open(fakeDoor({ set_settings: failing('badInput', 'A name has at most 80 letters.') }));
    await preferences();
    await user.type(screen.getByTestId('settings-author'), 'A');
    await user.keyboard('{Escape}');
    expect(await screen.findByTestId('settings-problem')).toHaveTextContent('at most 80 letters');
    expect(screen.getByTestId('settings-author')).toHaveValue('A');
  });
});

describe('spelling', () => {
  it('is checked from the start, and no more once it is switched off', async () => {
    const door = await open();
    await waitFor(() => expect(door.calls('check_spelling')).toHaveLength(1));
    expect(door.calls('check_spelling')[0]).toMatchObject({ on: true, languages: ['en_US', 'en'] });
    await preferences();
    await user.click(screen.getByTestId('spelling'));
    expect(door.calls('check_spelling').at(-1)).toMatchObject({ on: false });
    expect(root.dataset.spelling).toBe('off');
    expect(new Tastes().spelling).toBe(false);
  });
  it('takes the regions that the system has', () => {
    expect(spellingLanguages('en', ['de-DE', 'en-GB', 'en'])).toEqual(['en_GB', 'en']);
    expect(spellingLanguages('he', [])).toEqual(['he']);
  });
});

describe('the library', () => {
  it('is moved only once that is confirmed, and what went wrong is said', async () => {
    const door = fakeDoor({
      choose_folder: () => '/media/newsroom',
      move_library: failing('badSource', 'In the folder is a library already.'),
    });
    await open(door);
    await preferences();
    expect(screen.getByTestId('library-place')).toHaveTextContent('/home/editor/library.sqlite');
    await user.click(screen.getByTestId('library-move'));
    expect(await screen.findByText(/copied whole to \/media\/newsroom/)).toBeInTheDocument();
    expect(door.calls('move_library')).toEqual([]);
    await accessible();
    await user.click(screen.getByTestId('library-move-now'));
    expect(await screen.findByTestId('library-problem')).toHaveTextContent('is a library already');
    expect(door.calls('move_library')).toEqual([{ folder: '/media/newsroom' }]);
  });
  it('can be another one, by its file', async () => {
    const door = fakeDoor({ choose_library: () => '/srv/other.sqlite3', use_library: () => null });
    await open(door);
    await preferences();
    await user.click(screen.getByTestId('library-use'));
    await user.click(screen.getByTestId('library-use-file'));
    await waitFor(() => expect(door.calls('use_library')).toEqual([{ path: '/srv/other.sqlite3' }]));
  });
  it('has its backups counted, made and shown', async () => {
    const one = { name: 'a', made: 1_750_000_000_000, reason: 'safety', bytes: 1000, holds: null };
    const door = fakeDoor({
      backups: () => ({ folder: '/b', backups: [one], sound: 'a' }),
      back_up: () => null,
    });
    await open(door);
    await preferences();
    await waitFor(() => expect(screen.getByTestId('backups-are')).toHaveTextContent(/^One, of 15 Jun 2025/));
    await user.click(screen.getByTestId('preferences-back-up'));
    expect(await screen.findByText('Nothing has changed since the newest backup.')).toBeInTheDocument();
    await user.click(screen.getByTestId('preferences-backups'));
    expect(await screen.findByTestId('backup-now')).toBeInTheDocument();
  });
});
