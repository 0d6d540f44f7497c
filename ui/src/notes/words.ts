// The words of the notes' room: what `words.ts` is for the whole window.
import type { NoteView } from '../messages/queries';
import { number } from '../words';

type State = NoteView['state'];
type Verdict = NonNullable<NoteView['verdict']>;
type Kind = NoteView['kind'];

const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

const states: Record<State, string> = { open: 'Open', waiting: 'Waiting', resolved: 'Resolved' };
const verdicts: Record<Verdict, string> = {
  stands: 'Stands',
  corrected: 'Corrected',
  'needs correction': 'Needs correction',
  wrong: 'Wrong',
};

export const noteWords = {
  states,
  stateHints: {
    open: 'something is to be done',
    waiting: 'for an answer from somebody else',
    resolved: 'nothing is left to do',
  } as Record<State, string>,
  stateIs: (state: State) => `State: ${states[state].toLowerCase()}`,
  stateNext: (next: State) => `Click for “${states[next].toLowerCase()}” (Ctrl+Shift+S)`,
  stateSaid: (state: State) => `Note ${state === 'open' ? 'open again' : states[state].toLowerCase()}`,
  verdict: 'Verdict',
  noVerdict: 'No verdict',
  verdicts,
  private: 'Private',
  privateHint: 'A private note stays out of every report',
  tags: 'Tags',
  addTag: 'Add a tag',
  tagHint: 'Enter or a comma adds it, Backspace takes the last one away',
  dropTag: (tag: string) => `Take away the tag ${tag}`,
  suggestions: 'Tags used in this dossier',
  by: (author: string) => `by ${author}`,
  written: (time: string) => `Written ${time}`,
  changed: (time: string) => `changed ${time}`,
  noName: 'no name given',
  notSet: (message: string) => `That could not be kept, and is as it was. ${message}`,
  unsavedFirst: 'The text of this note is not saved yet.',

  toolbar: {
    name: 'Set the text',
    bold: 'Bold',
    italic: 'Italic',
    list: 'List',
    quote: 'Quotation',
    link: 'Link',
    address: 'address',
  },

  history: {
    open: 'Earlier texts',
    title: 'Earlier texts of this note',
    about: 'Struck out: only in the earlier text. Underlined: only in the text of today.',
    list: 'Earlier texts, the latest first',
    none: 'This note has said nothing else before.',
    compared: 'What differs',
    same: 'It is the text of today.',
    was: 'only then: ',
    is: 'only now: ',
    restore: 'Restore this text',
    restored: 'The earlier text is restored. What stood there is among the earlier texts now.',
    failed: (message: string) => `The earlier text could not be restored. ${message}`,
    loading: 'Reading…',
  },

  versions: {
    another: (author: string) =>
      author === '' ? 'There is another version' : `Another version by ${author}`,
    see: 'See both',
    title: 'Two versions of one note',
    about:
      'Two editors changed this note apart from each other. Both stand. Struck out: only in the first. Underlined: only in the second.',
    first: 'First version',
    second: 'Second version',
    settle: 'Settled',
    settleHint: 'Both notes stay as they are, and are not shown as versions of each other any more',
    settled: 'Settled: both notes stand by themselves.',
    delete: (author: string) => (author === '' ? 'Delete this version' : `Delete the version by ${author}`),
  },

  panel: {
    scope: 'Which notes',
    scopes: { pair: 'These two', dossier: 'Whole dossier' },
    search: 'Search the notes',
    filter: 'Filter and order',
    states: 'Show by state',
    all: 'All',
    tag: 'Tag',
    anyTag: 'any tag',
    article: 'Article',
    anyArticle: 'any article',
    kind: 'On',
    anyKind: 'anything',
    kinds: {
      dossier: 'the dossier',
      article: 'an article',
      claim: 'a claim',
      words: 'words',
      link: 'a link',
    } as Record<Kind, string>,
    sort: 'Order',
    sorts: { place: 'by place', time: 'last changed first', state: 'by state' },
    list: 'Notes',
    shown: (n: number, all: number) =>
      n === all ? count(n, 'note') : `${number(n)} of ${count(all, 'note')}`,
    keys: 'Enter shows the place; 1, 2, 3 set the state',
    noneLike: 'No note is like that.',
    clear: 'Show all notes',
    loading: 'Reading the notes of the dossier…',
    failed: (message: string) => `The notes of the dossier could not be read. ${message}`,
    elsewhere: 'On another pair',
    openPair: 'Open its articles',
    jump: 'Show it in the text',
    chosen: 'The chosen note',
    writeOn: { left: 'Left', right: 'Right', dossier: 'Dossier' },
    writeOnHints: {
      left: 'Write a note on the left article',
      right: 'Write a note on the right article',
      dossier: 'Write a note on the dossier',
    },
    writeLabel: 'New note on',
    closeChosen: 'Close the note',
    onDossier: 'On the whole dossier',
    onArticle: (headline: string) => `On the article “${headline}”`,
  },

  tray: {
    title: (lost: number, unsure: number) =>
      [lost > 0 ? `${number(lost)} lost` : '', unsure > 0 ? `${number(unsure)} uncertain` : '']
        .filter(Boolean)
        .join(', '),
    name: 'Notes whose place has to be looked at',
    lost: 'Lost',
    lostMore: 'The words that it was written on are not in these articles any more.',
    attach: {
      words: 'Attach to the selected words',
      claim: 'Attach to the selected claim',
      link: 'Attach to the selected link',
    },
    attachNone: 'Select words, a claim or a link in the text, then attach it there.',
    attached: 'The note is attached.',
    notAttached: (message: string) => `The note could not be attached. ${message}`,
    unsure: 'Uncertain',
    unsureMore: 'Words like these were found. Are they the ones?',
    was: 'Written on',
    now: 'Found now',
    accept: 'Yes, these',
    refuse: 'No',
    accepted: 'The note stands on the words found.',
    notRefused: (message: string) => `That could not be kept. ${message}`,
    refused: 'Left alone: attach it by hand when you have found its words.',
    refusedMore: 'You said that the words found are not the ones.',
    more: (n: number) => `Show ${count(n, 'more', 'more')}`,
    choose: 'Choose this note for Shift+N',
  },

  words: {
    button: 'Note',
    hint: 'Write a note on the selected words (N)',
  },
};
