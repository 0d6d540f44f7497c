// The words of backups, and of a damaged library.
import { isolated, joined, size, some } from '../languages/locale';
import type { ContentsView } from '../messages/queries';

export const backups = {
  title: 'Backups',
  open: 'Backups…',
  about:
    'The whole library is copied and checked while you pause, when you close Crossread, and before an update. Older backups are thinned out.',
  folder: 'They lie in',
  none: 'There is no backup yet.',
  holds: ({ dossiers, articles, decisions, notes }: ContentsView) =>
    joined([
      some(dossiers, 'dossier'),
      some(articles, 'article'),
      some(decisions, 'decision'),
      some(notes, 'note'),
    ]),
  size: (bytes: number) => size(bytes),
  reasons: { safety: '', update: 'before an update', restore: 'before a backup was restored' },
  unreadable: 'This file cannot be read.',
  restore: 'Restore…',
  restoreOf: (time: string) => `Restore the backup of ${time}…`,
  askTitle: (time: string) => `Restore the backup of ${time}?`,
  ask: 'The library as it is now becomes a backup first, so that you can come back to it. Then the window shows the library as it was. What was made since is in that backup only.',
  then: 'It holds',
  cancel: 'Cancel',
  restoreNow: 'Restore',
  now: 'Back up now',
  made: (time: string) => `Backed up: ${time}`,
  same: 'Nothing has changed since the newest backup.',
  unsaved: 'A note could not be saved yet. Look at the note first.',
  restored: (time: string) => `The library is as it was on ${time}. What was there before is a backup now.`,
};

export const damaged = {
  name: 'Ways out',
  newest: (time: string, holds: ContentsView) =>
    `The newest sound backup was made on ${time}. It holds ${backups.holds(holds)}.`,
  none: 'There is no sound backup.',
  restore: (time: string) => `Restore the backup of ${time}`,
  empty: 'Start with an empty library',
  quit: 'Quit',
  others: (n: number) => some(n, 'other backup'),
  restored: (time: string, aside: string) =>
    `The library is as it was on ${time}. The damaged one was set aside: ${isolated(aside)}`,
  emptied: (aside: string) =>
    `This library is new and empty. The damaged one was set aside: ${isolated(aside)}`,
};
