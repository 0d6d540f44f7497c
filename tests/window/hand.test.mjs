// The editor's hand by keyboard alone: review, draw, write, tag, resolve, undo, and all of it after a restart.
import assert from 'node:assert/strict';

import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

const stateOf = (app) =>
  app.page(() => ({
    links: /\d+ links .* rejected/.exec(document.querySelector('[data-testid=status]').innerText.replace(/\s+/g, ' '))?.[0],
    undo: document.querySelector('[data-testid=undo]').getAttribute('aria-label'),
    redo: document.querySelector('[data-testid=redo]').getAttribute('aria-label'),
  }));

/** Presses Tab until the element with this test id has the focus. */
async function tabTo(app, name) {
  for (let at = 0; at < 40; at += 1) {
    if (await app.page((id) => document.activeElement.closest(`[data-testid="${id}"]`) !== null, name)) return;
    await app.press(Key.Tab);
  }
  throw new Error(`Tab does not reach ${name}`);
}

windowTest('ten links are reviewed, one is drawn, a note is written, three acts undone, and all is there after a restart', async (home) => {
  let app = await home.openSample();
  await app.press('v');
  const left = async () => Number(/\d+/.exec(await app.text('review-left'))[0]);
  const before = await left();
  let confirmed = 0;
  let rejected = 0;
  for (let at = 0; at < 10; at += 1) {
    if (at % 3 === 2) rejected += 1;
    else confirmed += 1;
    await app.press(at % 3 === 2 ? 'x' : 'c');
    await app.reads('status', new RegExp(`\\b${confirmed} confirmed.*\\b${rejected} rejected`));
  }
  assert.equal(await left(), before - 10, 'each leads to the next');
  await app.press('v');
  await app.gone('review');

  // From a selected link's claim: draw, another claim, done.
  await app.press('j');
  await app.press('l');
  await app.seen('draw-details');
  await app.press(Key.Down);
  await app.press(Key.Enter);
  await app.gone('draw-details');
  await app.reads('inspector', /drawn by hand/i);
  await app.until('it can be undone', () => /draw link/.test(document.querySelector('[data-testid=undo]').getAttribute('aria-label')));

  await app.press('n');
  await app.type('note-text', 'Ask **both** desks.');
  await app.reads('note-state', /^Saved/);
  await tabTo(app, 'note-set-state');
  await app.press(Key.Enter);
  await app.press(Key.Enter);
  await app.until('it is resolved', () => /resolved/i.test(document.querySelector('[data-testid=note-set-state]').innerText));
  await tabTo(app, 'note-tag');
  for (const letter of 'desk') await app.press(letter);
  await app.press(Key.Enter);
  await app.until('the tag is there', () => [...document.querySelectorAll('[data-testid=inspector] *')].some((one) => one.textContent.trim() === 'desk'));
  await app.press(Key.Escape);

  for (const name of [/tag note/, /resolve note/, /note waits/]) {
    await app.page(() => document.activeElement.blur());
    await app.until('the last act can be undone', (source) => new RegExp(source).test(document.querySelector('[data-testid=undo]').getAttribute('aria-label')), name.source);
    await app.press(Key.Control, 'z');
    await app.seen('undone');
    await app.press(Key.Escape);
  }
  await app.until('there is something to do again', () => /note waits/.test(document.querySelector('[data-testid=redo]').getAttribute('aria-label')));
  const was = await stateOf(app);
  await app.quit();

  app = await home.open();
  await app.linksDrawn();
  await app.until('the acts are known', () => /write note/.test(document.querySelector('[data-testid=undo]').getAttribute('aria-label')));
  assert.deepEqual(await stateOf(app), was);
  await app.press(Key.Control, 'y');
  await app.until('the note waits again', () => /note waits/.test(document.querySelector('[data-testid=undo]').getAttribute('aria-label')));
});
