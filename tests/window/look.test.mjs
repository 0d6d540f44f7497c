// Light and dark, and files that are dropped on the window.
import assert from 'node:assert/strict';

import { drop } from './lib/drop.mjs';
import { sample } from './lib/home.mjs';
import { windowTest } from './lib/window.mjs';

windowTest('the theme changes and is remembered', async (home) => {
  let app = await home.openSample();
  const paper = () => app.page(() => getComputedStyle(document.querySelector('[data-testid=pane-left]')).backgroundColor);
  const before = await paper();
  await app.click('theme-toggle');
  await app.until('the paper has another colour', (was) => getComputedStyle(document.querySelector('[data-testid=pane-left]')).backgroundColor !== was, before);
  const after = await paper();
  await app.quit();
  app = await home.open();
  await app.linksDrawn();
  assert.equal(await paper(), after);
});

windowTest('two files that are dropped stand side by side', async (home) => {
  const app = await home.open();
  await app.seen('empty-library');
  await drop(home, sample('2017-opinion.txt'), sample('2025-analysis.txt'));
  await app.click('preview-keep');
  await app.linksDrawn();
  await app.reads('pane-left', /A Borrowed Secret, Carelessly Spent/);
  await app.reads('pane-right', /closest partners are asking again/);
});
