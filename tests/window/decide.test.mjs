// A decision is called kept when the disk has it, and not before.
import assert from 'node:assert/strict';

import { hold } from './lib/library.mjs';
import { windowTest } from './lib/window.mjs';

windowTest('a decision that is not on the disk yet is not counted', async (home) => {
  let app = await home.openSample();
  const release = await hold(home.library);
  await app.press('j');
  await app.press('c');
  await app.until('the decision is on its way', () => document.querySelector('[data-testid=confirm]').ariaBusy === 'true');
  assert.match(await app.text('status'), /\b0 confirmed/);
  await app.crash();
  await release();

  app = await home.open();
  await app.linksDrawn();
  assert.match(await app.text('status'), /\b0 confirmed/);
});

windowTest('a decision that is counted outlives a crash', async (home) => {
  let app = await home.openSample();
  const release = await hold(home.library);
  await app.press('j');
  await app.press('c');
  await app.until('the decision is on its way', () => document.querySelector('[data-testid=confirm]').ariaBusy === 'true');
  await release();
  await app.reads('status', /\b1 confirmed/);
  await app.crash();

  app = await home.open();
  await app.linksDrawn();
  assert.match(await app.text('status'), /\b1 confirmed/);
});
