// The words of sharing a dossier: saved as a file, taken in from one.
import { isolated, some } from '../languages/locale';
import type { MergedView } from '../messages/mutations';

export const sharingWords = {
  saveFile: 'Save dossier as file…',
  saveAnnotations: 'Save notes as W3C annotations…',
  openFile: 'Open dossier file…',
  titles: { file: 'Save dossier as file', annotations: 'Save notes as W3C annotations' },
  abouts: {
    file: 'One file with the articles, decisions and notes, for a colleague with Crossread. Nothing is sent anywhere.',
    annotations:
      'Notes and links in the W3C’s annotation model (JSON-LD), for other programs. Nothing is sent anywhere.',
  },
  submit: 'Save',
  working: 'Writing…',
  saved: (path: string) => `Saved to ${isolated(path)}`,
  unsaved: 'A note could not be saved, so it would be missing from the file. Save it first.',
  openUnsaved: 'A note could not be saved yet, so nothing was taken in. Look at the note first.',
  notOpened: (message: string) => `The file was not taken in. ${message}`,
  merged: 'Taken in',
  fresh: (title: string) => `The dossier “${isolated(title)}” is in your library now.`,
  into: (title: string) => `Brought into the dossier “${isolated(title)}”, beside what you have.`,
  counts: ({ articles, notes, changed, decisions }: MergedView) => [
    some(articles, 'article'),
    some(notes, 'note'),
    ...(changed > 0 ? [`${some(changed, 'note')} with a colleague’s later words`] : []),
    some(decisions, 'decision'),
  ],
  nothing: 'Everything in it was here already: nothing was changed.',
  conflicts: (n: number) =>
    `${some(n, 'conflict')}: both of you changed the same. Nothing was lost: such notes have two versions now, and links on which you do not agree are under the filter “Disputed”.`,
  passedOver: 'Not taken in',
};
