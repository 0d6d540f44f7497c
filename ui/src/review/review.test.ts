// Tests of the review: its order, and how one walks it in the window.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { DecideLinks } from '../messages/mutations';
import type { AbsenceView, ComparisonView, LinkView } from '../messages/queries';
import { fakeDoor } from '../testing/fake-door';
import { comparison, early, leftClaims, links, rightClaims } from '../testing/story';
import { failing, inspector, keys, live, open, place, pointAt, status, user } from '../testing/window';
import { fromScore, queueOf, type Open } from './queue';

const all: Open = { links, claims: { left: leftClaims, right: rightClaims }, absences: [] };
const scores = (found: ReturnType<typeof queueOf>) =>
  found.map((item) => (item.kind === 'link' ? item.score : item.id));
const range = leftClaims[2]?.range ?? { start: 0, end: 0 };
const absence: AbsenceView = {
  ...{ id: 9, side: 'left', range, fit: 'exact', checked: 5 },
  quote: 'The mayor did not answer.',
};

describe('the queue', () => {
  it('is in the order that is picked', () => {
    expect(scores(queueOf(all, 'article', false))).toEqual([0.81, 0.44, 0.7, 0.7, 0.99]);
    expect(scores(queueOf(all, 'best', false))).toEqual([0.99, 0.81, 0.7, 0.7, 0.44]);
    expect(scores(queueOf(all, 'doubtful', false))).toEqual([0.44, 0.7, 0.7, 0.81, 0.99]);
    // A figure, then a hedge, then what differs in nothing.
    expect(scores(queueOf(all, 'kind', false))).toEqual([0.81, 0.7, 0.44, 0.7, 0.99]);
    const against = links.map((link, at) =>
      at === 4 ? { ...link, relation: 'contradicts' as const } : link,
    );
    expect(scores(queueOf({ ...all, links: against }, 'kind', false))[0]).toBe(0.99);
  });
  it('has the claims without a link where they are wanted: by place, those on the right last', () => {
    const gaps = (open: Open) =>
      queueOf(open, 'article', true).map(({ kind, id }) => (kind === 'gap' ? id : ''));
    const [left, right] = [leftClaims[2]?.range, rightClaims[2]?.range];
    expect(gaps(all)).toEqual([
      ...['', '', '', `gap left ${left?.start}-${left?.end}`, '', ''],
      `gap right ${right?.start}-${right?.end}`,
    ]);
    expect(gaps({ ...all, absences: [absence] }).filter(Boolean)).toHaveLength(1);
    expect(gaps({ ...all, absences: [{ ...absence, fit: 'uncertain' }] }).filter(Boolean)).toHaveLength(2);
    expect(
      queueOf(all, 'best', true)
        .slice(-2)
        .map(({ kind }) => kind),
    ).toEqual(['gap', 'gap']);
  });
  it('has what is undecided, and from a score on what is sure', () => {
    const some = links.map((link, at) => (at === 0 ? { ...link, state: 'confirmed' as const } : link));
    expect(queueOf({ ...all, links: some }, 'article', false)).toHaveLength(4);
    expect(fromScore(some, 0.7).map(({ score }) => score)).toEqual([0.7, 0.7, 0.99]);
    expect(fromScore(some, 1)).toEqual([]);
  });
});

describe('the review', () => {
  const left = () => screen.getByTestId('review-left').textContent;

  it('goes on by itself after each decision, and ends with what was decided', async () => {
    const door = await open();
    await keys('v');
    expect(place()).toBe('1 of 5');
    expect(left()).toBe('5 left');
    await keys('c');
    expect(place()).toBe('2 of 5');
    expect(left()).toBe('4 left');
    await keys('x');
    await keys('u');
    expect(place()).toBe('4 of 5');
    expect(left()).toBe('2 left');
    await keys('2');
    expect(place()).toBe('5 of 5');
    await keys('c');
    expect(screen.getByTestId('review-summary')).toHaveTextContent(
      'Review finished: 3 confirmed, 1 rejected, 1 skipped',
    );
    await waitFor(() => expect(door.calls('decide_link')).toHaveLength(4));
    await user.click(screen.getByTestId('review-again'));
    expect(place()).toBe('3 of 5');
    expect(left()).toBe('1 left');
  });

  it('walks in the order that is picked, back and forth without a word, and remembers the order', async () => {
    await open();
    await keys('v');
    await user.selectOptions(screen.getByTestId('review-order'), 'Doubtful first');
    expect(place()).toBe('2 of 5');
    await keys('j');
    expect(place()).toBe('3 of 5');
    await keys('kk');
    expect(place()).toBe('5 of 5');
    expect(left()).toBe('5 left');
    expect(localStorage.getItem('crossread.reviewOrder')).toBe('"doubtful"');
  });

  it('stays where it is while one looks elsewhere, or closes it', async () => {
    await open();
    await keys('vuu');
    expect(place()).toBe('3 of 5');
    await user.click(pointAt('left', early, (leftClaims[4]?.range.start ?? 0) + 2));
    expect(place()).toBe('5 of 5');
    // What is decided meanwhile is no step of the review.
    await keys('c');
    expect(place()).toBe('5 of 5');
    await user.click(screen.getByRole('button', { name: /Back to the review/ }));
    expect(place()).toBe('3 of 5');
    await keys('v');
    expect(screen.queryByTestId('review')).toBeNull();
    await keys('{Escape}v');
    expect(place()).toBe('3 of 5');
    expect(left()).toBe('2 left');
  });

  it('takes claims without a link, too, and A signs them off', async () => {
    const door = await open();
    door.on('check_absence', () => [absence]);
    await keys('v');
    await user.click(screen.getByTestId('review-gaps'));
    expect(left()).toBe('7 left');
    await keys('ccc');
    expect(inspector().getByText('The mayor did not answer.')).toBeInTheDocument();
    await keys('a');
    await waitFor(() => expect(place()).toBe('4 of 5'));
    expect(left()).toBe('3 left');
    await keys('ccu');
    expect(screen.getByTestId('review-summary')).toHaveTextContent(
      '5 confirmed, 1 checked as absent, 1 skipped',
    );
  });

  it('confirms all from a score on, asks first, and does it in one act', async () => {
    const done = ({ request }: { request: DecideLinks }): ComparisonView => ({
      ...structuredClone(comparison),
      links: links.map((link): LinkView => {
        const meant = request.links.some(
          ({ leftRange, rightRange }) =>
            leftRange.start === link.left.range.start && rightRange.start === link.right.range.start,
        );
        return meant ? { ...link, state: 'confirmed', own: true } : link;
      }),
    });
    const door = await open(fakeDoor({ decide_links: done }));
    await keys('v');
    expect(screen.getByTestId('review-all')).toHaveTextContent('Confirm all from 0.80 on (2)');
    await user.click(screen.getByTestId('review-all'));
    expect(screen.getByTestId('review-ask')).toHaveTextContent(
      'Confirm 2 undecided links with a score of 0.80 or more? One undo takes it back.',
    );
    expect(door.calls('decide_links')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.clear(screen.getByTestId('review-least'));
    await user.type(screen.getByTestId('review-least'), '0.7{Enter}');
    await user.click(screen.getByTestId('review-all'));
    await user.click(screen.getByTestId('review-yes'));
    await waitFor(() => expect(status()).toContain('4 confirmed'));
    expect(door.calls('decide_links')).toHaveLength(1);
    expect((door.calls('decide_links')[0] as { request: DecideLinks }).request).toMatchObject({
      state: 'confirmed',
      links: { length: 4 },
    });
    expect(place()).toBe('2 of 5');
    expect(screen.getByTestId('review-all')).toBeDisabled();
  });

  it('keeps what is refused among what is left', async () => {
    const door = await open();
    door.on('decide_link', failing('library', 'The disk is full.'));
    await keys('vc');
    expect(place()).toBe('2 of 5');
    await waitFor(() => expect(left()).toBe('5 left'));
    expect(screen.getByText(/The disk is full/)).toBeInTheDocument();
  });

  it('says so where nothing is undecided', async () => {
    const decided = links.map((link) => ({ ...link, state: 'confirmed' as const }));
    await open(fakeDoor({ compare: () => ({ ...structuredClone(comparison), links: decided }) }));
    await user.click(screen.getByTestId('review-open'));
    expect(screen.getByTestId('review-summary')).toHaveTextContent('nothing was decided');
    expect(live()).toContain('nothing was decided');
  });
});
