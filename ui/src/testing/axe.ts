// Axe on what is on the screen. What needs a layout (contrast) is looked at in a browser.
import axe from 'axe-core';
import { expect } from 'vitest';

/** Frames are not loaded in tests; a frame's own names are looked at all the same. */
export const AXE = { iframes: false, rules: { 'color-contrast': { enabled: false } } };

export async function accessible(): Promise<void> {
  document.documentElement.lang = 'en';
  document.title = 'Crossread';
  const { violations } = await axe.run(document, AXE);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
}
