// Tests of the table of fates: what it counts, how it is walked, and the way to a pair and back.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { FateCellView, FateColumnView, FatesView } from '../messages/queries';
import { fakeDoor, opening } from '../testing/fake-door';
import { comparison, dossier, early, leftClaims, links, third } from '../testing/story';
import { inspector, keys, open, place, user } from '../testing/window';
import { lotOf, summaryOf } from './summary';

const cell = (fate: FateCellView['fate'], more: Partial<FateCellView> = {}): FateCellView => ({
  fate,
  kinds: [],
  link: fate === 'absent' ? null : 'a link',
  confirmed: false,
  checked: false,
  ...more,
});
const column = (article: number, cells: FateCellView[], close = true): FateColumnView => ({
  base: 1,
  article,
  close,
  cells,
  fresh: 2,
});
const table: FatesView = {
  base: 1,
  claims: leftClaims.map(({ range }) => range),
  columns: [
    column(3, [cell('absent'), cell('reworded'), cell('absent'), cell('softened'), cell('repeated')]),
    column(2, [
      cell('updated', { kinds: ['figure', 'name'], link: links[0]?.key ?? null, confirmed: true }),
      cell('reworded'),
      cell('absent'),
      cell('updated'),
      cell('repeated', { link: links[4]?.key ?? null }),
    ]),
  ],
  copies: [],
  retellings: [],
};

describe('a claim over all later articles', () => {
  it('has changed where one of them changes it, stands where one has it, and else is gone', () => {
    expect(lotOf([cell('repeated'), cell('softened')])).toBe('changed');
    expect(lotOf([cell('absent'), cell('reworded')])).toBe('stands');
    expect(lotOf([cell('absent'), cell('absent')])).toBe('gone');
  });

  it('is counted once, and a change where it came first', () => {
    expect(summaryOf(table)).toEqual({
      lots: ['changed', 'stands', 'gone', 'changed', 'stands'],
      counts: { stands: 2, changed: 2, gone: 1 },
      changedIn: [
        { article: 3, claims: 1 },
        { article: 2, claims: 1 },
      ],
      checked: 0,
      articles: 2,
    });
  });

  it('has changed once where one article copies the other', () => {
    const copied = { ...table, copies: [{ article: 2, with: 3, copied: 4, claims: 5 }] };
    expect(summaryOf(copied)).toMatchObject({ changedIn: [{ article: 3, claims: 2 }], articles: 1 });
    // The fuller text may be the later one.
    const excerpt = { ...table, copies: [{ article: 3, with: 2, copied: 4, claims: 5 }] };
    expect(summaryOf(excerpt)).toMatchObject({ changedIn: [{ article: 2, claims: 2 }], articles: 1 });
  });

  it('is checked where a person looked for it in every later article', () => {
    const checked = cell('absent', { checked: true });
    const cells = (all: FateCellView[][]) => ({
      ...table,
      claims: table.claims.slice(0, 1),
      columns: all.map((one) => column(3, one)),
    });
    expect(summaryOf(cells([[checked], [checked]])).checked).toBe(1);
    expect(summaryOf(cells([[checked], [cell('absent')]])).checked).toBe(0);
  });
});

describe('the table of fates', () => {
  async function openTable() {
    const door = fakeDoor({
      fates: () => structuredClone(table),
      read_fates: () => null,
      stop_fates: () => null,
    });
    await open(door);
    await keys('f');
    return { door, grid: await screen.findByRole('grid') };
  }

  it('has a row a claim and a column an article, and says what differs', async () => {
    const { grid } = await openTable();
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((one) => one.textContent?.trim()),
    ).toEqual(['Claim', expect.stringContaining('2020'), expect.stringContaining('No date')]);
    const first = within(grid).getAllByRole('row')[1] as HTMLElement;
    expect(first).toHaveTextContent('The ferry cost 45 million.');
    expect(
      within(first)
        .getAllByRole('button')
        .map((one) => one.textContent?.replace(/\s+/g, ' ').trim()),
    ).toEqual(['absent', 'updated Confirmed figure, name']);
    const summary = screen.getByRole('group', { name: 'Which claims are shown' });
    expect(summary).toHaveTextContent('5 claims');
    expect(summary).toHaveTextContent('2 changed · first in 2020: 1, No date: 1');
    await user.click(within(summary).getByRole('button', { name: /in no later article/ }));
    expect(within(grid).getAllByRole('row')).toHaveLength(2);
    expect(grid).toHaveTextContent('The mayor did not answer.');
  });

  it('is walked by the arrow keys, with one cell in the order of tabs, and leads to the pair and back', async () => {
    const { door, grid } = await openTable();
    const held = () => grid.querySelectorAll('button[tabindex="0"]');
    await waitFor(() => expect(held()[0]).toHaveFocus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(held()).toHaveLength(1);
    await waitFor(() => expect(held()[0]).toHaveFocus());
    expect(held()[0]).toHaveTextContent('repeated');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(place()).toBe('5 of 5'));
    expect(screen.queryByRole('grid')).toBeNull();
    // Back at the table one is where one was.
    await keys('f');
    await waitFor(() => expect(screen.getByRole('grid').querySelector('[data-at="true"]')).toHaveFocus());
    expect(document.activeElement).toHaveTextContent('repeated');
    await keys('{Escape}');
    expect(screen.queryByRole('grid')).toBeNull();
    expect(door.calls('fates')).toHaveLength(2);
  });

  it('leads to a claim without a link as well, in the pair that it is absent from', async () => {
    const { door, grid } = await openTable();
    door.on('compare', () => ({ ...structuredClone(comparison), right: 3, links: [], rightClaims: [] }));
    await user.click(within(grid).getAllByRole('button', { name: 'absent' })[0] as HTMLElement);
    await waitFor(() => expect(door.calls('compare').at(-1)).toMatchObject({ left: 1, right: 3 }));
    expect(await inspector().findByText('Claim without a link')).toBeInTheDocument();
  });

  it('says which articles copy each other, and which retells its source', async () => {
    const door = fakeDoor({
      fates: () => ({
        ...structuredClone(table),
        copies: [{ article: 2, with: 3, copied: 4, claims: 5 }],
        retellings: [{ article: 3, of: 1, named: 'according to <b>us</b>', found: 5, claims: 6 }],
      }),
    });
    await open(door);
    await keys('f');
    const heads = within(await screen.findByRole('grid')).getAllByRole('columnheader');
    const name = 'No date · The Norvik ferry cost 52 million.';
    expect(heads[1]).toHaveTextContent(`Counted once with ${name}`);
    expect(heads[1]).toHaveTextContent(
      'Retells 3 March 2017 · Harbour Gazette: it says “according to <b>us</b>”, and 5 of its 6 claims stand there',
    );
    expect(heads[2]).toHaveTextContent(
      'Copy: 4 of 5 claims in the same words. Counted once with 2020 · Coast Post',
    );
    expect(screen.getByTestId('fates-once')).toHaveTextContent('2 later articles, counted as 1');
    expect(screen.getByRole('group', { name: 'Which claims are shown' })).toHaveTextContent(
      '2 changed · first in 2020: 2',
    );
  });

  it('decides nothing behind itself', async () => {
    const { door } = await openTable();
    await keys('jcx');
    expect(door.calls('decide_link')).toEqual([]);
  });

  it('becomes better while the pairs are read, and can be told to stop', async () => {
    const quick = { ...table, columns: table.columns.map((one) => ({ ...one, close: false })) };
    let finish: (done: null) => void = () => {};
    const door = fakeDoor({
      fates: () => structuredClone(quick),
      read_fates: () => new Promise((done) => (finish = done)),
      stop_fates: () => null,
    });
    await open(door);
    await keys('f');
    await screen.findByText('reading 2 pairs closely…');
    door.tell({
      kind: 'fateColumn',
      column: column(3, [...quick.columns[0]!.cells.slice(0, 4), cell('contradicted')]),
    });
    expect(await screen.findByText('reading 1 pair closely…')).toBeInTheDocument();
    expect(screen.getByRole('grid')).toHaveTextContent('contradicted');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(door.calls('stop_fates')).toHaveLength(1);
    expect(screen.queryByText(/closely…/)).toBeNull();
    finish(null);
  });

  it('is exported from where it stands, by its button and by key', async () => {
    const { door } = await openTable();
    door.on('export_report', () => ({ path: '/home/editor/report.html', bytes: 9 }));
    const submit = async () => {
      await waitFor(() => expect(screen.getByTestId('export-path')).toHaveValue('/home/editor/report.html'));
      expect(screen.getByTestId('report-kind-record')).toBeChecked();
      // Of two articles nothing can be said that are behind the table.
      expect(screen.getByTestId('report-kind-comparison')).toBeDisabled();
      expect(screen.getByText('Only of two articles that stand side by side.')).toBeInTheDocument();
      await user.click(screen.getByTestId('export-submit'));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    await user.click(screen.getByRole('button', { name: 'Export report' }));
    await submit();
    await keys('{Control>}e{/Control}');
    await submit();
    const report = { on: { kind: 'later', base: 1 }, kind: 'record', format: 'html' };
    const request = { report, path: '/home/editor/report.html', replace: false };
    expect(door.calls('export_report')).toMatchObject([{ request }, { request }]);
    expect(screen.getByRole('grid')).toBeInTheDocument();
  });

  it('is nothing to export where no article is later; the dossier’s notes are', async () => {
    const alone = { ...dossier, articles: [third, early], pair: [3, 1] as [number, number] };
    const none = { ...table, base: 3, claims: [], columns: [] };
    const answers = { opening: () => ({ ...opening, dossier: alone }) };
    const door = await open(fakeDoor({ ...answers, fates: () => none, stop_fates: () => null }));
    await keys('f');
    await screen.findByText(/No later article is in this dossier/);
    await keys('{Control>}e{/Control}');
    expect(await screen.findByTestId('report-kind-record')).toBeDisabled();
    expect(screen.getByText('No article of this dossier is later.')).toBeInTheDocument();
    expect(screen.getByTestId('report-kind-memo')).toBeChecked();
    expect(screen.queryByTestId('report-scope-pair')).toBeNull();
    await waitFor(() => expect(door.calls('preview_report')).toHaveLength(1));
    expect(door.calls('preview_report')).toMatchObject([
      { report: { kind: 'memo', on: { kind: 'dossier', dossier: 1 } } },
    ]);
  });

  it('says what is wrong instead', async () => {
    const door = fakeDoor({
      fates: () => {
        throw { code: 'library', message: 'The library is locked.' };
      },
    });
    await open(door);
    await keys('f');
    expect(await screen.findByText('The library is locked.')).toBeInTheDocument();
  });
});
