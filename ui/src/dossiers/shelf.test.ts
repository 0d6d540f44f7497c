// Tests of the whole window against a fake backend: dossiers listed, renamed, put away, deleted; articles taken out.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { DossierSummary } from '../messages/queries';
import { fakeDoor, opening } from '../testing/fake-door';
import { dossier, early, third } from '../testing/story';
import { failing, keys, live, open, user } from '../testing/window';

const summary = (id: number, title: string, more: Partial<DossierSummary> = {}): DossierSummary => ({
  ...{ id, title, articles: 2, changed: id, years: [2017, 2020], archived: false },
  ...more,
});
const ferry = summary(1, dossier.title, { articles: 3 });
const bridge = summary(2, 'The bridge', { articles: 1, years: [2019, 2019] });
const old = summary(3, 'An old affair', { years: null, archived: true });

async function choose(testid: string) {
  await user.click(screen.getByTitle(dossier.title));
  await user.click(await screen.findByTestId(testid));
}

const rows = () => screen.queryAllByTestId('dossier-row').map((row) => row.getAttribute('aria-label'));

describe('the list of all dossiers', () => {
  const all = { opening: () => ({ ...opening, dossiers: [ferry] }), dossiers: () => [ferry, bridge, old] };

  it('has each with its facts, the newest first, and those in the archive behind a fold', async () => {
    const door = await open(fakeDoor({ ...all, open_dossier: () => dossier }));
    await keys('{Control>}d{/Control}');
    const list = within(await screen.findByTestId('dossier-list'));
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(rows()[0]).toMatch(/^The bridge, 1 article, 2019, changed 1 Jan 1970$/);
    expect(rows()[1]).toMatch(/^The Norvik ferry, 3 articles, 2017 to 2020, changed/);
    expect(rows()[2]).toMatch(/^An old affair, 2 articles, No date, changed/);
    expect(list.getByText('Archive: 1 dossier').closest('details')).not.toHaveAttribute('open');
    expect(
      list.getByRole('button', { name: /^An old affair/, hidden: true }).closest('details'),
    ).not.toBeNull();
    expect(screen.queryByTestId('export-open')).toBeNull();
    await user.click(screen.getAllByTestId('dossier-row')[1] as HTMLElement);
    expect(await screen.findByTestId('pane-left')).toBeInTheDocument();
    expect(door.calls('open_dossier')).toEqual([{ id: 1 }]);
  });

  it('is walked by key, and Esc leads back to the dossier that was left', async () => {
    const door = await open(fakeDoor({ ...all, open_dossier: () => dossier }));
    await keys('{Control>}d{/Control}');
    await waitFor(() => expect(rows()).toHaveLength(3));
    screen.getAllByTestId('dossier-row')[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getAllByTestId('dossier-row')[1]);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.tagName).toBe('SUMMARY');
    // Folded away: there is nothing below.
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.tagName).toBe('SUMMARY');
    await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    await waitFor(() => expect(door.calls('open_dossier')).toEqual([{ id: 2 }]));
    await keys('{Control>}d{/Control}');
    await screen.findByTestId('dossier-list');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(door.calls('open_dossier')).toEqual([{ id: 2 }, { id: 1 }]));
  });

  it('stands there at the start where every dossier is in the archive', async () => {
    await open(fakeDoor({ opening: () => ({ ...opening, dossier: null, dossiers: [old] }) }));
    expect(screen.getByText('All dossiers are in the archive.')).toBeInTheDocument();
    expect(screen.queryByTestId('empty-library')).toBeNull();
  });

  it('waits for what is typed, and stays away where a note cannot be saved', async () => {
    const door = await open(fakeDoor(all));
    door.on('write_note', failing('library', 'The disk is full.'));
    await keys('jn');
    await user.keyboard('Ask them.');
    await user.keyboard('{Control>}d{/Control}');
    expect(await screen.findByText(/A note could not be saved yet/)).toBeInTheDocument();
    expect(screen.getByTestId('pane-left')).toBeInTheDocument();
  });
});

describe('a dossier', () => {
  it('gets another title in place', async () => {
    const door = await open(fakeDoor({ rename_dossier: () => 'Norvik, in full' }));
    await choose('dossier-rename');
    const field = await screen.findByTestId('dossier-title');
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard(' Norvik, in full{Enter}');
    await waitFor(() => expect(screen.queryByTestId('dossier-title')).toBeNull());
    expect(door.calls('rename_dossier')).toEqual([{ request: { id: 1, title: ' Norvik, in full' } }]);
    expect(screen.getByTitle('Norvik, in full')).toHaveFocus();
    expect(live()).toBe('Title changed');
  });

  it('keeps its title where the new one is refused, and says why; Esc leaves the field', async () => {
    const door = await open(fakeDoor({ rename_dossier: failing('badInput', 'A dossier needs a title.') }));
    await choose('dossier-rename');
    const field = await screen.findByTestId('dossier-title');
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('{Backspace}{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('A dossier needs a title.');
    expect(field).toHaveAccessibleDescription('A dossier needs a title.');
    await user.keyboard('{Escape}');
    expect(screen.getByTitle('The Norvik ferry')).toBeInTheDocument();
    expect(door.calls('rename_dossier')).toHaveLength(1);
  });

  it('is deleted after what is typed was saved, and comes back', async () => {
    const door = await open(fakeDoor({ delete_dossier: () => null, open_dossier: () => dossier }));
    door.on('dossiers', () => [bridge]);
    await keys('jn');
    await user.keyboard('Ask them.');
    await choose('dossier-delete');
    expect(await screen.findByText('“The Norvik ferry” was deleted')).toBeInTheDocument();
    const order = door.asked.map(({ command }) => command);
    expect(order.indexOf('write_note')).toBeGreaterThan(-1);
    expect(order.indexOf('write_note')).toBeLessThan(order.indexOf('delete_dossier'));
    expect(rows()).toHaveLength(1);
    door.on('dossiers', () => [bridge, ferry]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByTestId('pane-left')).toBeInTheDocument();
    expect(door.calls('delete_dossier')).toEqual([
      { request: { id: 1, restore: false } },
      { request: { id: 1, restore: true } },
    ]);
  });

  it('that cannot be deleted is said and still listed', async () => {
    await open(fakeDoor({ delete_dossier: failing('library', 'The disk is full.') }));
    await choose('dossier-delete');
    expect(await screen.findByText('This could not be done. The disk is full.')).toBeInTheDocument();
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('is put away and taken out again', async () => {
    const door = await open(fakeDoor({ archive_dossier: () => null, open_dossier: () => dossier }));
    door.on('dossiers', () => [{ ...ferry, archived: true }, bridge]);
    await choose('dossier-archive');
    expect(await screen.findByText('“The Norvik ferry” was put into the archive')).toBeInTheDocument();
    expect(screen.getByText('Archive: 1 dossier')).toBeInTheDocument();
    door.on('dossiers', () => [ferry, bridge]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('Archive: 1 dossier')).toBeNull());
    expect(door.calls('archive_dossier')).toEqual([
      { request: { id: 1, archived: true } },
      { request: { id: 1, archived: false } },
    ]);
  });
});

describe('an article', () => {
  it('is taken out of the dossier, and put back', async () => {
    const door = await open();
    door.on('remove_article', ({ request }: { request: { restore: boolean } }) =>
      request.restore ? dossier : { ...dossier, articles: [early, third], pair: [1, 3] },
    );
    screen.getByRole('button', { name: /Choose the article on the right/ }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByTestId('remove-right'));
    await waitFor(() => expect(screen.getAllByTestId('timeline-article')).toHaveLength(2));
    expect(door.calls('compare').at(-1)).toMatchObject({ left: 1, right: 3, breadth: 'balanced' });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getAllByTestId('timeline-article')).toHaveLength(3));
    expect(door.calls('remove_article')).toEqual([
      { request: { id: 2, restore: false } },
      { request: { id: 2, restore: true } },
    ]);
  });
});
