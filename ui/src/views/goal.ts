// Where one goes to, and which pair shows it.
import { BREADTHS } from '../collation/collation.svelte';
import type { ArticleView, Breadth } from '../messages/queries';

export const breadthOf = (kept: unknown): Breadth => BREADTHS.find((one) => one === kept) ?? 'balanced';

/** The years of the earliest and the latest article. */
export function yearsOf(articles: ArticleView[]): [number, number] | null {
  const years = articles.flatMap(({ date }) => date?.year ?? []);
  return years.length > 0 ? [Math.min(...years), Math.max(...years)] : null;
}

export const yearsFrom = (article: ArticleView | undefined) => article?.date?.years ?? Infinity;

/** The pair to show a place in: the one that is shown if it will do, else with its article on the side where it belongs. */
export function pairWith(
  articles: ArticleView[],
  [left, right]: readonly [number, number],
  { article, other }: Goal,
): [number, number] {
  const has = (id: number) => id === left || id === right;
  if (has(article) && (other === null || has(other))) return [left, right];
  const years = (id: number) => yearsFrom(articles.find((one) => one.id === id));
  if (other !== null) return years(other) < years(article) ? [other, article] : [article, other];
  return years(article) < years(left) ? [article, right] : [left, article];
}

/** A place to go to: a block of an article, an article, or a note. */
export interface Goal {
  dossier: number;
  article: number;
  /** The article on the other side, where it matters. */
  other: number | null;
  block: number | null;
  note: number | null;
}
