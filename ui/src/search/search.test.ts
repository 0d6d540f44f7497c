// Tests of the search: what is typed becomes one question, late answers are dropped, and a find is gone to.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { FoundView } from '../messages/queries';
import { fakeDoor } from '../testing/fake-door';
import { comparison, dossier, early, found, third } from '../testing/story';
import { failing, inspector, keys, open, user } from '../testing/window';
import { piecesOf } from './search.svelte';

const nothing: FoundView = { headlines: [], texts: [], notes: [] };

async function openSearch(door = fakeDoor({ search: () => found })) {
  await open(door);
  await keys('{Control>}k{/Control}');
  const field = await screen.findByTestId('search-field');
  await waitFor(() => expect(field).toHaveFocus());
  return { door, field };
}

const active = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
const pointedOut = () => [...document.querySelectorAll('[data-found]')].map((one) => one.textContent);

describe('the search', () => {
  it('asks once for what is typed without a pause, and groups what it finds', async () => {
    const { door, field } = await openSearch();
    expect(field).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('ferry');
    const list = within(await screen.findByRole('listbox'));
    await waitFor(() => expect(list.getAllByRole('option')).toHaveLength(5));
    expect(door.calls('search').length).toBeLessThan(5);
    expect(door.calls('search').at(-1)).toEqual({ text: 'ferry' });
    expect(list.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby'))).toEqual([
      'search-headlines',
      'search-texts',
      'search-notes',
    ]);
    const text = list.getAllByRole('option')[1] as HTMLElement;
    expect(text).toHaveTextContent('3 March 2017 · Harbour Gazette');
    expect(text).toHaveTextContent('The Norvik ferry');
    expect([...text.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['ferry']);
    // What looks like markup is text.
    expect(text).toHaveTextContent('<b>It</b>');
    expect(screen.getByTestId('search-count')).toHaveTextContent('5 results');
    // Of a paragraph that is folded away, why.
    expect(list.getAllByRole('option')[3]).toHaveTextContent('left out of the comparison · author biography');
    expect(field).toHaveAttribute('aria-expanded', 'true');
  });

  it('is walked by arrow keys, round and round', async () => {
    const { field } = await openSearch();
    await user.keyboard('ferry');
    await screen.findAllByTestId('search-hit');
    expect(active(field)).toContain('Ferry to Norvik delayed again');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active(field)).toContain('52 million');
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(active(field)).toContain('Which figure ran in print?');
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1);
    expect(field).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says that nothing was found, and why it could not look', async () => {
    const { door } = await openSearch(fakeDoor({ search: () => nothing }));
    await user.keyboard('zzz');
    expect(await screen.findByText('No results')).toHaveAttribute('role', 'status');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('dialog')).toBeInTheDocument();
    door.on('search', failing('library', 'The library is in use.'));
    await user.keyboard('z');
    expect(await screen.findByTestId('search-problem')).toHaveTextContent('The library is in use.');
  });

  it('drops an answer that comes after the next question', async () => {
    const answers: ((found: FoundView) => void)[] = [];
    const ask = () => new Promise<FoundView>((done) => answers.push(done));
    const { door } = await openSearch(fakeDoor({ search: ask }));
    await user.keyboard('f');
    await waitFor(() => expect(door.calls('search')).toHaveLength(1));
    await user.keyboard('e');
    await waitFor(() => expect(door.calls('search')).toHaveLength(2));
    answers[1]?.({ ...nothing, notes: found.notes });
    await waitFor(() => expect(screen.getAllByTestId('search-hit')).toHaveLength(1));
    answers[0]?.(found);
    await new Promise((done) => setTimeout(done, 20));
    expect(screen.getAllByTestId('search-hit')).toHaveLength(1);
  });

  it('opens with Enter what is typed, also before the answer is there', async () => {
    const { door } = await openSearch();
    await user.keyboard('ferry{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(door.calls('search').at(-1)).toEqual({ text: 'ferry' });
  });

  it('goes to a block of an article that is on the screen, and compares nothing anew', async () => {
    const { door } = await openSearch();
    await user.keyboard('ferry');
    await screen.findAllByTestId('search-hit');
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(pointedOut()).toEqual([expect.stringContaining('The ferry cost 45 million.')]),
    );
    expect(door.calls('compare')).toHaveLength(1);
    expect(door.calls('open_dossier')).toHaveLength(0);
  });

  it('unfolds what is folded away, and goes to the beginning for a headline', async () => {
    const long = { ...early, blocks: early.blocks.map((one) => ({ ...one })) };
    const extra = { ...long.blocks[5], fence: 'reader comments' } as (typeof long.blocks)[number];
    long.blocks.splice(5, 1, extra);
    await openSearch();
    await user.keyboard('ferry');
    await user.click((await screen.findAllByTestId('search-hit'))[3] as HTMLElement);
    await waitFor(() => expect(pointedOut()).toEqual([expect.stringContaining('Ada Holm writes')]));
    expect(document.querySelector('[data-found]')?.closest('details')).toHaveAttribute('open');
    await keys('{Control>}k{/Control}');
    await user.click((await screen.findAllByTestId('search-hit'))[0] as HTMLElement);
    await waitFor(() => expect(pointedOut()).toEqual([]));
  });

  it('opens another dossier with the article on the side where it belongs', async () => {
    const other = { ...dossier, id: 7, title: 'Other', pair: [1, 2] as [number, number] };
    const hit = { ...found.texts[0], dossier: 7, article: third.id, block: 1 };
    const door = fakeDoor({
      search: () => ({ ...nothing, texts: [hit] }),
      open_dossier: () => other,
      compare: ({ left, right }: { left: number; right: number }) => ({
        ...structuredClone(comparison),
        ...{ left, right, ...(right === 3 ? { rightClaims: [], links: [], notes: [] } : {}) },
      }),
    });
    await openSearch(door);
    await user.keyboard('yard');
    await screen.findAllByTestId('search-hit');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(pointedOut()).toEqual(['The yard is bankrupt.']));
    expect(door.calls('open_dossier')).toEqual([{ id: 7 }]);
    expect(door.calls('compare').at(-1)).toMatchObject({ left: 1, right: 3, breadth: 'balanced' });
    expect(screen.getByTitle('Other')).toBeInTheDocument();
  });

  it('opens the link that a note is on', async () => {
    await openSearch();
    await user.keyboard('figure');
    await user.click((await screen.findAllByTestId('search-hit'))[4] as HTMLElement);
    await waitFor(() => expect(inspector().getByText('4 of 5')).toBeInTheDocument());
    expect(inspector().getByDisplayValue('Which figure ran in print?')).toBeInTheDocument();
  });

  it('says what went wrong where the dossier has gone meanwhile', async () => {
    const hit = { ...found.texts[0], dossier: 9 };
    const { door } = await openSearch(fakeDoor({ search: () => ({ ...nothing, texts: [hit] }) }));
    door.on('open_dossier', failing('notFound', 'This dossier is not in the library any more.'));
    await user.keyboard('x');
    await user.click((await screen.findAllByTestId('search-hit'))[0] as HTMLElement);
    expect(await screen.findByText('This dossier is not in the library any more.')).toBeInTheDocument();
    expect(screen.getByTestId('pane-left')).toBeInTheDocument();
  });
});

describe('an excerpt', () => {
  const check = (excerpt: string, marks: [number, number][], expect_: string[]) =>
    expect(
      piecesOf({ excerpt, marks: marks.map(([start, end]) => ({ start, end })) }).map(({ text, marked }) =>
        marked ? `[${text}]` : text,
      ),
    ).toEqual(expect_);
  it('is cut at its marks', () => {
    check('a bc d', [[2, 4]], ['a ', '[bc]', ' d']);
    check('abc', [[0, 3]], ['[abc]']);
    check('abc', [], ['abc']);
    check('', [], []);
    check('🙂 x', [[3, 4]], ['🙂 ', '[x]']);
    check('abcd', [[0, 1], [2, 4]], ['[a]', 'b', '[cd]']); // prettier-ignore
  });
});
