// A claim is cut in two by hand, which holds after a restart, and its halves are made one again.
import assert from 'node:assert/strict';

import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

/** What is marked as selected in the left pane. */
const selectedWords = (app) =>
  app.page(() =>
    [...CSS.highlights.get('selected')]
      .filter(({ startContainer }) => startContainer.parentElement.closest('[data-testid=pane-left]'))
      .map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset))
      .join(' '),
  );
const undoable = (app, name) =>
  app.until(`“${name}” can be undone`, (what) => document.querySelector('[data-testid=undo]').getAttribute('aria-label').includes(what), name);

windowTest('a claim is split and its halves are joined again, by keyboard and over a restart', async (home) => {
  let app = await home.openSample();
  await app.clickWords('pane-left', '$3.1 billion');
  await app.settled();
  const whole = await selectedWords(app);
  await app.press('s');
  await app.seen('cut-bar');
  await app.press(Key.Right);
  await app.press(Key.Enter);
  await undoable(app, 'split claim');
  await app.seen('cut-sign');
  await app.clickWords('pane-left', '$3.1 billion');
  await app.settled();
  const half = await selectedWords(app);
  assert.ok(whole.includes(half) && half.length < whole.length, `“${half}” is a part of “${whole}”`);
  await app.quit();

  app = await home.open();
  await app.linksDrawn();
  await app.clickWords('pane-left', '$3.1 billion');
  await app.settled();
  assert.equal(await selectedWords(app), half, 'it is cut after a restart');
  await app.press(Key.Shift, 's');
  await undoable(app, 'join claims');
  await app.gone('cut-sign');
  await app.clickWords('pane-left', '$3.1 billion');
  await app.settled();
  assert.equal(await selectedWords(app), whole, 'the halves are the claim that it was');
});
