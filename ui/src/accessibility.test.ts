// Axe on every view and dialog. What needs a layout (contrast) is looked at in a browser.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import App from './App.svelte';
import { AXE } from './testing/axe';
import { fakeDoor, type FakeDoor, opening } from './testing/fake-door';
import './testing/later-parts';
import { comparison, dossier, early, found, linkNote } from './testing/story';

async function open(answers?: ConstructorParameters<typeof FakeDoor>[0]) {
  document.documentElement.lang = 'en';
  document.title = 'Crossread';
  fakeDoor(answers);
  render(App);
  await waitFor(() => expect(document.documentElement.dataset.ready).toBe('true'));
}

async function check() {
  const { violations } = await axe.run(document, AXE);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
}

afterEach(cleanup);

describe('no violations', () => {
  const user = userEvent.setup();
  it('in the reading view, with nothing and with a link selected, in each tab', async () => {
    await open();
    await screen.findByTestId('inspector');
    await check();
    await user.keyboard('jw');
    await check();
    for (const name of [/Notes/, /All links/]) {
      await user.click(screen.getByRole('tab', { name }));
      await check();
    }
  }, 30000);
  it('while a note is written, in the panel of notes with lost and uncertain ones, and in the history of one', async () => {
    const place = linkNote.left && { ...linkNote.left, fit: 'uncertain' as const };
    const words = { ...linkNote, kind: 'words' as const, article: 1, side: 'left' as const, link: null };
    const notes = [
      { ...linkNote, author: 'Ana', tags: ['legal'], verdict: 'wrong' as const, private: true },
      { ...words, id: 12, left: null, right: null, lost: true, conflictsWith: 11 },
      { ...words, id: 13, left: place, right: null },
    ];
    await open({
      compare: () => ({ ...structuredClone(comparison), notes }),
      earlier_texts: () => [{ id: 1, text: 'Before', author: 'Ana', written: 1 }],
    });
    await screen.findByTestId('inspector');
    await user.keyboard('jjjj');
    await user.click(screen.getByTestId('note-read'));
    await user.click(screen.getByTestId('note-tag'));
    await check();
    await user.click(screen.getByRole('button', { name: 'Earlier texts' }));
    await screen.findByTestId('earlier-texts');
    await check();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    await user.click(screen.getByRole('button', { name: 'Filter and order' }));
    await user.click(screen.getAllByTestId('note-row')[0] as HTMLElement);
    await check();
    await user.click(screen.getByRole('button', { name: 'See both' }));
    await screen.findAllByTestId('version');
    await check();
  }, 60000);
  it('on the timeline, with the card of an article', async () => {
    await open({ overlap: () => ({ shared: 12, claims: 34 }) });
    await screen.findByTestId('inspector');
    screen.getAllByTestId('timeline-article')[0]?.focus();
    await screen.findByTestId('timeline-card');
    await check();
  }, 30000);
  it('in the table of fates, and in its export', async () => {
    const cell = {
      fate: 'updated' as const,
      kinds: ['figure' as const],
      link: null,
      confirmed: true,
      checked: false,
    };
    const column = { base: 1, article: 3, close: true, cells: [cell], fresh: 1 };
    const table = { base: 1, claims: [{ start: 0, end: 9 }], columns: [column], copies: [], retellings: [] };
    await open({ fates: () => table });
    await screen.findByTestId('inspector');
    await user.keyboard('f');
    await screen.findByRole('grid');
    await check();
    await user.keyboard('{Control>}e{/Control}');
    await screen.findByRole('dialog');
    await check();
  }, 30000);
  it('in the dialogs', async () => {
    await open();
    await screen.findByTestId('inspector');
    for (const keys of ['{Control>}o{/Control}', '{Control>}e{/Control}', '?']) {
      await user.keyboard(keys);
      await screen.findByRole('dialog');
      await check();
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  }, 30000);
  it('in the list of all dossiers, and while a title is written', async () => {
    await open();
    await user.click(screen.getByTitle('The Norvik ferry'));
    await user.click(await screen.findByTestId('dossier-rename'));
    await user.clear(await screen.findByTestId('dossier-title'));
    await check();
    await user.keyboard('{Escape}{Control>}d{/Control}');
    await screen.findByTestId('dossier-list');
    await check();
  }, 30000);
  it('in the list of related articles', async () => {
    await open({
      related: () => ({
        article: 1,
        claims: 3,
        related: [
          {
            ...{ dossier: 2, dossierTitle: 'Other', article: 9, headline: 'Yards', outlet: null, date: null },
            ...{ shared: 2, sameWords: 1, sameSource: false, quote: 'The yard is bankrupt.', block: 0 },
          },
        ],
      }),
      stop_related: () => null,
    });
    await screen.findByTestId('inspector');
    await user.keyboard('r');
    await screen.findByTestId('related-article');
    await check();
  }, 30000);
  it('while words are looked for in the articles', async () => {
    await open();
    await screen.findByTestId('inspector');
    await user.keyboard('{Control>}f{/Control}');
    await user.type(await screen.findByTestId('find-field'), 'ferry');
    await check();
    await user.type(screen.getByTestId('find-field'), 'zeppelin');
    await check();
  }, 30000);
  it('in the search, with finds and without', async () => {
    await open({ search: () => found });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByTestId('search-field'), 'ferry');
    await screen.findAllByTestId('search-hit');
    await check();
    cleanup();
    await open({ search: () => ({ headlines: [], texts: [], notes: [] }) });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByTestId('search-field'), 'x');
    await screen.findByText('No results');
    await check();
  }, 30000);
  it('in the empty library, with one article, and when the library is barred', async () => {
    for (const change of [
      { dossier: null, dossiers: [] },
      { dossier: { ...dossier, articles: [early], pair: null } },
      { dossier: null, dossiers: [], problems: [{ code: 'library' as const, message: 'Too new.' }] },
    ]) {
      await open({ opening: () => ({ ...opening, ...change }) });
      await check();
      cleanup();
    }
  }, 30000);
});
