// The words of undo and redo, of the history and of the settings.
const some = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export const historyWords = {
  undo: (name: string | null) => (name === null ? 'Nothing to undo' : `Undo: ${name}`),
  redo: (name: string | null) => (name === null ? 'Nothing to redo' : `Redo: ${name}`),
  undone: (name: string) => `Undone: ${name}`,
  redone: (name: string) => `Done again: ${name}`,
  undoIt: 'Undo',
  redoIt: 'Redo',
  failed: (message: string) => `This could not be undone. ${message}`,
  redoFailed: (message: string) => `This could not be done again. ${message}`,
  unsaved: 'A note could not be saved yet, so nothing was undone. Look at the note first.',
  title: 'History',
  about: 'What was done in this dossier, the latest first.',
  shelfAbout: 'What was done with the dossiers, the latest first.',
  open: 'History…',
  none: 'Nothing has been done yet.',
  who: 'Who',
  when: 'When',
  what: 'What',
  noName: 'no name given',
  wasUndone: (time: string) => `undone ${time}`,
  count: (n: number) => (n >= 500 ? 'The last 500 acts' : some(n, 'act')),
  find: 'Show only acts with these words',
  notFound: 'No act has these words.',
};

export const settingsWords = {
  title: 'Settings',
  about: 'They hold for the whole library on this machine.',
  open: 'Settings…',
  author: 'Your name',
  authorAbout: 'Decisions, notes and reports are signed with it. It stays in your files.',
  keep: 'Keep',
  kept: (name: string) =>
    name === '' ? 'What you do is not signed' : `What you do is signed with “${name}”`,
};
