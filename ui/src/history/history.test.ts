// Tests of the window: undo and redo, the log of acts, and who works here.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { DecideLink, Undo } from '../messages/mutations';
import type { ActView, LinkView } from '../messages/queries';
import { fakeDoor, opening } from '../testing/fake-door';
import { comparison, dossier, early, links } from '../testing/story';
import { failing, keys, open, place, status, user } from '../testing/window';
import { takingBack } from './undo.svelte';

const act = (id: number, name: string, more: Partial<ActView> = {}): ActView => ({
  ...{ id, name, about: 'The ferry cost 45 million.', author: 'Ana', done: 5, undone: null },
  ...more,
});

/** A library that remembers one decision after the other, and undoes them. */
function remembering() {
  const done: { act: ActView; link: LinkView }[] = [];
  const undone: typeof done = [];
  const now = () =>
    links.map((link) => done.findLast((one) => one.link.key === link.key)?.link ?? { ...link });
  const door = fakeDoor({
    open_dossier: () => structuredClone(dossier),
    compare: () => ({ ...structuredClone(comparison), links: now() }),
    decide_link: ({ request }: { request: DecideLink }) => {
      const meant = links.find(
        ({ left, right }) =>
          left.range.start === request.leftRange.start && right.range.start === request.rightRange.start,
      ) as LinkView;
      const link = { ...meant, state: request.state, own: request.state !== 'proposed' };
      done.push({
        act: act(done.length + 1, request.state === 'rejected' ? 'reject link' : 'confirm link'),
        link,
      });
      return link;
    },
    next_acts: () => ({ undo: done.at(-1)?.act ?? null, redo: undone.at(-1)?.act ?? null }),
    undo: ({ request }: { request: Undo }) => {
      const moved = (request.redo ? undone : done).pop();
      if (!moved) return null;
      (request.redo ? done : undone).push(moved);
      return moved.act;
    },
  });
  return door;
}

describe('undo', () => {
  it('takes back act by act, says what, keeps what is selected, and does it again', async () => {
    const door = await open(remembering());
    expect(screen.getByTestId('undo')).toBeDisabled();
    await keys('jcjjx');
    await waitFor(() => expect(screen.getByTestId('undo')).toHaveAccessibleName('Undo: reject link'));
    expect(status()).toContain('1 confirmed · 1 rejected');
    await keys('{Control>}z{/Control}');
    await waitFor(() => expect(status()).toContain('1 confirmed · 0 rejected'));
    expect(screen.getByTestId('undone')).toHaveTextContent('Undone: reject link');
    expect(place()).toBe('3 of 5');
    await user.click(screen.getByTestId('undo'));
    await waitFor(() => expect(status()).toContain('0 confirmed · 0 rejected'));
    expect(screen.getAllByTestId('undone')).toHaveLength(1);
    await waitFor(() => expect(screen.getByTestId('undo')).toBeDisabled());
    await user.click(within(screen.getByTestId('undone')).getByRole('button', { name: 'Redo' }));
    await waitFor(() => expect(status()).toContain('1 confirmed · 0 rejected'));
    expect(screen.getByTestId('undone')).toHaveTextContent('Done again: confirm link');
    await keys('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(status()).toContain('1 confirmed · 1 rejected'));
    expect(door.calls('undo')).toMatchObject([
      ...[{ request: { dossier: 1, redo: false } }, { request: { redo: false } }],
      ...[{ request: { redo: true } }, { request: { redo: true } }],
    ]);
    // The two texts were not drawn anew for it.
    expect(door.calls('open_dossier')).toHaveLength(4);
  });

  it('belongs to the field while one types', async () => {
    const door = await open(remembering());
    await keys('jc');
    await keys('n');
    await user.keyboard('a{Control>}z{/Control}');
    expect(door.calls('undo')).toEqual([]);
  });

  it('saves what is typed first, and does nothing if that fails', async () => {
    const door = await open(remembering());
    await keys('jc');
    await waitFor(() => expect(screen.getByTestId('undo')).toBeEnabled());
    door.on('write_note', failing('library', 'The disk is full.'));
    await keys('n');
    await user.keyboard('A thought');
    await user.click(screen.getByTestId('undo'));
    expect(await screen.findByText(/nothing was undone/)).toBeInTheDocument();
    expect(door.calls('undo')).toEqual([]);
  });

  it('brings an article back with the texts around it', async () => {
    const gone = { ...dossier, articles: dossier.articles.slice(0, 2), pair: [1, 3] as [number, number] };
    const door = fakeDoor({
      opening: () => ({ ...opening, dossier: gone }),
      open_dossier: () => dossier,
      next_acts: () => ({ undo: act(1, 'remove article'), redo: null }),
      undo: () => act(1, 'remove article'),
    });
    await open(door);
    await waitFor(() => expect(screen.getByTestId('undo')).toBeEnabled());
    await keys('{Control>}z{/Control}');
    await waitFor(() => expect(screen.getAllByTestId('timeline-article')).toHaveLength(3));
    // Whoever reads two articles goes on with them.
    expect(door.calls('compare').at(-1)).toMatchObject({ left: 1, right: 3 });
  });

  it('shows the text anew where the act had changed it', async () => {
    const text = early.text.replace('45 million', '46 million');
    const door = fakeDoor({
      open_dossier: () => ({ ...dossier, articles: [{ ...early, text }, ...dossier.articles.slice(1)] }),
      undo: () => act(1, 'correct facts'),
    });
    await open(door);
    await keys('{Control>}z{/Control}');
    await waitFor(() => expect(screen.getByTestId('pane-left')).toHaveTextContent('46 million'));
  });

  it('works on the shelf when no dossier is open', async () => {
    const door = fakeDoor({
      opening: () => ({ ...opening, dossier: null }),
      next_acts: ({ dossier }: { dossier: number | null }) => ({
        undo: dossier === null ? act(3, 'delete dossier') : null,
        redo: null,
      }),
      undo: () => act(3, 'delete dossier'),
    });
    await open(door);
    await waitFor(() => expect(screen.getByTestId('undo')).toHaveAccessibleName('Undo: delete dossier'));
    await keys('{Control>}z{/Control}');
    expect(await screen.findByTestId('undone')).toHaveTextContent('Undone: delete dossier');
    expect(door.calls('undo')).toEqual([{ request: { dossier: null, redo: false } }]);
    expect(door.calls('dossiers').length).toBeGreaterThan(0);
  });

  it('says what is wrong', async () => {
    const door = await open(remembering());
    await keys('jc');
    await waitFor(() => expect(screen.getByTestId('undo')).toBeEnabled());
    door.on('undo', failing('badInput', 'The article was changed since.'));
    await keys('{Control>}z{/Control}');
    expect(await screen.findByText(/could not be undone. The article was changed since/)).toBeInTheDocument();
    expect(status()).toContain('1 confirmed');
  });

  it('is asked for once after many acts', async () => {
    const door = await open(remembering());
    const before = door.calls('next_acts').length;
    await keys('jcjcjcjc');
    await waitFor(() => expect(screen.getByTestId('undo')).toBeEnabled());
    expect(door.calls('decide_link')).toHaveLength(4);
    expect(door.calls('next_acts').length - before).toBeLessThan(4);
  });
});

describe('taking back what was just done', () => {
  it('is an undo while it is the last act, and else goes its own way', async () => {
    const door = fakeDoor({
      next_acts: () => ({ undo: act(8, 'delete dossier'), redo: null }),
      undo: () => act(8, 'delete dossier'),
    });
    const restore = vi.fn(async () => 'restored');
    expect(await takingBack(null, restore)()).toBeNull();
    expect(door.calls('undo')).toEqual([{ request: { dossier: null, redo: false } }]);
    const later = takingBack(null, restore);
    await new Promise((done) => setTimeout(done));
    door.on('next_acts', () => ({ undo: act(9, 'rename dossier'), redo: null }));
    expect(await later()).toBe('restored');
    expect(door.calls('undo')).toHaveLength(1);
  });
});

describe('the history', () => {
  it('lists 500 acts: who, when, what, and what was undone', async () => {
    const acts = Array.from({ length: 500 }, (_, at) =>
      act(500 - at, at % 2 ? 'confirm link' : 'write note', {
        about: `Claim ${at}`,
        author: at % 3 ? 'Ana' : '',
        undone: at === 1 ? 9 : null,
      }),
    );
    await open(fakeDoor({ acts: () => acts }));
    await keys('{Control>}h{/Control}');
    const rows = await screen.findAllByTestId('history-act');
    expect(rows).toHaveLength(500);
    expect(rows[0]).toHaveTextContent('no name given');
    expect(rows[1]).toHaveTextContent(/Ana.*confirm link.*undone.*Claim 1/);
    expect(screen.getByText('The last 500 acts')).toBeInTheDocument();
    await user.type(screen.getByTestId('history-find'), 'ana claim 499');
    expect(screen.getAllByTestId('history-act')).toHaveLength(1);
    await user.type(screen.getByTestId('history-find'), ' nobody');
    expect(screen.getByText('No act has these words.')).toBeInTheDocument();
  });
  it('says what is wrong', async () => {
    await open(fakeDoor({ acts: failing('library', 'The library is locked.') }));
    await user.click(screen.getByTitle(dossier.title));
    await user.click(await screen.findByTestId('history-open'));
    expect(await screen.findByTestId('history-problem')).toHaveTextContent('The library is locked.');
  });
});
