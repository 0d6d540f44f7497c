// Tests of the whole window against a fake backend: the main screen, and what stands there instead of it.
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Problem } from './messages/queries';
import { fakeDoor, opening } from './testing/fake-door';
import { dossier, early, late, third } from './testing/story';
import { inspector, keys, open, status, user } from './testing/window';

describe('the main screen', () => {
  it('shows both articles, one text node a block, and says what is missing', async () => {
    await open();
    const left = screen.getByTestId('pane-left');
    expect(left).toHaveTextContent('Harbour Gazette');
    expect(left).toHaveTextContent('by Ada Holm');
    expect(left).toHaveTextContent('5 claims, 4 linked');
    expect(screen.getByTestId('pane-right')).toHaveTextContent('No outlet given');
    expect(screen.getByTestId('pane-right')).toHaveTextContent('headline taken from the first sentence');
    for (const pane of ['pane-left', 'pane-right'])
      for (const block of screen.getByTestId(pane).querySelectorAll('[data-block]')) {
        expect(block.childNodes).toHaveLength(1);
        expect(block.firstChild).toBeInstanceOf(Text);
      }
    expect(within(left).getAllByText('Ferry to Norvik delayed again')).toHaveLength(1);
    expect(left).toHaveTextContent('Left out of the comparison · author biography');
    expect(within(left).getByText('Who paid?')).toBeInTheDocument();
    expect(
      within(left).getByRole('img', {
        name: /Of the claims: 1 same words, 2 reworded, 1 differing in detail, 1 not linked/,
      }),
    ).toBeInTheDocument();
  });

  it('says in which language the articles are written, and that the rest is English', async () => {
    const german = { ...early, language: 'de' };
    const unknown = { ...late, language: null };
    const articles = { ...dossier, articles: [german, third, unknown] };
    await open(fakeDoor({ opening: () => ({ ...opening, dossier: articles }) }));
    await keys('j');
    const languages = (where: HTMLElement) =>
      [...where.querySelectorAll('h2, .text')].map((one) => one.getAttribute('lang'));
    expect(languages(screen.getByTestId('pane-left'))).toEqual(['de', 'de']);
    expect(languages(screen.getByTestId('pane-right'))).toEqual(['', '']);
    expect(screen.getByText(/Left out of the comparison · author/)).toHaveAttribute('lang', 'en');
    const quotes = [...screen.getByTestId('inspector').querySelectorAll('blockquote')];
    expect(quotes.map((quote) => quote.getAttribute('lang'))).toEqual(['de', '']);
  });

  it('teaches the first step, and counts', async () => {
    await open();
    expect(inspector().getByText('5 links')).toBeInTheDocument();
    expect(status()).toContain('5 links · 0 confirmed · 0 rejected');
    expect(status()).toContain('aligned in 2.7 ms');
  });
});

describe('other beginnings', () => {
  it('an empty library teaches and offers the sample', async () => {
    const door = fakeDoor({
      opening: () => ({ ...opening, dossier: null, dossiers: [] }),
      open_sample: () => dossier,
    });
    await open(door);
    expect(screen.getByTestId('empty-library')).toBeInTheDocument();
    await user.click(screen.getByTestId('open-sample'));
    expect(await screen.findByTestId('pane-right')).toBeInTheDocument();
  });
  it('a dossier with one article shows it and says what to do next', async () => {
    await open(
      fakeDoor({ opening: () => ({ ...opening, dossier: { ...dossier, articles: [early], pair: null } }) }),
    );
    expect(screen.getByTestId('pane-left')).toBeInTheDocument();
    expect(screen.getByText('One article so far')).toBeInTheDocument();
    expect(screen.getByTestId('export-open')).toBeDisabled();
  });
  it('a library that cannot be opened is said on the whole page, and can be tried again', async () => {
    const problems: Problem[] = [{ code: 'library', message: 'The library is newer than this program.' }];
    const door = fakeDoor({ opening: () => ({ ...opening, dossier: null, dossiers: [], problems }) });
    await open(door);
    expect(screen.getByTestId('problem')).toHaveTextContent('The library is newer than this program.');
    door.on('opening', () => opening);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByTestId('pane-left')).toBeInTheDocument();
  });
  it('a problem with an article is a banner that can be put away', async () => {
    await open(
      fakeDoor({
        opening: () => ({ ...opening, problems: [{ code: 'badSource', message: 'a.doc is no text.' }] }),
      }),
    );
    expect(screen.getByTestId('problem')).toHaveTextContent('a.doc is no text.');
    await user.click(within(screen.getByTestId('problem')).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByTestId('problem')).toBeNull();
  });
  it('the theme is switched and kept, the size is set and kept', async () => {
    const door = await open();
    await user.click(screen.getByTestId('theme-toggle'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('crossread.theme')).toBe('"dark"');
    await user.click(screen.getByTestId('theme-toggle'));
    expect(localStorage.getItem('crossread.theme')).toBeNull();
    await user.keyboard('{Control>}+{/Control}');
    expect(door.zoom).toHaveBeenLastCalledWith(1.1);
    await user.keyboard('{Control>}0{/Control}');
    expect(door.zoom).toHaveBeenLastCalledWith(1);
  });
});
