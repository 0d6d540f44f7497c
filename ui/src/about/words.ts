// The words of About, of the licences and of the diagnostics.
import { number } from '../languages/locale';

export const aboutWords = {
  title: 'About Crossread',
  about:
    'Sets an older article beside later ones on the same story, links the claims that overlap, and keeps what an editor decides and notes. It opens no network connection.',
  version: 'Version',
  schema: 'Library schema',
  system: 'System',
  engine: 'Window drawn by',
  library: 'Library',
  log: 'Log',
  licence: 'Licence',
  ours: 'MIT. Copyright (c) 2026 The Crossread authors',
  licences: 'Licences of what others made…',
  diagnostics: 'Copy diagnostics…',
};

export const licencesWords = {
  title: 'Licences',
  about: 'What others made and Crossread is built of, each with the text of its licence.',
  find: 'Find a name or a licence',
  count: (n: number, all: number) =>
    n === all ? `${number(all)} parts` : `${number(n)} of ${number(all)} parts`,
  none: 'Nothing is called that.',
  from: 'From',
  text: (name: string) => `Licence of ${name}`,
};

export const diagnosticsWords = {
  title: 'Copy diagnostics',
  about:
    'For whoever helps you. Nothing of your articles, notes or searches is in it; read it before you pass it on.',
  shown: 'What is copied',
  copy: 'Copy',
  copied: 'Copied',
  reading: 'Reading…',
};
