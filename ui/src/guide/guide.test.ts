// Tests of the guide: its pages, the ways between them, and that nothing in it is left undrawn.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Tokens } from 'marked';
import { accessible } from '../testing/axe';
import { open, user } from '../testing/window';
import { languages } from '../languages/locale';
import { pageOf, pagesIn, picture } from './pages';

const DRAWN = new Set([
  'heading',
  'paragraph',
  'list',
  'list_item',
  'table',
  'space',
  'text',
  'strong',
  'em',
  'codespan',
  'link',
  'image',
  'escape',
]);

/** Every token of the guide, with those within. */
const all = (tokens: Tokens.Generic[]): Tokens.Generic[] =>
  tokens.flatMap((token) => [token, ...all((token.tokens ?? token.items ?? []) as Tokens.Generic[])]);

describe('the guide', () => {
  it.each(languages)(
    'has pages in $name, in what can be drawn, and its links and pictures are there',
    ({ tag }) => {
      const pages = pagesIn(tag);
      expect(pages.map(({ file }) => file)).toEqual(pagesIn('en').map(({ file }) => file));
      expect(pages.length).toBeGreaterThanOrEqual(7);
      const tokens = pages.flatMap((page) =>
        all(page.tokens).map((token) => ({
          file: page.file,
          type: token.type,
          href: String(token.href ?? ''),
        })),
      );
      expect(
        tokens.filter(({ type }) => !DRAWN.has(type)).map(({ file, type }) => `${file}: ${type}`),
      ).toEqual([]);
      for (const { type, href } of tokens) {
        if (type === 'link') expect(pageOf(pages, href), href).toBeDefined();
        if (type === 'image') expect(picture(href.split('/').at(-1) ?? ''), href).toBeDefined();
      }
      expect(tokens.some(({ type }) => type === 'image')).toBe(true);
    },
  );
  it('is opened by F1, read page by page, and links lead on', async () => {
    await open();
    await user.keyboard('{F1}');
    const list = within(await screen.findByTestId('guide-pages'));
    expect(screen.getByTestId('guide-text')).toHaveTextContent('A dossier is one story');
    await accessible();
    await user.click(list.getByRole('button', { name: /cannot do/ }));
    const text = screen.getByTestId('guide-text');
    expect(text).toHaveTextContent('It does not know what is true');
    await user.click(within(text).getByRole('button', { name: 'how many' }));
    await waitFor(() => expect(text).toHaveTextContent('What a score means'));
    expect(text).toHaveFocus();
  });
});
