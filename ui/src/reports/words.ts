// The words of reports: what may be chosen, what will be in it, and what was written.
import { isolated, number, some } from '../languages/locale';
import type { ReportFormat, ReportKind } from '../messages/queries';

const kinds: Record<ReportKind, string> = {
  comparison: 'Comparison report',
  record: 'Claim record',
  memo: 'Correction memo',
  notes: 'Notes',
};

/** What a format is called, and what it is for. */
const formats: Record<ReportFormat, { name: string; use: string }> = {
  html: { name: 'HTML', use: 'any browser' },
  pdf: { name: 'PDF', use: 'print, archive' },
  docx: { name: 'Word', use: 'edit, comment' },
  markdown: { name: 'Markdown', use: 'a CMS' },
  csv: { name: 'CSV', use: 'a spreadsheet' },
  json: { name: 'JSON', use: 'other programs' },
};

export const reportWords = {
  title: 'Export report',
  about: 'Written to a file on this machine. Nothing is sent anywhere.',
  choices: 'What the report shall be',
  kind: 'Report',
  kinds,
  kindAbouts: {
    comparison: () => 'All that matters of the two articles',
    record: (base: string, later: number) =>
      `What became of each claim of ${isolated(base)} in ${some(later, 'later article')}`,
    memo: () => 'What carries a note: quotations, verdict, who, when',
    notes: () => 'The notes alone, with the words that they are about',
  } as Record<ReportKind, (base: string, later: number) => string>,
  needsPair: 'Only of two articles that stand side by side.',
  noLater: 'No article of this dossier is later.',
  scope: 'Of',
  scopes: { pair: 'These two articles', dossier: 'The whole dossier' },
  format: 'Format',
  formats,
  holds: 'What is in it',
  links: 'Links',
  claims: 'Claims',
  linksChoices: { all: 'All', confirmed: 'Confirmed', differing: 'Differing' },
  linksTitles: {
    all: undefined,
    confirmed: 'Only links that an editor confirmed or drew',
    differing: 'Only links that differ in detail or contradict',
  },
  claimsChoices: { all: 'All', confirmed: 'Confirmed', differing: 'Changed' },
  claimsTitles: {
    all: undefined,
    confirmed: 'Only claims whose fate an editor confirmed',
    differing: 'Only claims that changed in a later article',
  },
  states: 'Notes that are',
  statesOf: { open: 'Open', waiting: 'Waiting', resolved: 'Resolved' },
  statesHint: 'Only what carries a note in one of these states; with none chosen, everything',
  tags: 'Tagged',
  tagsHint: 'Only what carries a note with one of these tags; with none chosen, everything',
  allTags: (n: number) => `All ${number(n)} tags`,
  also: 'Also',
  notes: 'Notes',
  gaps: 'Claims without a counterpart',
  gapsOfRecord: 'Claims in no later article',
  gapsOfMemo: 'Claims without a counterpart that carry a note',
  rejected: 'Rejected links',
  fates: (later: number) => `Fate of each claim, in ${some(later, 'later article')}`,
  suggestions: 'The machine’s scores and reasons',
  privateNotes: 'Private notes are never in any report.',
  setting: 'How it is set',
  order: 'Order',
  orders: { place: 'Place', score: 'Score', difference: 'Difference' },
  ordersTitles: {
    place: 'As it stands in the article',
    score: 'The surest first',
    difference: 'What differs most first',
  },
  noteOrders: { place: 'Place', difference: 'Last changed' },
  length: 'Quotations',
  lengths: { whole: 'Whole', short: 'Shortened' },
  language: 'Language',
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' },
  tracked: 'Differences as tracked changes',
  otherEnd: (end: string, format: ReportFormat) =>
    `The name ends in “${end}”, but the file will be ${format === 'html' ? 'an' : 'a'} ${formats[format].name} file.`,

  preview: {
    name: 'Preview',
    making: 'Making the preview…',
    reading: (read: number, pairs: number) => `Reading ${number(read)} of ${some(pairs, 'pair')}…`,
    calledOff: 'The preview was called off.',
    again: 'Try again',
    failed: (message: string) => `There is no preview. ${message}`,
    counted: (counted: string[]) => (counted.length > 0 ? counted.join(' · ') : 'An empty report'),
    empty:
      'Nothing of what was chosen is there. The report says so, and holds the facts of the articles alone.',
    page: (at: number, of: number | null) =>
      of === null ? `Page ${number(at)}` : `Page ${number(at)} of ${number(of)}`,
    more: (n: number) => `${some(n, 'more page')} in the file`,
    begins: 'The rest is in the file.',
    ends: 'The preview ends here.',
    standIn: 'Word sets its own pages when it opens the file; these show the same contents.',
    html: 'The beginning of the report as a browser shows it',
    next: 'The next preview',
    text: 'The beginning of the file',
    table: 'The first rows of the table',
    pages: 'The first pages',
  },

  letterhead: {
    name: (name: string | null) => (name === null ? 'No letterhead' : `Letterhead: ${isolated(name)}`),
    folder: 'Template folder…',
    folderTitle:
      'Your organisation’s name, logo and wording on reports: opens the folder in the file manager',
    shown: (path: string) => `Opened in the file manager: ${isolated(path)}`,
    failed: (message: string) => `The template folder could not be opened. ${message}`,
    problem: (message: string) => `${message} Until that is mended, nothing can be written in this format.`,
  },

  copy: 'Copy',
  copyTitle: 'Copy all of it, to paste into Word, an email or a document on the web',
  submit: 'Export',
  working: (reading: { read: number; pairs: number } | null, format: ReportFormat) => {
    if (reading && reading.read < reading.pairs)
      return `Reading ${number(reading.read)} of ${some(reading.pairs, 'pair')}…`;
    return format === 'pdf' ? 'Setting the pages…' : 'Writing…';
  },
  done: (path: string) => `Report written to ${isolated(path)}`,
  open: 'Open report',
  openFailed: (message: string) => `The report could not be opened. ${message}`,
  notesFailed: 'A note could not be saved, so it would be missing from the report. Save it first.',
};

export const print = {
  title: (dossier: string) => `Print: ${isolated(dossier)}`,
  reading: 'The report is read closely before it is printed.',
  unsaved: 'A note could not be saved yet. Look at the note first.',
  failed: (message: string) => `This could not be printed. ${message}`,
};

export const saveAs = {
  path: 'Save as',
  choose: 'Choose…',
  replace: 'There is a file with this name already. Replace it?',
  replaceYes: 'Replace it',
  replaceNo: 'Keep it',
};
