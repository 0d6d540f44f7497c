// The guide's pages and pictures, as they lie in docs/guide: read with the app's own files, and only when the guide is opened.
import { lexer, type Tokens } from 'marked';

const texts = import.meta.glob<string>('../../../docs/guide/*.md', {
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

const fileOf = (path: string) => path.split('/').at(-1) ?? path;

/** In the order in which they are read. */
export const pages: Page[] = Object.entries(texts)
  .map(([path, text]) => ({ file: fileOf(path), tokens: lexer(text) as Tokens.Generic[] }))
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

/** The page that a link in the guide leads to. */
export const pageOf = (address: string): Page | undefined =>
  pages.find(({ file }) => file === address.split('#')[0]);
