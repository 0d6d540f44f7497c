// Tests of related articles: what is shown of them, and the way to each.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { RelatedView } from '../messages/queries';
import { fakeDoor } from '../testing/fake-door';
import { comparison, dossier, third } from '../testing/story';
import { failing, keys, open, user } from '../testing/window';

const view: RelatedView = {
  article: 1,
  claims: 5,
  related: [
    {
      dossier: 7,
      dossierTitle: 'Shipyards',
      article: 41,
      headline: 'Yards <b>in</b> trouble',
      outlet: 'Coast Post',
      date: third.date,
      shared: 3,
      sameWords: 2,
      sameSource: true,
      quote: 'The report was never published.',
      block: 0,
    },
    {
      dossier: 1,
      dossierTitle: dossier.title,
      article: third.id,
      headline: third.headline,
      outlet: third.outlet,
      date: third.date,
      shared: 1,
      sameWords: 0,
      sameSource: false,
      quote: 'The yard is bankrupt.',
      block: 1,
    },
  ],
};

async function openRelated(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const door = fakeDoor({ related: () => view, stop_related: () => null, ...answers });
  await open(door);
  await keys('r');
  await screen.findByRole('dialog');
  return door;
}

describe('related articles', () => {
  it('are listed with what they share and where they are', async () => {
    const door = await openRelated();
    const items = await screen.findAllByTestId('related-article');
    expect(door.calls('related')).toEqual([{ article: 1 }]);
    expect(items).toHaveLength(2);
    expect(items[0]).toHaveTextContent('Yards <b>in</b> trouble');
    expect(items[0]).toHaveTextContent('3 of 5 claims shared, 2 in the same words · from the same file');
    expect(items[0]).toHaveTextContent('opens the dossier “Shipyards”');
    expect(items[1]).toHaveTextContent('1 of 5 claims shared');
    expect(items[1]).not.toHaveTextContent('same words');
    expect(items[1]).toHaveTextContent('in this dossier');
    expect(screen.getByTestId('related-count')).toHaveTextContent('2 articles share claims');
  });

  it('open beside the article they were asked for, where they are in its dossier', async () => {
    const door = await openRelated({
      compare: ({ left, right }: { left: number; right: number }) => ({
        ...structuredClone(comparison),
        ...{ left, right, ...(right === 3 ? { rightClaims: [], links: [], notes: [] } : {}) },
      }),
    });
    await user.click((await screen.findAllByTestId('related-article'))[1] as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(door.calls('compare').at(-1)).toMatchObject({ left: 1, right: 3 }));
    expect(door.calls('open_dossier')).toEqual([]);
    await waitFor(() =>
      expect(document.querySelector('[data-found]')).toHaveTextContent('The yard is bankrupt.'),
    );
  });

  it('open their own dossier where they are in another one', async () => {
    const door = await openRelated();
    door.on('open_dossier', failing('notFound', 'This dossier is not in the library any more.'));
    await user.click((await screen.findAllByTestId('related-article'))[0] as HTMLElement);
    expect(await screen.findByText('This dossier is not in the library any more.')).toBeInTheDocument();
    expect(door.calls('open_dossier')).toEqual([{ id: 7 }]);
  });

  it('are asked for of the other article as well', async () => {
    const door = await openRelated();
    await screen.findAllByTestId('related-article');
    door.on('related', () => ({ article: 2, claims: 5, related: [] }));
    const choice = screen.getByTestId('related-of');
    expect(within(choice).getAllByRole('option')).toHaveLength(3);
    await user.selectOptions(choice, '2');
    await waitFor(() =>
      expect(screen.getByTestId('related-count')).toHaveTextContent(
        'No article shares claims with this one.',
      ),
    );
    expect(door.calls('related').at(-1)).toEqual({ article: 2 });
  });

  it('are not looked for any more once the dialog is closed', async () => {
    const door = await openRelated({ related: () => new Promise(() => {}) });
    expect(screen.getByTestId('related-count')).toHaveTextContent('Looking through the library…');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(door.calls('stop_related')).toHaveLength(1));
  });

  it('say what went wrong', async () => {
    await openRelated({ related: failing('library', 'The library is in use.') });
    expect(await screen.findByTestId('related-problem')).toHaveTextContent('The library is in use.');
  });
});
