// Tests of hearing the wheel.
import { fireEvent } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { wheelAnywhere, wheelOver } from './wheel';

it('is told where it turns and to whoever wants it from anywhere, until they have enough', async () => {
  document.body.innerHTML = '<section><p>A claim</p></section><aside></aside>';
  const [section, words, aside] = ['section', 'p', 'aside'].map((name) => document.querySelector(name));
  const [inside, all] = [vi.fn(), vi.fn()];
  const ends = [wheelOver(section as Element, inside), wheelAnywhere(all)];
  await fireEvent.wheel(words as Element, { deltaY: 12 });
  await fireEvent.wheel(aside as Element);
  expect(inside.mock.calls.map(([{ deltaY }]) => deltaY)).toEqual([12]);
  expect(all).toHaveBeenCalledTimes(2);
  for (const end of ends) end();
  await fireEvent.wheel(words as Element);
  expect([inside, all].map((told) => told.mock.calls.length)).toEqual([1, 2]);
});
