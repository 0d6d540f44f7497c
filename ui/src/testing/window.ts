// The whole window as a test sees it: opened on a fake backend, and read as an editor reads it.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import App from '../App.svelte';
import type { ArticleView, Problem } from '../messages/queries';
import { fakeDoor, type FakeDoor } from './fake-door';
import './later-parts';

/** Whoever sits at the window; new for each test. */
export let user: UserEvent;

beforeEach(() => {
  user = userEvent.setup();
});
afterEach(() => {
  cleanup();
  Object.assign(document, { caretPositionFromPoint: undefined });
});

export async function open(door: FakeDoor = fakeDoor()) {
  render(App);
  await waitFor(() => expect(document.documentElement.dataset.ready).toBe('true'));
  if (door.calls('compare').length > 0) await screen.findByTestId('inspector');
  return door;
}

export const inspector = () => within(screen.getByTestId('inspector'));
export const place = () => inspector().queryByText(/^\d+ of \d+$/)?.textContent ?? null;
export const live = () => document.querySelector('[aria-atomic="true"]')?.textContent ?? '';
export const status = () => screen.getByTestId('status').textContent ?? '';
export const keys = async (text: string) => {
  (document.activeElement as HTMLElement | null)?.blur();
  await user.keyboard(text);
};
export const failing = (code: Problem['code'], message: string) => () => {
  throw { code, message } satisfies Problem;
};

/** Puts the caret that the browser would find under the pointer at an offset of the article's text. */
export function pointAt(pane: 'left' | 'right', article: ArticleView, offset: number) {
  const block = article.blocks.findLastIndex(({ range }) => range.start <= offset);
  const element = screen.getByTestId(`pane-${pane}`).querySelector(`[data-block="${block}"]`) as HTMLElement;
  const text = element.firstChild as Text;
  const at = offset - (article.blocks[block]?.range.start ?? 0);
  const rect = new DOMRect(0, 0, 500, 500);
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([rect] as unknown as DOMRectList);
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(rect);
  Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: text, offset: at }) });
  return element;
}
