// The words of the preferences.
import { count, isolated, number } from '../languages/locale';
import type { Contrast, Face, Length } from './tastes.svelte';

export const preferencesWords = {
  title: 'Preferences',
  about: 'What you choose holds at once, and at the next start.',
  look: 'Look',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  contrast: 'Contrast',
  contrasts: { system: 'As the system', more: 'More' } satisfies Record<Contrast, string>,
  reading: 'Articles',
  face: 'Font',
  faces: { serif: 'Source Serif', sans: 'Inter', system: 'The system’s serif' } satisfies Record<
    Face,
    string
  >,
  size: 'Text size',
  sizeOf: (size: number) => (size === 17 ? `${number(size)} (normal)` : number(size)),
  length: 'Line length',
  lengths: { short: 'Short', normal: 'Normal', long: 'Long', full: 'As wide as the pane' } satisfies Record<
    Length,
    string
  >,
  writing: 'Writing',
  language: 'Language of the window',
  languageUnsaved: 'A note could not be saved yet, so the language stays. Look at the note first.',
  author: 'Your name',
  authorAbout: 'Decisions, notes and reports are signed with it. It is kept in the library.',
  signed: (name: string) =>
    name === '' ? 'What you do is not signed' : `What you do is signed with “${isolated(name)}”`,
  spelling: 'Check the spelling of notes',
  spellingAbout: 'With the dictionaries that your system has.',
  library: 'Library',
  place: 'It lies at',
  show: 'Show in folder',
  move: 'Move the library…',
  use: 'Use another library…',
  useFile: 'Choose its file…',
  useFolder: 'Choose a folder…',
  useAbout:
    'Choose the file of a library, or a folder: if there is no library in it, an empty one is made. The window then opens anew; the library that is open now stays where it is.',
  moveTo: 'Folder to which the library goes',
  useFrom: 'Folder of the other library',
  fileOf: 'File of the other library',
  moveTitle: 'Move the library?',
  moveAsk: (folder: string) =>
    `It is copied whole to ${folder} and checked; then the window opens anew there. The library where it is now stays, with its backups, as it is at this moment: you can delete it when you do not want it any more.`,
  moveNow: 'Move',
  working: 'Copying and checking…',
  unsaved: 'A note could not be saved yet, so the library stays open. Look at the note first.',
  left: (now: string, old: string) => `The library is now ${now}. The one before was left as it was: ${old}`,
  backups: 'Backups',
  backupsNone: 'There is none yet.',
  backupsAre: (n: number, newest: string) =>
    count(n, { one: `One, of ${newest}`, other: `#, the newest of ${newest}` }),
  backupsOpen: 'See and restore…',
};
