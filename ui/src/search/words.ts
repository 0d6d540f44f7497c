// The words of the search in all dossiers.
import { some } from '../languages/locale';

export const search = {
  open: 'Search articles and notes',
  openTitle: 'Search all dossiers (Ctrl+K)',
  title: 'Search',
  about: 'In all dossiers. Words in quotation marks are found just so.',
  label: 'Search articles and notes',
  placeholder: 'Words, a name, “a phrase”',
  results: 'Found',
  kinds: { headlines: 'Headlines', texts: 'Articles’ text', notes: 'Notes' },
  count: (n: number) => (n === 0 ? 'No results' : some(n, 'result')),
  leftOut: (why: string) => `left out of the comparison · ${why}`,
};
