// The words of undo and redo, and of the history.
import { isolated, some } from '../languages/locale';

export const historyWords = {
  undo: (name: string | null) => (name === null ? 'Nothing to undo' : `Undo: ${isolated(name)}`),
  redo: (name: string | null) => (name === null ? 'Nothing to redo' : `Redo: ${isolated(name)}`),
  undone: (name: string) => `Undone: ${isolated(name)}`,
  redone: (name: string) => `Done again: ${isolated(name)}`,
  /** What an act is called. */
  act: (name: string) => name,
  undoTitle: (name: string | null, about: string) =>
    `${historyWords.undo(name)} (Ctrl+Z)${about === '' ? '' : `\n${about}`}`,
  redoTitle: (name: string | null, about: string) =>
    `${historyWords.redo(name)} (Ctrl+Shift+Z)${about === '' ? '' : `\n${about}`}`,
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
