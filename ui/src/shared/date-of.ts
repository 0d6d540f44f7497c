// When an article appeared, in words.
import { dateLabel } from '../languages/locale';
import { words } from '../words';

export const dateOf = (article: { date: { iso: string; label: string } | null } | undefined): string =>
  article?.date ? dateLabel(article.date) : words.noDate;
