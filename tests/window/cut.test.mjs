// A claim is cut in two by hand, its halves are joined again, and two claims made one, by keyboard; it holds after a restart.
import assert from 'node:assert/strict';

import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

const selectedWords = (app) =>
  app.page(() => [...CSS.highlights.get('selected')].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)));
const undoable = (app, name) =>
  app.until(`“${name}” can be undone`, (what) => document.querySelector('[data-testid=undo]').getAttribute('aria-label').includes(what), name);

windowTest('a claim is split and joined by keyboard, and joined with the next', async (home) => {
  let app = await home.openSample();
  await app.clickWords('pane-left', 'You do not burn');
  await app.settled();
  const whole = (await selectedWords(app))[0];
  await app.press('s');
  await app.seen('cut-bar');
  await app.press(Key.Right);
  await app.press(Key.Enter);
  await undoable(app, 'split claim');
  await app.seen('cut-sign');
  await app.clickWords('pane-left', 'You do not burn');
  await app.settled();
  const half = (await selectedWords(app))[0];
  assert.ok(whole.startsWith(half) && half.length < whole.length, `“${half}” is the first part of “${whole}”`);
  await app.quit();

  app = await home.open();
  await app.linksDrawn();
  await app.clickWords('pane-left', 'You do not burn');
  await app.settled();
  assert.equal((await selectedWords(app))[0], half, 'it is cut after a restart');
  await app.press(Key.Shift, 's');
  await undoable(app, 'join claims');
  await app.gone('cut-sign');
  await app.clickWords('pane-left', 'You do not burn');
  await app.settled();
  assert.equal((await selectedWords(app))[0], whole, 'the halves are the claim that it was');
});
