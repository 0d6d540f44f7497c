// The linear reading as it is walked: by key, by heading, by button; what it decides, and where it leads.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { LinkView } from '../messages/queries';
import { accessible } from '../testing/axe';
import { fakeDoor } from '../testing/fake-door';
import { comparison, early, links } from '../testing/story';
import { keys, live, open, place, status, user } from '../testing/window';
import { PAGE } from './items';

const entries = () => screen.getAllByTestId('linear-item');
const here = () => document.activeElement as HTMLElement;
const heading = () => within(here()).getByRole('heading').textContent?.trim();

async function read(keysBefore = '') {
  const door = await open();
  if (keysBefore !== '') await keys(keysBefore);
  await keys('p');
  await screen.findByTestId('linear');
  await waitFor(() => expect(here().dataset.testid).toBe('linear-item'));
  return door;
}

describe('reading in a row', () => {
  it('begins at the first entry, each with a heading, both quotations, what differs and its note', async () => {
    await read();
    expect(entries()).toHaveLength(7);
    expect(heading()).toBe('Link 1 of 5 · differs in detail · strong · undecided');
    expect(here()).toHaveTextContent('Earlier, 3 March 2017, Harbour Gazette: The ferry cost 45 million.');
    expect(here()).toHaveTextContent('Later, No date: The Norvik ferry cost 52 million.');
    expect(here()).toHaveTextContent('Figure: “45 million” becomes “52 million”');
    expect(here()).toHaveTextContent('Name: only in the later article “Norvik”');
    expect(within(screen.getByTestId('linear')).getAllByRole('heading', { level: 3 })).toHaveLength(7);
    expect(entries()[5]).toHaveTextContent('Which figure ran in print?');
    expect(entries()[4]).toHaveTextContent('Only in the earlier article');
    await accessible();
  }, 30000);

  it('is walked with J, K, the arrow keys, Home and End, and ends where it ends', async () => {
    await read();
    await user.keyboard('jj');
    expect(heading()).toBe('Only in the later article');
    await user.keyboard('{ArrowDown}{ArrowDown}k');
    expect(heading()).toContain('Link 3 of 5');
    await user.keyboard('{End}j');
    expect(heading()).toContain('Link 5 of 5');
    await user.keyboard('{Home}{ArrowUp}');
    expect(heading()).toContain('Link 1 of 5');
    // What has the focus is read out by itself: nothing is said beside it.
    expect(live()).not.toContain('Link');
  });

  it('begins at what is selected; Enter leads to the pair in the articles', async () => {
    await read('jjj');
    expect(heading()).toContain('Link 3 of 5');
    await user.keyboard('jj{Enter}');
    await waitFor(() => expect(screen.queryByTestId('linear')).toBeNull());
    expect(place()).toBe('4 of 5');
    expect(live()).toContain('Link 4 of 5, reworded, strong, undecided');
  });

  it('Esc leads back to what was selected, and to what had the focus', async () => {
    await open();
    await keys('jj');
    const pane = screen.getByTestId('pane-right');
    pane.focus();
    await user.keyboard('p');
    await screen.findByTestId('linear');
    await user.keyboard('jjj{Escape}');
    await waitFor(() => expect(screen.queryByTestId('linear')).toBeNull());
    expect(place()).toBe('2 of 5');
    await waitFor(() => expect(here()).toBe(pane));
  });

  it('decides with C and X, and takes it back; the place stays where it is', async () => {
    const door = await read('jjj');
    await user.keyboard('c');
    await waitFor(() => expect(heading()).toContain('confirmed'));
    expect(door.calls('decide_link')).toHaveLength(1);
    await waitFor(() => expect(live()).toBe('Link confirmed'));
    await user.keyboard('x');
    await waitFor(() => expect(heading()).toContain('rejected'));
    // Its claims are without a counterpart now, and stand beside it.
    await waitFor(() => expect(entries().length).toBeGreaterThan(7));
    expect(heading()).toContain('Link 3 of 5');
    await user.keyboard('x');
    await waitFor(() => expect(heading()).toContain('undecided'));
    expect(status()).toContain('0 rejected');
  });

  it('has a button for what a key does', async () => {
    await read();
    const first = within(entries()[0] as HTMLElement);
    await user.click(first.getByRole('button', { name: 'Confirm' }));
    await waitFor(() =>
      expect(first.getByRole('button', { name: 'Confirm' })).toHaveAttribute('aria-pressed', 'true'),
    );
    await user.click(
      within(entries()[6] as HTMLElement).getByRole('button', { name: 'Show in the articles' }),
    );
    await waitFor(() => expect(place()).toBe('5 of 5'));
  });

  it('is opened and closed in the head of the window, and makes way for the table of fates', async () => {
    await open();
    await user.click(screen.getByTestId('linear-open'));
    await screen.findByTestId('linear');
    expect(screen.getByTestId('linear-open')).toHaveAttribute('aria-pressed', 'true');
    // What needs the two articles does nothing here.
    await keys('l');
    expect(screen.queryByTestId('draw-details')).toBeNull();
    await user.click(screen.getByTestId('linear-open'));
    await waitFor(() => expect(screen.queryByTestId('linear')).toBeNull());
    expect(place()).toBeNull();
  });

  it('writes a note on what one reads', async () => {
    await read('jj');
    await user.keyboard('n');
    await screen.findByTestId('note-text');
    expect(screen.queryByTestId('linear')).toBeNull();
    expect(place()).toBe('2 of 5');
  });
});

it('shows so many of very many, and turns the page with the focus on its first entry', async () => {
  const many = Array.from({ length: 3 * PAGE }, (_, at): LinkView => {
    const model = links[at % 5] as LinkView;
    return { ...model, key: `k${at}`, left: { ...model.left, range: { start: at, end: at + 1 } } };
  });
  await open(fakeDoor({ compare: () => ({ ...structuredClone(comparison), links: many }) }));
  await keys('p');
  await screen.findByTestId('linear');
  expect(entries()).toHaveLength(PAGE);
  await user.click(screen.getByTestId('linear-after'));
  await waitFor(() => expect(heading()).toContain(`of ${3 * PAGE} `));
  expect(here()).toBe(entries()[0]);
  expect(here().dataset.at).toBe(String(PAGE));
  await user.keyboard('k');
  await waitFor(() => expect(here().dataset.at).toBe(String(PAGE - 1)));
  expect(here()).toBe(entries().at(-1));
  expect(entries()).toHaveLength(PAGE);
}, 60000);

it('the links to skip by lead to the articles, the panel and the list', async () => {
  await open();
  const [first, second, third] = screen.getAllByTestId('skip');
  expect([first, second, third].map((one) => one?.textContent)).toEqual([
    ...['Earlier article', 'Later article', 'Panel'],
  ]);
  document.body.focus();
  await user.tab();
  expect(here()).toBe(first);
  await user.keyboard('{Enter}');
  expect(here()).toBe(screen.getByTestId('pane-left'));
  expect(here()).toHaveAccessibleName(new RegExp(early.headline));
  await user.click(third as HTMLElement);
  expect(here()).toBe(screen.getByRole('tab', { selected: true }));
  await keys('p');
  await screen.findByTestId('linear');
  await user.click(screen.getByText('List of links'));
  expect(here().dataset.testid).toBe('linear-item');
});

it('a dialog gives the focus back to what had it, also where a field of it takes the focus at once', async () => {
  await open();
  const pane = screen.getByTestId('pane-right');
  for (const key of ['{Control>}k{/Control}', '{Control>}o{/Control}', '?']) {
    pane.focus();
    await user.keyboard(key);
    await screen.findByRole('dialog');
    await waitFor(() => expect(here().closest('[role=dialog]')).not.toBeNull());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(here()).toBe(pane));
  }
}, 60000);
