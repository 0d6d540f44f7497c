// Tests of the window: what an editor does to links and claims by hand.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { CutClaim, DecideLinks, MergeLinks } from '../messages/mutations';
import type { ComparisonView, CutView, LinkView } from '../messages/queries';
import { fakeDoor } from '../testing/fake-door';
import { comparison, early, late, leftClaims, links, rightClaims } from '../testing/story';
import { failing, inspector, keys, live, open, place, pointAt, status, user } from '../testing/window';

const [first, second, third, fourth] = links as [LinkView, LinkView, LinkView, LinkView];
const rangeOf = (side: 'left' | 'right', at: number) =>
  (side === 'left' ? leftClaims : rightClaims)[at]?.range ?? { start: 0, end: 0 };
const with_ = (change: Partial<ComparisonView>): ComparisonView =>
  structuredClone({ ...comparison, ...change });
const openWith = (change: Partial<ComparisonView>) =>
  open(fakeDoor({ compare: () => with_(change), decide_links: draws }));

/** The comparison with the links drawn. */
function draws({ request }: { request: DecideLinks }): ComparisonView {
  const drawn = request.links.map(({ leftRange, rightRange }): LinkView => {
    const claim = (claims: typeof leftClaims, start: number) =>
      claims.findIndex(({ range }) => range.start <= start && start < range.end);
    const piece = (text: string) => [{ text, shared: true, aside: false }];
    return {
      ...structuredClone(second),
      key: `drawn-${leftRange.start}-${rightRange.start}`,
      left: {
        range: leftRange,
        claim: claim(leftClaims, leftRange.start),
        part: null,
        pieces: piece(early.text.slice(leftRange.start, leftRange.end)),
      },
      right: {
        range: rightRange,
        claim: claim(rightClaims, rightRange.start),
        part: null,
        pieces: piece(late.text.slice(rightRange.start, rightRange.end)),
      },
      ...{ score: null, strength: null, state: 'drawn', own: true, relation: null },
    };
  });
  return with_({ links: [...structuredClone(links), ...drawn] });
}

const selectGap = () => user.click(pointAt('left', early, rangeOf('left', 2).start + 1));
const drawnEnds = (calls: unknown[]) =>
  (calls as { request: DecideLinks }[]).map(({ request }) => ({ ...request.links[0], state: request.state }));

describe('a link by hand', () => {
  it('goes to what comes nearest in two keys, and is selected', async () => {
    const door = await openWith({});
    door.on('nearest', () => [
      { range: rangeOf('right', 4), score: 0.1, both: [], missing: [], instead: null, rejected: false },
    ]);
    await selectGap();
    await keys('l');
    expect(await screen.findByTestId('draw-bar')).toBeInTheDocument();
    expect(screen.getByTestId('draw-details')).toHaveTextContent('The mayor did not answer.');
    await waitFor(() => expect(live()).toContain('Claim 5 of 5'));
    await keys('{Enter}');
    await waitFor(() => expect(inspector().getByTestId('link-state')).toHaveTextContent('drawn by hand'));
    expect(drawnEnds(door.calls('decide_links'))).toEqual([
      { leftRange: rangeOf('left', 2), rightRange: rangeOf('right', 4), state: 'drawn' },
    ]);
    expect(status()).toContain('1 drawn by hand');
    expect(screen.queryByTestId('draw-bar')).toBeNull();
  });

  it('has Enter for itself, whatever button had the focus before', async () => {
    const door = await openWith({});
    door.on('nearest', () => []);
    await selectGap();
    screen.getByTestId('theme-toggle').focus();
    await keys('lj{Enter}');
    await waitFor(() => expect(door.calls('decide_links')).toHaveLength(1));
  });

  it('waits for what comes nearest, if Enter is quicker', async () => {
    const door = await openWith({});
    let tell: (found: unknown) => void = () => {};
    door.on('nearest', () => new Promise((done) => (tell = done)));
    await selectGap();
    await keys('l{Enter}');
    expect(door.calls('decide_links')).toEqual([]);
    tell([{ range: rangeOf('right', 0), score: 0.1, both: [], missing: [], instead: null, rejected: false }]);
    await waitFor(() => expect(door.calls('decide_links')).toHaveLength(1));
    expect(drawnEnds(door.calls('decide_links'))[0]).toMatchObject({ rightRange: rangeOf('right', 0) });
  });

  it('is moved by keys, which do nothing else meanwhile, and left by Escape', async () => {
    const door = await openWith({});
    await keys('j');
    await keys('l');
    // The first claim is linked with the first two: it begins at the next one of them.
    expect(live()).toContain('Drawing a link from');
    await keys('{Home}');
    expect(live()).toContain('Claim 1 of 5, linked with it already');
    await keys('jj');
    expect(live()).toContain('Claim 3 of 5: \u2068שלום');
    await keys('{ArrowUp}{End}k');
    expect(live()).toContain('Claim 4 of 5');
    await keys('cxna');
    expect(door.calls('decide_link')).toEqual([]);
    await keys('{Escape}');
    expect(screen.queryByTestId('draw-bar')).toBeNull();
    expect(place()).toBe('1 of 5');
    expect(door.calls('decide_links')).toEqual([]);
  });

  it('is of some words on either side, chosen by key', async () => {
    const door = await openWith({});
    await keys('jjj');
    await keys('l');
    await keys('{Home}{ArrowLeft}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}');
    expect(live()).toBe('Norvik ferry cost');
    await keys('w{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(live()).toBe('It will apparently sail');
    await keys('{Enter}');
    await waitFor(() => expect(door.calls('decide_links')).toHaveLength(1));
    const [drawn] = drawnEnds(door.calls('decide_links'));
    const words = (of: typeof early, range: { start: number; end: number } | undefined) =>
      range && of.text.slice(range.start, range.end);
    expect(words(early, drawn?.leftRange)).toBe('It will apparently sail');
    expect(words(late, drawn?.rightRange)).toBe('Norvik ferry cost');
  });

  it('is of the words that are selected with the mouse on either side', async () => {
    const door = await openWith({});
    const select = (pane: 'left' | 'right', block: number, words: string) => {
      const text = screen.getByTestId(`pane-${pane}`).querySelector(`[data-block="${block}"]`)
        ?.firstChild as Text;
      const at = text.data.indexOf(words);
      getSelection()?.setBaseAndExtent(text, at, text, at + words.length);
      document.dispatchEvent(new globalThis.Event('selectionchange'));
    };
    // A little less than the words: they are taken whole.
    select('left', 2, 'erry cost 45 millio');
    await keys('l');
    expect(screen.getByTestId('draw-details')).toHaveTextContent('ferry cost 45 million');
    select('right', 0, 'cost 52 million');
    await waitFor(() => expect(screen.getByTestId('draw-details')).toHaveTextContent('cost 52 million'));
    await keys('{Enter}');
    await waitFor(() => expect(door.calls('decide_links')).toHaveLength(1));
    const [drawn] = drawnEnds(door.calls('decide_links'));
    expect(early.text.slice(drawn?.leftRange?.start, drawn?.leftRange?.end)).toBe('ferry cost 45 million');
    expect(late.text.slice(drawn?.rightRange?.start, drawn?.rightRange?.end)).toBe('cost 52 million');
  });

  it('goes where one clicks', async () => {
    const door = await openWith({});
    await selectGap();
    await keys('l');
    await user.click(pointAt('right', late, rangeOf('right', 3).start + 2));
    await user.click(screen.getByTestId('draw'));
    await waitFor(() => expect(door.calls('decide_links')).toHaveLength(1));
    expect(drawnEnds(door.calls('decide_links'))[0]).toMatchObject({ rightRange: rangeOf('right', 3) });
  });

  it('says what to do first, and what went wrong', async () => {
    const door = await openWith({});
    await keys('l');
    expect(screen.getByText(/Select a claim or some words first/)).toBeInTheDocument();
    door.on('decide_links', failing('library', 'The disk is full.'));
    await selectGap();
    await keys('l{Enter}');
    expect(await screen.findByText(/could not be drawn. The disk is full/)).toBeInTheDocument();
    // It is still there to be drawn again.
    expect(screen.getByTestId('draw-bar')).toBeInTheDocument();
  });

  it('is taken away by X, and needs no C', async () => {
    const own: LinkView = { ...first, state: 'drawn', own: true, score: null };
    const door = await openWith({ links: [own, ...links.slice(1)] });
    door.on('decide_link', () => null);
    await keys('jc');
    expect(live()).toContain('it stands already');
    expect(door.calls('decide_link')).toEqual([]);
    await keys('x');
    await waitFor(() => expect(status()).toContain('4 links'));
    expect(door.calls('decide_link')[0]).toMatchObject({ request: { state: 'proposed' } });
  });
});

describe('what a link is', () => {
  it('is said by a digit, confirms it, and is taken back by the same', async () => {
    const door = await open();
    await keys('j4');
    expect(screen.getByTestId('relation')).toHaveTextContent('Contradicts');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(door.calls('decide_link')).toHaveLength(1));
    expect(door.calls('decide_link')[0]).toMatchObject({
      request: { state: 'confirmed', relation: 'contradicts' },
    });
    await waitFor(() => expect(screen.getByText('set by an editor')).toBeInTheDocument());
    await keys('4');
    await waitFor(() => expect(door.calls('decide_link')).toHaveLength(2));
    expect(door.calls('decide_link')[1]).toMatchObject({ request: { state: 'confirmed', relation: null } });
    await waitFor(() => expect(screen.getByTestId('relation')).toHaveTextContent('Differs in detail'));
  });
  it('is chosen in a menu', async () => {
    const door = await open();
    await keys('j');
    await user.click(screen.getByTestId('relation'));
    await user.click(await screen.findByTestId('relation-2'));
    await waitFor(() => expect(door.calls('decide_link')).toHaveLength(1));
    expect(door.calls('decide_link')[0]).toMatchObject({ request: { relation: 'reworded' } });
  });
});

describe('what others say', () => {
  const word = { author: 'Ana', state: 'rejected' as const, relation: null, decided: 5 };
  const theirs: LinkView = {
    ...first,
    ...{ state: 'confirmed', decidedBy: 'Ana', own: false, others: [{ ...word, state: 'confirmed' }] },
  };
  const disputed: LinkView = {
    ...third,
    ...{ state: 'confirmed', decidedBy: 'Me', own: true, others: [word], disputed: true },
  };
  it('is shown, and filtered where they do not agree', async () => {
    await openWith({ links: [theirs, second, disputed, fourth] });
    await keys('jjj');
    expect(inspector().getByTestId('other-words')).toHaveTextContent('Ana: rejected');
    expect(inspector().getByTestId('other-words')).toHaveTextContent('disputed');
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    await user.click(screen.getByRole('button', { name: 'Disputed' }));
    expect(screen.getAllByTestId('link-item')).toHaveLength(1);
  });
  it('is said by oneself by C, and again C takes back one’s own word alone', async () => {
    const door = await openWith({ links: [theirs, second, disputed, fourth] });
    door.on('decide_link', ({ request }: { request: { state: string } }) =>
      request.state === 'proposed' ? theirs : { ...theirs, own: true, decidedBy: 'Me' },
    );
    await keys('j');
    expect(inspector().getByTestId('link-state')).toHaveTextContent('confirmed by Ana');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'false');
    await keys('c');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'true');
    await keys('c');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'false');
    expect(inspector().getByTestId('link-state')).toHaveTextContent('confirmed by Ana');
    await waitFor(() => expect(door.calls('decide_link')).toHaveLength(2));
    expect(door.calls('decide_link').map((call) => (call as { request: DecideLinks }).request.state)).toEqual(
      [...['confirmed', 'proposed']],
    );
  });
});

describe('links of many claims', () => {
  const bundled = ({ request }: { request: MergeLinks }) =>
    with_({
      links: links.map((link) => ({
        ...link,
        ...(request.merge &&
        request.links.some(({ rightRange }) => rightRange.start === link.right.range.start)
          ? { bundle: 'b', state: 'confirmed' as const, own: true }
          : {}),
      })),
    });

  it('are merged from those that are marked, shown as one, and parted again', async () => {
    const door = await open(fakeDoor({ merge_links: bundled }));
    await keys('jmjjjm');
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    expect(screen.getByText('2 links marked')).toBeInTheDocument();
    await user.click(screen.getByTestId('merge'));
    await waitFor(() => expect(screen.getAllByTestId('link-item')).toHaveLength(4));
    expect(door.calls('merge_links')).toMatchObject([{ request: { merge: true } }]);
    expect((door.calls('merge_links')[0] as { request: MergeLinks }).request.links).toHaveLength(2);
    expect(screen.getAllByTestId('link-item')[0]).toHaveTextContent('2 in one');
    await user.click(screen.getByRole('tab', { name: 'Link' }));
    const bundle = within(inspector().getByTestId('bundle'));
    expect(bundle.getByText('One link of 2 claims on the left and 2 on the right')).toBeInTheDocument();
    await user.click(bundle.getByRole('button', { name: /Two yards/ }));
    expect(place()).toBe('4 of 5');
    await keys('{Shift>}m{/Shift}');
    await waitFor(() => expect(inspector().queryByTestId('bundle')).toBeNull());
    expect(door.calls('merge_links')).toMatchObject([{}, { request: { merge: false } }]);
  });

  it('are rejected as one, in one act', async () => {
    const many = links.map((link, at) =>
      at < 3 ? { ...link, bundle: 'b', state: 'confirmed' as const } : link,
    );
    const door = await openWith({ links: many });
    await keys('jx');
    await waitFor(() => expect(door.calls('decide_links')).toHaveLength(1));
    expect(door.calls('decide_link')).toEqual([]);
    expect(door.calls('decide_links')[0]).toMatchObject({ request: { state: 'rejected' } });
    expect((door.calls('decide_links')[0] as { request: DecideLinks }).request.links).toHaveLength(3);
  });

  it('are marked in the list by Ctrl and Shift, and unmarked by Escape', async () => {
    await open();
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    const rows = screen.getAllByTestId('link-item');
    await user.click(rows[0] as HTMLElement);
    await user.keyboard('{Shift>}');
    await user.click(rows[2] as HTMLElement);
    await user.keyboard('{/Shift}');
    expect(screen.getByTestId('merge')).toHaveTextContent('Merge 3 links');
    await user.keyboard('{Control>}');
    await user.click(rows[1] as HTMLElement);
    await user.keyboard('{/Control}');
    expect(screen.getByTestId('merge')).toHaveTextContent('Merge 2 links');
    await keys('{Escape}');
    expect(screen.queryByTestId('merge')).toBeNull();
  });
});

describe('claims', () => {
  const cut = (kind: CutView['kind'], more: Partial<CutView> = {}): CutView => ({
    ...{ id: 7, kind, side: 'left', range: rangeOf('left', 2), fit: 'exact', quote: 'not answer.' },
    ...more,
  });
  /** The third claim on the left is cut where it is asked for. */
  const cuts = ({ request }: { request: CutClaim }): ComparisonView => {
    const claims = leftClaims.flatMap((claim) =>
      request.kind === 'split' && request.range.end === claim.range.end
        ? [
            { ...claim, range: { start: claim.range.start, end: request.range.start - 1 } },
            { ...claim, range: request.range },
          ]
        : [claim],
    );
    const moved = (at: number | null) => (at !== null && at > 2 ? at + claims.length - 5 : at);
    return with_({
      leftClaims: claims,
      links: links.map((link) => ({ ...link, left: { ...link.left, claim: moved(link.left.claim) } })),
      cuts: [cut(request.kind, { range: request.range })],
    });
  };

  it('are split before a word that is chosen by key', async () => {
    const door = await open(fakeDoor({ cut_claim: cuts }));
    await selectGap();
    await keys('s');
    expect(screen.getByTestId('cut-bar')).toHaveTextContent('did not answer.');
    await keys('{ArrowRight}');
    expect(live()).toBe('Second claim: not answer.');
    await keys('{Enter}');
    await waitFor(() => expect(door.calls('cut_claim')).toHaveLength(1));
    const range = { start: early.text.indexOf('not answer.'), end: rangeOf('left', 2).end };
    expect(door.calls('cut_claim')).toEqual([
      { request: { left: 1, right: 2, side: 'left', kind: 'split', range } },
    ]);
    expect(await inspector().findByText('not answer.', { selector: 'blockquote' })).toBeInTheDocument();
    // The links after it are still those of their claims.
    await keys('j');
    expect(place()).toBe('4 of 5');
  });

  it('show that they were cut, and the cut is taken back', async () => {
    const door = await open(fakeDoor({ cut_claim: cuts, forget_cut: () => with_({}) }));
    await selectGap();
    await keys('s{Enter}');
    expect(await inspector().findByTestId('cut')).toHaveTextContent('Split by hand');
    await user.click(inspector().getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(inspector().queryByTestId('cut')).toBeNull());
    expect(door.calls('forget_cut')).toEqual([{ request: { left: 1, right: 2, id: 7 } }]);
    expect(
      inspector().getByText('The mayor did not answer.', { selector: 'blockquote' }),
    ).toBeInTheDocument();
  });

  it('are joined with the next one of their paragraph, and not beyond it', async () => {
    const door = await open(fakeDoor({ cut_claim: cuts }));
    await selectGap();
    await keys('{Shift>}s{/Shift}');
    expect(screen.getByText(/the last claim of its paragraph/)).toBeInTheDocument();
    await keys('jk');
    await keys('{Shift>}s{/Shift}');
    await waitFor(() => expect(door.calls('cut_claim')).toHaveLength(1));
    expect(door.calls('cut_claim')[0]).toMatchObject({
      request: {
        kind: 'join',
        range: { start: rangeOf('left', 1).start, end: rangeOf('left', 2).end },
      },
    });
  });

  it('say where a cut is lost, and let it be forgotten', async () => {
    const lost = cut('join', { range: null, fit: null, quote: 'A sentence that is gone.' });
    const door = await open(
      fakeDoor({ compare: () => with_({ cuts: [lost] }), forget_cut: () => with_({ cuts: [] }) }),
    );
    expect(inspector().getByTestId('lost-cuts')).toHaveTextContent('A sentence that is gone.');
    await user.click(inspector().getByRole('button', { name: 'Forget it' }));
    await waitFor(() => expect(inspector().queryByTestId('lost-cuts')).toBeNull());
    expect(door.calls('forget_cut')).toHaveLength(1);
  });

  it('that cannot be cut so stay as they are, and the reason is said', async () => {
    const door = await open();
    door.on('cut_claim', failing('badInput', 'A claim cannot begin there.'));
    await selectGap();
    await keys('s{Enter}');
    expect(await screen.findByText(/could not be cut so. A claim cannot begin there/)).toBeInTheDocument();
    expect(inspector().getByText('The mayor did not answer.')).toBeInTheDocument();
  });
});
