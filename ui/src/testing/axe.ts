// Axe on what is on the screen. What needs a layout (contrast) is looked at in a browser.
import axe from 'axe-core';
import { expect } from 'vitest';

export async function accessible(): Promise<void> {
  document.documentElement.lang = 'en';
  document.title = 'Crossread';
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
}
