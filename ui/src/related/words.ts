// The words of related articles.
import { isolated, number, some } from '../languages/locale';

export const related = {
  title: 'Related in the library',
  about:
    'Articles of all dossiers that make the same claims, by a quick look. What is said in quite other words is not found.',
  open: 'Related in the library…',
  openTitle: 'Which other articles share claims with these (R)',
  of: 'Claims of',
  looking: 'Looking through the library…',
  count: (n: number) =>
    n === 0
      ? 'No article shares claims with this one.'
      : `${some(n, 'article')} ${n === 1 ? 'shares' : 'share'} claims.`,
  shares: (shared: number, all: number, same: number) =>
    `${number(shared)} of ${some(all, 'claim')} shared${same > 0 ? `, ${number(same)} in the same words` : ''}`,
  sameSource: 'from the same file',
  here: 'in this dossier',
  opens: (title: string) => `opens the dossier “${isolated(title)}”`,
};
