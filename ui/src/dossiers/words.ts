// The words of dossiers, and of importing articles into them.
import { isolated, number, percent, some } from '../languages/locale';
import type { CarriedView } from '../messages/queries';

export const shelf = {
  all: 'All dossiers',
  heading: 'Dossiers',
  rename: 'Rename…',
  archive: 'Archive',
  unarchive: 'Take out of the archive',
  delete: 'Delete',
  title: 'Title of the dossier',
  renamed: 'Title changed',
  archived: (title: string) => `“${isolated(title)}” was put into the archive`,
  unarchived: (title: string) => `“${isolated(title)}” was taken out of the archive`,
  deleted: (title: string) => `“${isolated(title)}” was deleted`,
  restored: 'Dossier restored',
  removeArticle: 'Remove from dossier',
  articleRemoved: (headline: string) => `“${isolated(headline)}” was removed from the dossier`,
  articleBack: 'Article put back',
  failed: (message: string) => `This could not be done. ${message}`,
  unsaved: 'A note could not be saved yet, so this dossier stays open. Look at the note first.',
  years: (from: number, to: number) => (from === to ? String(from) : `${from} to ${to}`),
  changed: (time: string) => `changed ${time}`,
  archivedCount: (n: number) => `Archive: ${some(n, 'dossier')}`,
  allArchived: 'All dossiers are in the archive.',
};

export const importing = {
  reading: (at: number, of: number, name: string) =>
    of > 1 ? `Reading file ${number(at)} of ${number(of)}: ${isolated(name)}` : `Reading ${isolated(name)}…`,
  callOff: 'Cancel',
  calledOff: 'Reading was called off: nothing was kept',
  /** Of the places that notes and decisions speak of. */
  carried: ({ exact, moved, uncertain, lost }: CarriedView) => {
    const all = exact + moved + uncertain + lost;
    if (all === 0) return 'The new version is kept. There was no work on the earlier one.';
    const found = `The new version is kept. Of ${some(all, 'place')} with notes or decisions ${number(exact + moved)} ${exact + moved === 1 ? 'was' : 'were'} found again`;
    const open = [
      uncertain > 0 ? `${number(uncertain)} ${uncertain === 1 ? 'is' : 'are'} uncertain` : '',
      lost > 0 ? `${number(lost)} ${lost === 1 ? 'is' : 'are'} lost` : '',
    ].filter(Boolean);
    return open.length > 0 ? `${found}; ${open.join(', ')}: see the notes.` : `${found}.`;
  },
  title: 'Import articles',
  about:
    'Web pages, Word, OpenDocument, RTF, EPUB, PDF, plain text or Markdown. Crossread reads the files where they are and keeps a copy in its library.',
  choose: 'Choose files…',
  drop: 'or drop them on this window',
  pasteLabel: 'Paste an article',
  pastePlaceholder: 'Headline, byline and date on top if you have them, then the text',
  submit: 'Compare as article',
  submitNew: 'Add as article',
  into: 'Into',
  intoThis: (title: string) => `This dossier: ${isolated(title)}`,
  intoNew: 'A new dossier',
  working: 'Reading…',
  imported: (n: number) => (n === 1 ? 'Article imported' : `${number(n)} articles imported`),
  dropTitle: 'Drop to import',
  dropInto: (title: string) => `into “${isolated(title)}”`,
  dropNew: 'as a new dossier',
};

export const preview = {
  title: (n: number) => (n === 1 ? 'What was understood' : `What was understood of ${number(n)} files`),
  about: 'Correct what is wrong. Ticked paragraphs are compared; the others stay in the article, greyed.',
  sources: 'Files',
  unreadable: 'Cannot be read:',
  known: (title: string) => `This text is in the library already, in “${isolated(title)}”.`,
  remarks: 'Remarks',
  encoding: 'Letters read as',
  encodingGuessed: 'a guess: the file does not say. Choose another one if letters look wrong.',
  decoded: (name: string) => `Read again as ${isolated(name)}`,
  state: 'This is',
  own: 'an article of its own',
  newer: (of: string) => `a newer version of ${isolated(of)}`,
  shared: (share: number) => `${percent(share)} of the text is the same`,
  carries: 'Notes and decisions are carried over; the earlier version stays in the dossier.',
  blocks: 'Text',
  leftOut: (n: number) => (n === 0 ? 'nothing is left out' : `${some(n, 'paragraph')} left out`),
  byYou: 'left out by you',
  showAll: (n: number) => `Show all ${some(n, 'paragraph')}`,
  keep: (n: number) => (n === 1 ? 'Keep article' : `Keep ${some(n, 'article')}`),
};

export const facts = {
  title: 'Facts of the article',
  about: 'As they stand in reports. The date decides which article is the earlier one.',
  headline: 'Headline',
  byline: 'Byline',
  outlet: 'Outlet',
  date: 'Date',
  datePlaceholder: 'not given',
  edit: 'Correct the facts',
  versionOf: 'A newer version of',
  noVersion: 'no other article: it stands alone',
  keep: 'Keep',
};
