// The whole walk of an editor: read side by side, follow a link, decide, write a note, crash, and hand over a report.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';

import { waitUntil } from './lib/app.mjs';
import { selectedLink } from './lib/links.mjs';
import { plainText } from './lib/report.mjs';
import { windowTest } from './lib/window.mjs';

const NOTE = 'The figure rose between the two articles. Ask the desk which year each one means.';

windowTest('an editor walks from the sample to the report', async (home) => {
  let app = await home.openSample();

  // A claim that was clicked, and a key: each time everything shows the same link.
  await app.clickWords('pane-left', '$3.1 billion');
  const aid = await selectedLink(app);
  assert.match(aid.left, /^It gives Israel \$3\.1 billion/);
  assert.match(aid.right, /\$3\.8 billion/);
  await app.press('j');
  await app.reads('inspector', new RegExp(`\\b${aid.place + 1} of `));
  const next = await selectedLink(app);
  assert.notDeepEqual([next.left, next.right], [aid.left, aid.right]);
  await app.press('k');
  await app.reads('inspector', new RegExp(`\\b${aid.place} of `));
  assert.deepEqual(await selectedLink(app), aid);

  // A note saves itself while it is written; once it is kept, so is the decision before it.
  await app.click('confirm');
  await app.reads('status', /1 confirmed/);
  await app.press('n');
  await app.type('note-text', NOTE);
  await app.reads('note-state', /^Saved/);

  // Nothing but the library may remember them: what the window itself keeps is thrown away.
  await app.crash();
  home.forgetSettings();

  app = await home.open();
  await app.linksDrawn();
  await app.reads('status', /1 confirmed/);
  await app.clickWords('pane-left', '$3.1 billion');
  assert.deepEqual(await selectedLink(app), aid);
  await app.until('the note is there', (note) => document.querySelector('[data-testid=note-text]')?.value === note, NOTE);
  assert.equal(await app.page(() => document.querySelector('[data-testid=confirm]').ariaPressed), 'true');

  // The report holds all of it.
  const path = home.path('report.html');
  await app.click('export-open');
  await app.retype('export-path', path);
  await app.click('export-submit');
  await app.reads('export-done', /report\.html/);
  const holds = () => {
    // In this order, in the passage on the one link that was decided.
    const [, decided, ...others] = plainText(readFileSync(path, 'utf8')).split('Confirmed by the editor');
    assert.equal(others.length, 0, 'one link is confirmed');
    const places = [aid.left, aid.right, NOTE].map((part) => decided.indexOf(part));
    assert.ok(!places.includes(-1), 'the report has both quotations and the note');
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
  };
  holds();

  // A second one asks before it replaces the first.
  const first = statSync(path);
  await app.gone('export-path');
  await app.click('export-open');
  await app.retype('export-path', path);
  await app.click('export-submit');
  await app.reads('export-exists', /already/);
  assert.equal(statSync(path).mtimeMs, first.mtimeMs, 'nothing is written before the answer');
  await app.click('[data-testid=export-exists] button');
  await app.gone('export-exists');
  assert.equal(statSync(path).mtimeMs, first.mtimeMs, 'nothing is written after a no');
  await app.click('export-submit');
  await app.click('export-replace');
  await waitUntil('the report is written anew', () => statSync(path).mtimeMs !== first.mtimeMs);
  holds();
});
