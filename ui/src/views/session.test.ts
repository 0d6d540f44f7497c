// Tests of the whole window against a fake backend: the quick look and the close one, and how many links are proposed.
import { render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { fakeDoor, opening } from '../testing/fake-door';
import { comparison, dossier, early, late, links, third } from '../testing/story';
import { failing, inspector, keys, open, place, status, user } from '../testing/window';

describe('the close look', () => {
  /** The first look lacks the last link, and has one that the closer look drops. */
  const quick = { ...comparison, close: false, links: links.slice(0, 4) };
  const closer = { ...comparison, links: [...links.slice(0, 1), ...links.slice(2)], milliseconds: 1340 };

  async function openQuick() {
    let look: (found: typeof comparison | null) => void = () => {};
    const found = new Promise<typeof comparison | null>((done) => (look = done));
    const door = fakeDoor({ compare: () => structuredClone(quick), look_closely: () => found });
    await open(door);
    await waitFor(() => expect(door.calls('look_closely')).toEqual([{ left: 1, right: 2 }]));
    return { door, look };
  }

  it('comes after the first one, says how far it is, and takes its place', async () => {
    const { door, look } = await openQuick();
    expect(status()).toContain('4 links');
    door.tell({ kind: 'comparing', left: 1, right: 2, close: true, share: 0.42 });
    await waitFor(() => expect(status()).toContain('reading closely 42%'));
    look(structuredClone(closer));
    await waitFor(() => expect(status()).toContain('aligned in 1.3 sec'));
    expect(status()).toContain('4 links');
    expect(screen.getByTestId('status').dataset.depth).toBe('close');
  });

  it('takes nothing away that one reads or decides', async () => {
    const { door, look } = await openQuick();
    const answer = door.invoke;
    let store = () => {};
    const stored = new Promise<void>((done) => (store = done));
    door.invoke = async (command, args) => {
      if (command === 'decide_link') await stored;
      return answer(command, args);
    };
    // The second link is not in the closer look; it is selected and being confirmed.
    await keys('jjc');
    expect(place()).toBe('2 of 4');
    look(structuredClone(closer));
    await waitFor(() => expect(place()).toBe('2 of 5'));
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'true');
    store();
    await waitFor(() => expect(status()).toContain('1 confirmed'));
  });

  it('is stopped, and taken up again', async () => {
    const { door, look } = await openQuick();
    door.on('stop_comparing', () => null);
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(door.calls('stop_comparing')).toHaveLength(1);
    look(null);
    await waitFor(() => expect(status()).toContain('Compared by words alone.'));
    expect(status()).toContain('4 links');
    door.on('look_closely', () => structuredClone(closer));
    await user.click(screen.getByRole('button', { name: 'Read closely' }));
    await waitFor(() => expect(screen.getByTestId('status').dataset.depth).toBe('close'));
    expect(status()).not.toContain('by words alone');
  });

  it('is not asked for where an article is not in English, and that is said', async () => {
    const articles = {
      ...dossier,
      articles: [{ ...early, language: 'de', reading: 'details' as const }, third, late],
    };
    const door = fakeDoor({
      opening: () => ({ ...opening, dossier: articles }),
      compare: () => structuredClone(quick),
    });
    await open(door);
    expect(inspector().getByText(/Only articles in English are read closely/)).toBeInTheDocument();
    expect(inspector().getByText(/in different languages/)).toBeInTheDocument();
    expect(door.calls('look_closely')).toEqual([]);
  });

  it('that fails leaves the first links, and says why', async () => {
    const door = fakeDoor({
      compare: () => structuredClone(quick),
      look_closely: failing('internal', 'Crossread made a mistake.'),
    });
    await open(door);
    await screen.findByText('Crossread made a mistake.');
    expect(status()).toContain('4 links');
    expect(status()).not.toContain('reading');
  });
});

describe('the look at long texts', () => {
  const beginning = { ...comparison, close: false, compared: 2, links: links.slice(0, 2) };

  async function openLong() {
    let finish: (found: typeof comparison | null) => void = () => {};
    const found = new Promise<typeof comparison | null>((done) => (finish = done));
    let first: (links: typeof comparison) => void = () => {};
    const compare = (asked: { first: typeof first }) => {
      ({ first } = asked);
      return found;
    };
    const door = fakeDoor({ compare, stop_comparing: () => null });
    render(App);
    await waitFor(() => expect(door.calls('compare')).toHaveLength(1));
    return { door, finish, begin: () => first(structuredClone(beginning)) };
  }

  it('shows the first links while the rest is compared, and keeps what one reads', async () => {
    const { door, finish, begin } = await openLong();
    door.tell({ kind: 'comparing', left: 1, right: 2, close: false, share: 0.3 });
    await waitFor(() => expect(status()).toContain('comparing 30%'));
    begin();
    await screen.findByTestId('inspector');
    expect(inspector().getByText(/links of the first 2 claims on the left/)).toBeInTheDocument();
    expect(inspector().queryByText('What became of the claims')).toBeNull();
    await keys('jj');
    expect(place()).toBe('2 of 2');
    finish(structuredClone(comparison));
    await waitFor(() => expect(place()).toBe('2 of 5'));
    await keys('{Escape}');
    expect(inspector().getByText('What became of the claims')).toBeInTheDocument();
  });

  it('is stopped with the text left to read, and taken up again', async () => {
    const { door, finish, begin } = await openLong();
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    // Too late to be wanted.
    begin();
    finish(null);
    await waitFor(() => expect(status()).toContain('Comparing was stopped.'));
    expect(screen.getByTestId('pane-left')).toHaveTextContent('The ferry cost 45 million.');
    expect(screen.queryByTestId('inspector')).toBeNull();
    door.on('compare', () => structuredClone(comparison));
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    await screen.findByTestId('inspector');
    expect(status()).toContain('5 links');
  });
});

describe('how many links are proposed', () => {
  it('is chosen in the list, kept for the next sitting, and takes nothing away that one reads', async () => {
    const door = await open();
    await keys('jj');
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    door.on('compare', () => ({ ...structuredClone(comparison), breadth: 'few', links: links.slice(3) }));
    await user.click(screen.getByRole('radio', { name: 'Fewer' }));
    await waitFor(() => expect(status()).toContain('3 links'));
    expect(door.calls('compare').at(-1)).toMatchObject({ left: 1, right: 2, breadth: 'few' });
    expect(door.calls('keep')).toContainEqual({ name: 'breadth', value: '"few"' });
    expect(screen.getByRole('radio', { name: 'Fewer' })).toBeChecked();
    expect(screen.getAllByTestId('link-item')).toHaveLength(3);
  });
});
