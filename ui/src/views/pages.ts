// What can be found on the screen: the words of the two articles that their panes show.
import type { Page } from '../find/find.svelte';
import type { ArticleView } from '../messages/queries';
import { onPage } from '../reading/blocks';
import type { Side } from '../shared/column';
import type { Session } from './session.svelte';

export function pagesOf({ pair, dossier }: Session): Record<Side, Page | null> {
  const page = (article: ArticleView | undefined): Page | null =>
    article ? { text: article.text, blocks: onPage(article).map(({ range }) => range) } : null;
  return { left: page(pair?.left ?? dossier?.articles[0]), right: page(pair?.right) };
}

/** Words that are selected in one block of an article: what one most likely wants to find. */
export function wordsSelected(): string {
  const selection = getSelection();
  const text = selection?.toString().trim() ?? '';
  const inText = selection?.anchorNode?.parentElement?.closest('[data-block]');
  return inText && text.length <= 100 && !text.includes('\n') ? text : '';
}
