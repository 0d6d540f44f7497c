// The words of the reading panes.
import { isolated, joined, number, some } from '../languages/locale';
import type { BlockView, VersionView } from '../messages/queries';
import type { Side } from '../shared/column';

const covered = {
  same: 'same words',
  reworded: 'reworded',
  differs: 'differing in detail',
  contradicts: 'contradicting',
  plain: 'related only or linked by the editor',
  none: 'not linked',
};

export const pane = {
  version: (version: VersionView) => `version ${number(version.number)} of ${number(version.of)}`,
  name: { left: 'Article on the left', right: 'Article on the right' } as Record<Side, string>,
  choose: { left: 'Choose the article on the left', right: 'Choose the article on the right' } as Record<
    Side,
    string
  >,
  words: (n: number) => some(n, 'word'),
  claims: (n: number) => some(n, 'claim'),
  linked: (n: number) => `${number(n)} linked`,
  by: (name: string) => `by ${isolated(name)}`,
  fromFirstSentence: 'headline taken from the first sentence',
  leftOut: 'Left out of the comparison',
  leftOutCount: (n: number, kind: string) => (n > 1 ? `${kind}, ${some(n, 'block')}` : kind),
  end: 'End of the article',
  overview: 'Overview',
  note: (text: string) => `Note: ${isolated(text)}`,
  notesHere: (n: number) => `${some(n, 'note')} here`,
  notesAbove: (n: number) => `${some(n, 'note')} above`,
  notesBelow: (n: number) => `${some(n, 'note')} below`,
  coverage: (parts: { tone: keyof typeof covered; claims: number }[]) =>
    `Of the claims: ${joined(parts.map(({ tone, claims }) => `${number(claims)} ${covered[tone]}`))}`,
  /** Why a block is left out, as the engine names it. */
  why: (fence: string) => fence,
  kinds: {
    quotation: 'quotation',
    'table row': 'table row',
    caption: 'caption',
  } as Partial<Record<BlockView['kind'], string>>,
};

export const fence = {
  restore: 'Compare this too',
  restored: 'Back in the comparison',
  leftOut: 'Paragraph left out of the comparison',
  undone: 'Undone',
  failed: (message: string) => `That could not be kept. ${message}`,
};
