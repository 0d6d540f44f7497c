// Tests of the whole window against a fake backend: one selection, and decisions.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { CheckAbsence } from '../messages/mutations';
import { early, late, leftClaims, links, rightClaims } from '../testing/story';
import { failing, inspector, keys, live, open, place, pointAt, status, user } from '../testing/window';

describe('one and the same selection', () => {
  it('by key, in the list, in a pane and in the gutter', async () => {
    await open();
    await keys('j');
    expect(place()).toBe('1 of 5');
    expect(live()).toContain('Link 1 of 5, differs in detail');
    await keys('jj');
    expect(place()).toBe('3 of 5');
    await keys('k');
    expect(place()).toBe('2 of 5');

    // a click on a claim: its best link; again: the next of its links
    const claim = pointAt('left', early, (leftClaims[0]?.range.start ?? 0) + 3);
    await keys('{Escape}');
    expect(place()).toBeNull();
    await user.click(claim);
    expect(place()).toBe('1 of 5');
    await user.click(claim);
    expect(place()).toBe('2 of 5');
    await user.click(claim);
    expect(place()).toBe('1 of 5');

    // the same in the other pane
    await user.click(pointAt('right', late, late.text.indexOf('It sailed') + 2));
    expect(place()).toBe('3 of 5');

    // the list shows the same, and chooses the same
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    const list = screen.getByTestId('link-list');
    expect(within(list).getAllByTestId('link-item')).toHaveLength(5);
    expect(within(list).getByRole('option', { selected: true })).toHaveAttribute('data-link', links[2]?.key);
    await user.click(within(list).getAllByTestId('link-item')[4] as HTMLElement);
    expect(live()).toContain('Link 5 of 5, same words');
    list.focus();
    await user.keyboard('{ArrowUp}');
    expect(within(list).getByRole('option', { selected: true })).toHaveAttribute('data-link', links[3]?.key);
    await user.click(screen.getByRole('tab', { name: 'Link' }));
    expect(place()).toBe('4 of 5');
  });

  it('takes a claim without a link as it is', async () => {
    await open();
    await user.click(pointAt('left', early, early.text.indexOf('The mayor') + 1));
    expect(inspector().getByText('Claim without a link')).toBeInTheDocument();
    expect(inspector().getByText('The mayor did not answer.')).toBeInTheDocument();
    await keys('j');
    expect(place()).toBe('4 of 5');
  });

  it('shows what comes nearest to such a claim, and takes the word that it is absent', async () => {
    const door = await open();
    const range = leftClaims[2]?.range ?? { start: 0, end: 0 };
    const near = rightClaims[2]?.range ?? { start: 0, end: 0 };
    const instead = 'Two yards took part in the tender.';
    door.on('nearest', () => [
      { range: near, score: 0.04, both: ['mayor'], missing: ['answer'], instead, rejected: true },
    ]);
    const absence = {
      id: 9,
      side: 'left',
      range,
      fit: 'exact',
      quote: 'The mayor did not answer.',
      checked: 5,
    };
    door.on('check_absence', ({ request }: { request: CheckAbsence }) => (request.checked ? [absence] : []));
    await user.click(pointAt('left', early, range.start + 1));
    expect(await inspector().findByText('Both say: mayor.')).toBeInTheDocument();
    expect(inspector().getByText('It does not say: answer.')).toBeInTheDocument();
    expect(inspector().getByText(/It is linked to another claim: “Two yards/)).toBeInTheDocument();
    expect(inspector().getByText('rejected by you')).toBeInTheDocument();
    expect(door.calls('nearest')).toEqual([{ left: 1, right: 2, side: 'left', claim: 2 }]);
    await keys('a');
    expect(door.calls('check_absence')).toEqual([
      { request: { left: 1, right: 2, side: 'left', range, checked: true } },
    ]);
    expect(live()).toContain('Checked: absent');
    expect(inspector().getByTestId('absent')).toHaveAttribute('aria-pressed', 'true');
    // The candidate comes level with the claim, which stays what one looks at.
    await user.click(inspector().getByRole('button', { name: /שלום/ }));
    expect(inspector().getByText('The mayor did not answer.')).toBeInTheDocument();
    await keys('a');
    expect(live()).toContain('Taken back');
    expect(inspector().getByTestId('absent')).toHaveAttribute('aria-pressed', 'false');
    door.on('check_absence', failing('library', 'The disk is full.'));
    await keys('a');
    expect(await screen.findByText(/This could not be kept. The disk is full/)).toBeInTheDocument();
  });

  it('leaves text alone that is being selected with the mouse', async () => {
    await open();
    const claim = pointAt('left', early, leftClaims[0]?.range.start ?? 0);
    vi.spyOn(document, 'getSelection');
    vi.spyOn(window, 'getSelection').mockReturnValue({ isCollapsed: false } as Selection);
    await user.click(claim);
    expect(place()).toBeNull();
  });

  it('is off while one types', async () => {
    await open();
    await keys('j');
    await keys('n');
    expect(document.activeElement).toHaveAttribute('data-testid', 'note-text');
    await user.keyboard('jcxk');
    expect(place()).toBe('1 of 5');
    expect(document.activeElement).toHaveValue('jcxk');
  });
});

describe('a link', () => {
  it('shows what differs, with both sides or one', async () => {
    await open();
    await keys('j');
    const panel = inspector();
    expect(panel.getByText('45 million', { selector: 'b' })).toBeInTheDocument();
    expect(panel.getByText('52 million', { selector: 'b' })).toBeInTheDocument();
    expect(panel.getByText(/only on the right/)).toBeInTheDocument();
    expect(panel.getByText(/52 million/, { selector: 'mark' })).toBeInTheDocument();
    await keys('w');
    expect(panel.getByText('Shared terms')).toBeInTheDocument();
    expect(panel.getByText('40%')).toBeInTheDocument();
    expect(panel.getByText('Also linked')).toBeInTheDocument();
  });

  it('is confirmed at once, and taken back by the same key', async () => {
    const door = await open();
    await keys('jc');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'true');
    expect(status()).toContain('1 confirmed');
    await waitFor(() => expect(door.calls('decide_link')).toHaveLength(1));
    await keys('c');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'false');
    await keys('x');
    expect(screen.getByTestId('reject')).toHaveTextContent('Rejected');
    expect(status()).toContain('1 rejected');
    await waitFor(() => expect(door.calls('decide_link')).toHaveLength(3));
  });

  it('counts as confirmed once it is on the disk, and is busy until then', async () => {
    const door = await open();
    const answer = door.invoke;
    let store = () => {};
    const stored = new Promise<void>((done) => (store = done));
    door.invoke = async (command, args) => {
      if (command === 'decide_link') await stored;
      return answer(command, args);
    };
    await keys('jc');
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-busy', 'true');
    expect(status()).toContain('0 confirmed');
    door.tell({ kind: 'closing' });
    await new Promise((done) => setTimeout(done, 20));
    expect(door.calls('close_window')).toEqual([]);
    store();
    await waitFor(() => expect(status()).toContain('1 confirmed'));
    expect(screen.getByTestId('confirm')).toHaveAttribute('aria-busy', 'false');
    expect(live()).toContain('onfirmed');
    await waitFor(() => expect(door.calls('close_window')).toHaveLength(1));
  });

  it('goes back to what is kept when a decision fails, and says so', async () => {
    const door = await open();
    door.on('decide_link', failing('library', 'The disk is full.'));
    await keys('jc');
    await waitFor(() => expect(screen.getByTestId('confirm')).toHaveAttribute('aria-pressed', 'false'));
    expect(screen.getByText(/The disk is full/)).toBeInTheDocument();
  });

  it('that is rejected is not walked again', async () => {
    await open();
    await keys('jjx');
    await keys('k');
    await keys('j');
    expect(place()).toBe('3 of 5');
    await user.click(screen.getByRole('tab', { name: /All links/ }));
    await user.click(screen.getByRole('button', { name: 'Rejected' }));
    expect(screen.getAllByTestId('link-item')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Differing' }));
    expect(screen.getAllByTestId('link-item')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Undecided' }));
    expect(screen.getAllByTestId('link-item')).toHaveLength(4);
  });
});
