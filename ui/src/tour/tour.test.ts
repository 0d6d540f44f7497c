// Tests of the tour: at the first start, by key, never again once it was skipped.
import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessible } from '../testing/axe';
import { keys, open, user } from '../testing/window';

beforeEach(() => localStorage.removeItem('crossread.toured'));
const step = () => screen.queryByTestId('tour')?.querySelector('.overline')?.textContent ?? null;

describe('the tour', () => {
  it('has three steps, by key, and is over then', async () => {
    await open();
    expect(await screen.findByTestId('tour')).toHaveFocus();
    await accessible();
    expect(document.documentElement.dataset.tour).toBe('articles');
    await user.click(screen.getByTestId('tour-next'));
    await user.keyboard('{Enter}');
    expect(step()).toBe('Step 3 of 3');
    await user.click(screen.getByTestId('tour-back'));
    expect(step()).toBe('Step 2 of 3');
    await user.click(screen.getByTestId('tour-next'));
    await user.click(screen.getByTestId('tour-next'));
    expect(step()).toBeNull();
    expect(document.documentElement.dataset.tour).toBeUndefined();
  });
  it('leaves the keys to the window, and once it was skipped comes only when it is asked for', async () => {
    const door = await open();
    await screen.findByTestId('tour');
    await keys('j');
    expect(screen.getByTestId('inspector')).toHaveTextContent('1 of');
    await user.keyboard('{Escape}');
    expect(step()).toBeNull();
    expect(localStorage.getItem('crossread.toured')).toBe('true');
    door.tell({ kind: 'menu', choice: 'tour' });
    await waitFor(() => expect(step()).toBe('Step 1 of 3'));
    await user.keyboard('{Escape}');
    cleanup();
    await open();
    await screen.findByTestId('inspector');
    expect(step()).toBeNull();
  });
});
