// The native menu's keys of undo and redo, pressed as on a keyboard: the last act's, and in a text field the field's own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

windowTest('the keys of undo mean the last act, and what is typed while one types', async (home) => {
  const app = await home.openSample();
  const env = await home.environment();
  // The driver's own keys go to the page, past the menu.
  const tool = (...act) => execFileSync('xdotool', act, { env, encoding: 'utf8' }).trim();
  await app.press('j');
  await app.press('x');
  await app.reads('link-counts', /1 rejected/);
  await app.until('it can be undone', () => /reject link/.test(document.querySelector('[data-testid=undo]').getAttribute('aria-label')));
  tool('windowfocus', '--sync', tool('search', '--onlyvisible', '--name', '^Crossread$').split('\n').at(-1));
  tool('key', 'ctrl+z');
  await app.reads('link-counts', /0 rejected/);
  tool('key', 'ctrl+shift+z');
  await app.reads('link-counts', /1 rejected/);

  await app.press('n');
  tool('type', '--delay', '60', 'abc');
  await app.until('it is typed', () => document.activeElement.value === 'abc');
  tool('key', 'ctrl+z');
  await app.until('it is untyped', () => document.activeElement.value === '');
  tool('key', 'ctrl+shift+z');
  await app.until('it is typed again', () => document.activeElement.value === 'abc');
  assert.match(await app.text('link-counts'), /1 rejected/, 'the act stands');
  await app.press(Key.Escape);
});
