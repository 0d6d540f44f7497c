// Axe on all that is done by hand: drawing, cutting, merging, reviewing, history, settings, sharing.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { LinkView } from '../messages/queries';
import { accessible } from '../testing/axe';
import { fakeDoor } from '../testing/fake-door';
import { comparison, dossier, leftClaims, links } from '../testing/story';
import { keys, open, user } from '../testing/window';

describe('no violations', () => {
  it('while a link is drawn and a claim is split', async () => {
    const door = await open();
    door.on('nearest', () => [
      {
        range: comparison.rightClaims[2]?.range,
        score: 0.2,
        both: [],
        missing: [],
        instead: null,
        rejected: false,
      },
    ]);
    await keys('jl');
    await waitFor(() => expect(screen.getByTestId('draw-details')).toHaveTextContent('What comes nearest'));
    await accessible();
    await keys('{Escape}s');
    await screen.findByTestId('cut-bar');
    await accessible();
  }, 30000);

  it('in the review, while it asks, and at its end', async () => {
    await open();
    await keys('v');
    await user.click(screen.getByTestId('review-all'));
    await accessible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await keys('uuuuu');
    await screen.findByTestId('review-summary');
    await accessible();
  }, 30000);

  it('on merged, drawn and disputed links, and lost cuts', async () => {
    const word = { author: 'Ana', state: 'rejected' as const, relation: null, decided: 5 };
    const all = links.map((link, at): LinkView => {
      if (at < 2)
        return { ...link, bundle: 'b', state: 'confirmed', own: true, others: [word], disputed: true };
      return at === 2 ? { ...link, state: 'drawn', setRelation: true } : link;
    });
    const cut = {
      kind: 'split' as const,
      side: 'left' as const,
      quote: 'sail in May',
      fit: 'exact' as const,
    };
    const cuts = [
      { ...cut, id: 1, range: leftClaims[1]?.range ?? null },
      { ...cut, id: 2, range: null, fit: null },
    ];
    await open(fakeDoor({ compare: () => ({ ...structuredClone(comparison), links: all, cuts }) }));
    await screen.findByTestId('lost-cuts');
    await accessible();
    await keys('jjm');
    await accessible();
    await keys('k');
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    await accessible();
  }, 30000);

  it('in the dialogs', async () => {
    const acts = [{ id: 1, name: 'reject link', about: 'It sailed.', author: 'Ana', done: 5, undone: 9 }];
    const merged = {
      ...{ dossier, fresh: false, articles: 1, notes: 3, changed: 1, decisions: 12, conflicts: 2 },
      passedOver: ['A note on an article that is not here.'],
    };
    const door = fakeDoor({
      acts: () => acts,
      choose_dossier_file: () => '/tmp/a.crossread',
      merge_file: () => merged,
      open_dossier: () => dossier,
    });
    await open(door);
    const gone = async () => {
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    for (const [combination, testid] of [
      ['{Control>}h{/Control}', 'history-act'],
      ['{Control>},{/Control}', 'settings-author'],
    ] as const) {
      await keys(combination);
      await screen.findByTestId(testid);
      await accessible();
      await gone();
    }
    for (const [item, testid] of [
      ['share-file', 'share-path'],
      ['share-open', 'merged'],
    ] as const) {
      await user.click(screen.getByTitle(dossier.title));
      await user.click(await screen.findByTestId(item));
      await screen.findByTestId(testid);
      await accessible();
      await gone();
    }
  }, 60000);
});
