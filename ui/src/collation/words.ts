// The words of links and of claims without one.
import { isolated, joined, number, percent, score, some } from '../languages/locale';
import type { DifferenceView, LinkView, ReasonView, StandingView } from '../messages/queries';
import type { Side } from '../shared/column';
import { shorten } from '../shared/quote';
import { when } from '../shared/time';

type Relation = NonNullable<LinkView['relation']>;
type Strength = NonNullable<LinkView['strength']>;

const relations: Record<Relation, string> = {
  'same words': 'Same words',
  reworded: 'Reworded',
  'differs in detail': 'Differs in detail',
  contradicts: 'Contradicts',
  'related only': 'Related only',
};
const standings: Record<StandingView['left'], string> = {
  asserted: 'asserted',
  attributed: 'attributed',
  hedged: 'hedged',
  reported: 'reported',
  alleged: 'alleged',
  denied: 'denied',
};
const strengths: Record<Strength, string> = { strong: 'strong', likely: 'likely', loose: 'loose' };
const states: Record<LinkView['state'], string> = {
  proposed: 'undecided',
  confirmed: 'confirmed',
  rejected: 'rejected',
  drawn: 'drawn by hand',
};
const differences: Record<DifferenceView['kind'], string> = {
  figure: 'Figure',
  date: 'Date',
  name: 'Name',
  place: 'Place',
  hedge: 'Hedge',
  attribution: 'Who says so',
  negation: 'Negation',
  opposite: 'Opposites',
  quotation: 'Quotation',
};
const reasons: Record<ReasonView['kind'], string> = {
  wording: 'Same wording',
  terms: 'Shared terms',
  names: 'Shared names',
  figures: 'Shared figures',
  context: 'What stands around it',
  meaning: 'Words that mean alike',
  clash: 'Against: the figures differ',
  leans: 'Against: leans on the sentence before',
};

export const gutter = {
  name: 'Links between the two articles',
  drawn: (n: number) =>
    `${some(n, 'link')} between the articles; the list under “All links” has each of them`,
  keepTogether: 'Keep together',
  together: 'Together',
  keptTogether: (on: boolean) => `Keep together: ${on ? 'on' : 'off'}`,
  keepTogetherTitle: 'Keep the two articles together by their links while scrolling (T)',
  above: (n: number) => `${number(n)} above`,
  below: (n: number) => `${number(n)} below`,
};

export const link = {
  relations,
  noRelation: 'Linked by the editor',
  strengths,
  states,
  score: (value: number) => score(value),
  scoreTitle: 'How alike the two claims are, from 0 to 1',
  place: (at: number, all: number) => `${number(at)} of ${number(all)}`,
  describe: (
    { relation, strength, state }: Pick<LinkView, 'relation' | 'strength' | 'state'>,
    at: number,
    all: number,
    quote: string,
  ) =>
    `Link ${number(at)} of ${number(all)}, ${relation ?? 'linked by the editor'}, ${strength ? `${strengths[strength]}, ` : ''}${states[state]}: ${isolated(quote)}`,
  differences: 'What differs',
  differenceKinds: differences,
  /** The article's year, or where the years do not tell the two apart, its side. */
  onlyIn: (year: string | null, side: Side) => (year === null ? `only on the ${side}` : `only in ${year}`),
  becomes: 'becomes',
  putAs: 'Put as',
  standings,
  shifts: { softened: 'later less firm', hardened: 'later firmer' },
  context: 'The sentence before: ',
  confirm: 'Confirm',
  confirmed: 'Confirmed',
  reject: 'Reject',
  rejected: 'Rejected',
  takeBack: 'Press again to take it back',
  why: 'Why?',
  reasons: 'Why this link',
  reasonKinds: reasons,
  noReasons: 'Only your decision holds this link: the engine would not propose it.',
  share: (part: number) => percent(part),
  alsoLinked: 'Also linked',
  moved: 'The words of your decision have moved; they were found again.',
  uncertain: 'It is not certain that these are still the words you decided on. Please check.',
  unsure: (state: NonNullable<LinkView['unsure']>) =>
    `You ${state === 'drawn' ? 'drew' : state} a link of words like these in an earlier version of an article. Please decide again.`,
  decided: (state: LinkView['state']) =>
    state === 'proposed' ? 'Decision taken back' : `Link ${states[state]}`,
  notKept: (message: string) => `The decision could not be kept. ${message}`,
  gone: 'The link is gone: only your decision held it.',
  notShared: 'not in the other article: ',
  standsDrawn: 'Drawn by hand: it stands already',
};

export const list = {
  name: 'All links, in order of place',
  filters: {
    all: 'All',
    undecided: 'Undecided',
    confirmed: 'Confirmed',
    drawn: 'Drawn',
    rejected: 'Rejected',
    disputed: 'Disputed',
    differing: 'Differing',
  },
  filterName: 'Show',
  breadthName: 'Links proposed',
  breadths: { few: 'Fewer', balanced: 'Balanced', many: 'More' },
  breadthHints: {
    few: 'Only the likely and the strong ones',
    balanced: 'As many as suit these two articles',
    many: 'Also those that are more often wrong than right',
  },
  spread: (links: number) => `${some(links, 'link')} shown.`,
  none: 'No link is like that.',
};

export const fateWalk = {
  name: 'Claims that met one fate',
  place: (at: number, all: number) => (at > 0 ? `${number(at)} of ${number(all)}` : some(all, 'claim')),
  previous: 'The one before',
  next: 'The next one',
  end: 'Walk all links again',
};

export const claim = {
  title: 'Claim without a link',
  notYet: 'This claim has not been compared with the whole other article yet.',
  none: (side: Side) => `No link was found for this claim in the article on the ${side}.`,
  absent: 'Checked, absent',
  checked: 'Checked, absent',
  absentHint: 'Say that you looked for this claim in the other article, and that it is not there',
  checkedOn: (time: number) => when(time),
  said: (checked: boolean): string => (checked ? 'Checked: absent' : 'Taken back: not checked'),
  notKept: (message: string) => `This could not be kept. ${message}`,
  unsure: (quote: string) =>
    `In an earlier version you checked a claim like it and found it absent: “${isolated(quote)}” Please check again.`,
  nearest: 'What comes nearest',
  nothingNear: 'Nothing in the other article comes near it.',
  show: (side: Side) => `Show it in the article on the ${side}`,
  rejected: 'rejected by you',
  instead: (quote: string) => `It is linked to another claim: “${isolated(shorten(quote, 90))}”`,
  both: (said: string[]) => `Both say: ${joined(said.map(isolated))}.`,
  bothNothing: 'They share no telling word.',
  missing: (said: string[]) => `It does not say: ${joined(said.map(isolated))}.`,
  described: (quote: string) => `Claim without a link: ${isolated(quote)}`,
};

export const copy = {
  linkTitle: 'Copy both quotations and what differs (Ctrl+C)',
  done: 'Copied',
  failed: (message: string) => `Nothing was copied. ${message}`,
  refused: 'The system did not let Crossread write to the clipboard. Try again, or export it to a file.',
};
