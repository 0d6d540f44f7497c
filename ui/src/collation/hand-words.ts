// The words of what is done to links and claims by hand: drawing, merging, splitting, what others say.
import { isolated, number, some } from '../languages/locale';
import type { LinkView, OtherWordView } from '../messages/queries';
import { when } from '../shared/time';

const SAID = { confirmed: 'confirmed', rejected: 'rejected', drawn: 'drawn by hand' } as const;
const shown = (quote: string) => quote.replace(/\s+/g, ' ').trim();

export const drawingWords = {
  name: 'Drawing a link',
  open: 'Draw a link',
  openTitle: 'Draw a link from this claim to one of the other article (L)',
  none: 'Select a claim or some words first, then press L to draw a link from there.',
  began: (from: string, to: string) =>
    `Drawing a link from: ${isolated(shown(from))} To: ${isolated(shown(to))} Arrow keys choose the claim, Enter draws, Escape leaves.`,
  target: (at: number, all: number, quote: string, linked: boolean) =>
    `Claim ${number(at)} of ${number(all)}${linked ? ', linked with it already' : ''}: ${isolated(quote)}`,
  end: (end: 'from' | 'to', quote: string) =>
    `${end === 'to' ? 'Words of the other claim' : 'Words of the claim it begins at'}: ${isolated(shown(quote))}`,
  from: 'From',
  to: 'To',
  choose: 'another claim',
  words: 'fewer or more words at the end',
  beginning: 'at the beginning',
  turn: 'words of the other side',
  draw: 'Draw',
  leave: 'Leave',
  offered: 'What comes nearest',
  orSelect: 'Or select words with the mouse, in either article.',
  handle: 'Drag from here to a claim of the other article to draw a link',
  remove: 'Take the link away',
  notDrawn: (message: string) => `The link could not be drawn. ${message}`,
};

export const bundleWords = {
  decided: (n: number, state: 'confirmed' | 'rejected') => `${some(n, 'link')} ${state}`,
  merge: (n: number) => `Merge ${some(n, 'link')}`,
  marked: (n: number) => `${some(n, 'link')} marked`,
  mark: 'Mark for merging (M)',
  unmark: 'Mark none',
  isMarked: 'marked',
  merged: (n: number) => `${some(n, 'link')} merged into one`,
  parted: (n: number) => `Parted into ${some(n, 'link')}`,
  part: (n: number) => `Part into ${some(n, 'link')}`,
  count: (n: number) => `${number(n)} in one`,
  countTitle: (n: number) => `One link that ${number(n)} were merged into`,
  of: (left: number, right: number) =>
    `One link of ${some(left, 'claim')} on the left and ${number(right)} on the right`,
  oneMore: 'Mark one more link to merge it with',
};

export const cutWords = {
  name: 'Splitting a claim',
  group: 'Claims by hand',
  hint: 'The second claim will begin with',
  word: 'another word',
  split: 'Split',
  leave: 'Leave',
  splitOpen: 'Split claim',
  splitTitle: 'Split this claim before a word (S)',
  joinOpen: 'Join with next',
  joinTitle: 'Join this claim with the next one of its paragraph (Shift+S)',
  none: 'Select a claim first, then press S to split it.',
  tooShort: 'A claim of one word cannot be split.',
  lastOne: 'This is the last claim of its paragraph: there is none to join it with.',
  before: (quote: string) => `Second claim: ${isolated(shown(quote))}`,
  done: { split: 'Claim split', join: 'Claims joined' },
  takenBack: 'Cut taken back',
  takeBack: 'Take back',
  kinds: { split: 'Split by hand', join: 'Joined by hand' },
  uncertain: 'It is not certain that this is still the place, so the claim is as the engine cuts it.',
  lost: 'Cuts whose words are gone',
  lostKinds: { split: 'Claim was split before', join: 'Claims were joined' },
  forget: 'Forget it',
  notKept: (message: string) => `The claim could not be cut so. ${message}`,
};

export const relationWords = {
  set: 'What it is',
  asEngine: 'As the engine sees it',
  byHand: 'set by an editor',
  menuTitle: 'Say what this link is (keys 1 to 5; 0 for as the engine sees it)',
};

const whose = (author: string) => (author === '' ? 'Someone without a name' : isolated(author));

export const otherWords = {
  title: 'What others say',
  name: whose,
  said: ({ author, state }: OtherWordView) => `${whose(author)}: ${SAID[state]}`,
  since: (time: number) => when(time),
  disputed: 'disputed',
  disputedTitle: 'Editors do not agree on this link',
  /** Whose word is in force, where it is not one's own. */
  by: ({ state, decidedBy }: Pick<LinkView, 'state' | 'decidedBy'>) =>
    state === 'proposed'
      ? ''
      : `${SAID[state]} by ${decidedBy ? isolated(decidedBy) : 'someone without a name'}`,
  agree: 'Press to say so yourself',
};
