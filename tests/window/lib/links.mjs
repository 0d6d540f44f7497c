// What the window says of the selected link.
import assert from 'node:assert/strict';

import { waitUntil } from './app.mjs';

/** As far apart as two claims may stand and still seem to be on one line, in pixels. */
const LEVEL = 3;

const listed = '[data-testid=link-item][aria-selected=true]';

/**
 * The selected link as the inspector has it: its place in the list and both quotations. Fails where the link
 * list, or the claims' height in the panes, say otherwise.
 */
export async function selectedLink(app) {
  await app.click('[data-tab=link]');
  await app.seen('inspector');
  const link = await app.until('a link is in the inspector', () => {
    const inspector = document.querySelector('[data-testid=inspector]');
    const [left, right] = [...inspector.querySelectorAll('blockquote')].map((quote) => quote.innerText.replace(/\s+/g, ' ').trim());
    const place = inspector.innerText.match(/(\d+) of \d+/);
    return right && place && { left, right, place: Number(place[1]) };
  });

  // The panes scroll there, and then they rest.
  let pixels;
  const level = async () => (pixels = await apart(app, link)) <= LEVEL;
  await waitUntil('both claims stand at one height', level).catch(() => {});
  await app.settled();
  assert.ok(await level(), `both claims of link ${link.place} stand at one height, but are ${pixels} px apart`);

  await app.click('[data-tab=links]');
  const item = await app.text(listed);
  for (const quote of [link.left, link.right]) {
    assert.ok(item.includes(beginning(quote)), `the list shows “${beginning(quote)}”, but: ${item}`);
  }
  assert.equal(await app.page((at) => Number(document.querySelector(at).ariaPosInSet), listed), link.place);
  await app.click('[data-tab=link]');
  return link;
}

/** How far apart the two claims stand in the panes, in pixels from top to top. */
async function apart(app, link) {
  const left = await app.wordsIn('pane-left', beginning(link.left));
  const right = await app.wordsIn('pane-right', beginning(link.right));
  return Math.abs(left.y - right.y);
}

const beginning = (quote) => quote.slice(0, 40);
