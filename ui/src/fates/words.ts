// The words of the table of fates.
import { isolated, joined, number, some } from '../languages/locale';
import type { FateCellView } from '../messages/queries';

type Fate = FateCellView['fate'] | 'new';

export const fates: Record<Fate, string> = {
  repeated: 'repeated',
  reworded: 'reworded',
  softened: 'softened',
  hardened: 'hardened',
  updated: 'updated',
  contradicted: 'contradicted',
  absent: 'absent',
  new: 'new',
};
export const fateHints: Record<Fate, string> = {
  repeated: 'in the same words',
  reworded: 'in other words',
  softened: 'put less firmly later',
  hardened: 'put more firmly later',
  updated: 'a detail is another',
  contradicted: 'one says what the other denies',
  absent: 'no link found in the later article',
  new: 'no link found in the earlier article',
};

export const table = {
  name: 'The fate of each claim',
  title: 'What became of the claims of',
  base: 'The article whose claims are followed',
  back: 'Back to reading',
  open: 'Fates',
  openTitle: 'What became of each claim in every later article (F)',
  close: 'Close the table of fates',
  claim: 'Claim',
  none: 'No later article is in this dossier. Import one to see what became of the claims.',
  reading: (left: number) => `reading ${some(left, 'pair')} closely…`,
  read: 'All pairs have been read closely.',
  filter: 'Which claims are shown',
  all: (n: number): string => (n === 1 ? 'claim' : 'claims'),
  shown: (n: number) => `${some(n, 'claim')} shown.`,
  lots: (lot: 'stands' | 'changed' | 'gone', n: number) =>
    ({ stands: n === 1 ? 'stands' : 'stand', changed: 'changed', gone: 'in no later article' })[lot],
  lotHints: {
    stands: 'Repeated or reworded in a later article, and changed in none',
    changed: 'Softened, hardened, updated or contradicted in a later article',
    gone: 'No link was found in any later article',
  },
  first: (counts: { year: string; claims: number }[]) =>
    ` · first in ${joined(counts.map(({ year, claims }) => `${year}: ${number(claims)}`))}`,
  fresh: (n: number) => `${some(n, 'new claim')} there`,
  once: (all: number, counted: number) =>
    `${some(all, 'later article')}, counted as ${number(counted)}: those that copy each other are counted once.`,
  copies: (other: string, copied: number, all: number) =>
    `Copy: ${number(copied)} of ${some(all, 'claim')} in the same words. Counted once with ${isolated(other)}`,
  countedWith: (others: string[]) => `Counted once with ${others.map(isolated).join('; ')}`,
  retells: (other: string, named: string, found: number, all: number) =>
    `Retells ${isolated(other)}: it says “${isolated(named)}”, and ${number(found)} of its ${some(all, 'claim')} stand there`,
  checked: 'checked',
  checkedAll: (n: number) => ` · ${number(n)} checked`,
};
