// Which articles of a dossier are later than one of them: those that are not known to be earlier.
import type { ArticleView } from '../messages/queries';

export const laterThan = (base: ArticleView, articles: ArticleView[]): ArticleView[] =>
  articles.filter(
    ({ id, date }) => id !== base.id && (date === null || base.date === null || date.iso >= base.date.iso),
  );

/** The earlier of two; the left one where their dates do not tell. */
export const earlierOf = (left: ArticleView, right: ArticleView): ArticleView =>
  left.date && right.date && right.date.iso < left.date.iso ? right : left;
