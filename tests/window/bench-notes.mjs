// The longest frame, in milliseconds, while one types, filters and scrolls among 10,000 notes and 20,000 links, in the real
// window under a virtual display, drawn by software. Takes the library that the example `hand` of the desk leaves.
import { copyFileSync } from 'node:fs';

import { pause } from './lib/app.mjs';
import { Home } from './lib/home.mjs';
import { Key } from './lib/webdriver.mjs';

const library = process.argv[2];
if (!library) throw new Error('Name the library: node bench-notes.mjs LIBRARY');

const home = new Home(process.env.CROSSREAD_PROFILE ?? 'release');
copyFileSync(library, home.library);
const started = Date.now();
const app = await home.open();
await app.resize(1440, 900);
await app.until('the links are drawn', () => document.documentElement.dataset.linksDrawn === 'true');
console.log(`open, with links drawn: ${Date.now() - started} ms`);
// The close look takes both cores for a minute or two; what is timed here is the window.
const close = () => app.page(() => document.querySelector('[data-testid=status]')?.dataset.depth === 'close');
for (let waited = 0; !(await close()); waited += 1) {
  if (waited > 600) throw new Error('The close look takes more than ten minutes.');
  await pause(1000);
}
await app.settled();

/** Counts frames while something is done, and says how long the longest took. */
async function frames(what, act) {
  await app.page(() => {
    const seen = (window.seenFrames = []);
    let before = performance.now();
    const next = (now) => {
      seen.push(now - before);
      before = now;
      if (window.seenFrames === seen) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await act();
  await pause(500);
  const seen = await app.page(() => {
    const frames = window.seenFrames;
    window.seenFrames = null;
    return frames.slice(1);
  });
  seen.sort((a, b) => a - b);
  const at = (share) => Math.round(seen[Math.min(seen.length - 1, Math.floor(share * seen.length))]);
  console.log(`${what}: ${seen.length} frames, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms`);
}

const scroll = (selector) =>
  app.page(
    (at) =>
      new Promise((done) => {
        const pane = document.querySelector(at);
        let left = 120;
        const step = () => {
          pane.scrollBy({ top: 60, behavior: 'instant' });
          if (--left > 0) requestAnimationFrame(step);
          else done(true);
        };
        requestAnimationFrame(step);
      }),
    selector,
  );

await frames('nothing at all', () => pause(2000));
await frames('scrolling a pane', () => scroll('[data-testid=pane-left]'));
await app.press('j');
await app.settled();
await app.press('n');
await frames('typing a note', async () => {
  // As fast as a person types.
  for (const letter of 'who says so, and when?') {
    await app.press(letter);
    await pause(90);
  }
});
await app.press(Key.Escape);
await frames('opening the panel of notes', () => app.click('[data-tab=notes]'));
await frames('searching the notes', async () => {
  await app.click('note-search');
  for (const letter of 'note 77') {
    await app.press(letter);
    await pause(90);
  }
});
await app.press(Key.Control, 'a');
await app.press(Key.Delete);
await app.settled();
await frames('scrolling the notes', () => scroll('[data-testid=note-list]'));
await frames('filtering by state', () => app.click('[data-testid=filter-open]'));
await app.quit();
home.close();
