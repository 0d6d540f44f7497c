// The keyboard, and a window in which everything can be read.
import assert from 'node:assert/strict';

import { selectedLink } from './lib/links.mjs';
import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

windowTest('keys walk, decide and explain', async (home) => {
  const app = await home.openSample();
  await app.press('j');
  const first = await selectedLink(app);
  assert.equal(first.place, 1);

  await app.press('c');
  await app.reads('status', /1 confirmed/);
  await app.press('c');
  await app.reads('status', /\b0 confirmed/);
  await app.press('x');
  await app.reads('status', /1 rejected/);
  await app.press('x');

  await app.press('w');
  await app.reads('inspector', /Why this link/i);

  await app.press('?');
  await app.reads('[role=dialog]', /Next link/);
  await app.press(Key.Escape);
  await app.gone('[role=dialog]');
  assert.deepEqual(await selectedLink(app), first, 'the first Escape closes the dialog alone');
  await app.press(Key.Escape);
  await app.until('nothing is selected', () => !document.querySelector('[data-testid=inspector] blockquote'));
});

windowTest('Enter brings the pair to one line again', async (home) => {
  const app = await home.openSample();
  await app.clickWords('pane-left', '$3.1 billion');
  const link = await selectedLink(app);
  await app.page(() => document.querySelector('[data-testid=pane-right]').scrollBy({ top: -400, behavior: 'instant' }));
  await app.settled();
  // Enter belongs to the tab that was clicked last, until something else is.
  await app.page(() => document.activeElement.blur());
  await app.press(Key.Enter);
  assert.deepEqual(await selectedLink(app), link);
});

windowTest('single letters are letters while one types', async (home) => {
  const app = await home.openSample();
  await app.press('j');
  await app.press('n');
  await app.type('note-text', 'jackknife, next text: c? x!');
  await app.reads('note-state', /^Saved/);
  assert.equal(await app.value('note-text'), 'jackknife, next text: c? x!');
  await app.reads('inspector', /\b1 of \d+/);
  await app.reads('status', /\b0 confirmed.*\b0 rejected/);
  assert.equal(await app.has('[role=dialog]'), false);
});

windowTest('the scale goes up, down and back', async (home) => {
  const app = await home.openSample();
  const width = () => app.page(() => innerWidth);
  const normal = await width();
  await app.press(Key.Control, '=');
  await app.until('text is larger', (normal) => innerWidth < normal, normal);
  await app.press(Key.Control, '0');
  await app.until('text is as before', (normal) => innerWidth === normal, normal);
  await app.press(Key.Control, '-');
  await app.until('text is smaller', (normal) => innerWidth > normal, normal);
});

windowTest('nothing is cut off in a small window', async (home) => {
  const app = await home.openSample();
  await app.resize(1280, 720);
  await app.press('j');
  await app.reads('inspector', /1 of /);
  for (const tab of ['link', 'notes', 'links']) {
    await app.click(`[data-tab=${tab}]`);
    await app.settled();
    assert.deepEqual(await app.page(cutOff), [], `with the tab “${tab}”`);
  }
});

/** Words outside the panes that do not fit where they stand, and no ellipsis says so. Runs in the page. */
function cutOff() {
  const places = ['header:has([data-testid=theme-toggle])', '[data-testid=inspector]', '[data-testid=status]'];
  const found = [];
  for (const element of places.flatMap((place) => [...document.querySelectorAll(`${place}, ${place} *`)])) {
    const style = getComputedStyle(element);
    const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    // Words for a screen reader only stand in a box of one pixel.
    const forEyes = element.checkVisibility() && element.clientWidth > 1;
    const hides = style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const outside = hasWords && (left < -1 || right > innerWidth + 1 || top > innerHeight || bottom < 0);
    const scrolled = element.closest('[data-testid=inspector]') && outside && left >= -1 && right <= innerWidth + 1;
    if (forEyes && ((hasWords && hides) || (outside && !scrolled))) found.push(element.innerText.trim().slice(0, 60));
  }
  return found;
}

windowTest('a menu opens by mouse and by key, and gives the focus back', async (home) => {
  const app = await home.openSample();
  const focused = () => document.activeElement.matches('.dossier-menu');
  await app.click('.dossier-menu');
  await app.reads('[role=menu]', /Open the sample/);
  await app.press(Key.Escape);
  await app.gone('[role=menu]');
  await app.until('the button has the focus', focused);
  await app.press(Key.Enter);
  await app.seen('[role=menu]');
  await app.press(Key.Escape);
  await app.gone('[role=menu]');

  // The other menu was never opened yet, so that it is loaded by the key.
  await app.page(() => document.querySelector('[data-testid=pane-left] .menu-button').focus());
  await app.press(Key.Down);
  await app.reads('[role=menu]', /2019/);
  await app.press(Key.Escape);
  await app.until('its button has the focus', () => document.activeElement.matches('[data-testid=pane-left] .menu-button'));
});
