// The guide's pages and pictures, as they lie in docs/guide, English there and each other language in a folder of its own: read
// with the app's own files, and only when the guide is opened.
import { lexer, type Tokens } from 'marked';
import type { Language } from '../languages/locale';

const texts = import.meta.glob<string>('../../../docs/guide/**/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('../../../docs/guide/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface Page {
  /** As links between the pages call it: "2-links.md". */
  file: string;
  title: string;
  tokens: Tokens.Generic[];
}

/** The pages of a language, in the order in which they are read; none where nobody wrote them. */
export const pagesIn = (language: Language): Page[] =>
  Object.entries(texts)
    .map(([path, text]) => ({ parts: path.split('/guide/')[1]?.split('/') ?? [], text }))
    .filter(({ parts }) => (parts.length > 1 ? parts[0] : 'en') === language)
    .map(({ parts, text }) => ({ file: parts.at(-1) ?? '', tokens: lexer(text) as Tokens.Generic[] }))
    .filter(({ file }) => /^\d/.test(file))
    .sort((a, b) => a.file.localeCompare(b.file, 'en'))
    .map(({ file, tokens }) => {
      const title = tokens.find(({ type }) => type === 'heading')?.text as string | undefined;
      // The dialog's own heading is the page's.
      return {
        file,
        title: title ?? file,
        tokens: tokens.filter((token) => !(token.type === 'heading' && token.depth === 1)),
      };
    });

/** Where a picture is that a page names; undefined where there is none of that name. */
export const picture = (name: string): string | undefined =>
  Object.entries(pictures).find(([path]) => path.endsWith(`/${name}`))?.[1];

/** The page of these that a link in one of them leads to. */
export const pageOf = (pages: Page[], address: string): Page | undefined =>
  pages.find(({ file }) => file === address.split('#')[0]);
