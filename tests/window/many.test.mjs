// Many articles: a newer version carries the work over, a claim is signed off as absent, and all of it is found again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { drop } from './lib/drop.mjs';
import { inFormat, sample } from './lib/home.mjs';
import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

const NOTE = 'Who read the letter first?';

windowTest('a newer version keeps notes and decisions, and says what is not sure', async (home) => {
  const app = await home.openSample();
  await app.clickWords('pane-left', '$3.1 billion');
  await app.click('confirm');
  await app.reads('status', /1 confirmed/);
  await app.press('n');
  await app.type('note-text', NOTE);
  await app.reads('note-state', /^Saved/);
  await app.press(Key.Escape);

  // One line more in front of the text, and nothing else.
  const text = readFileSync(sample('2017-opinion.txt'), 'utf8');
  const at = text.indexOf('Secrets that pass');
  const newer = home.file('newer.txt', `${text.slice(0, at)}This article was lengthened on Thursday.\n\n${text.slice(at)}`);
  await drop(home, newer);
  await app.reads('[role=dialog]', /a newer version of/);
  assert.ok(await app.page(() => document.querySelector('[role=dialog] fieldset input[type=radio]:checked') !== null));
  await app.click('preview-keep');
  await app.gone('preview-keep');
  await app.reads('.toasts', /2 places with notes or decisions 2 were found again\./);
  await app.linksDrawn();
  await app.reads('pane-left', /lengthened on Thursday/);
  await app.reads('status', /1 confirmed/);
  await app.clickWords('pane-left', '$3.1 billion');
  await app.until('the note is there', (note) => document.querySelector('[data-testid=note-text]')?.value === note, NOTE);
  await app.reads('inspector', /moved/);
});

windowTest('a claim that is nowhere is signed off, shown in the table, and found by search', async (home) => {
  let app = await home.openSample();
  await app.until('the quick look is over', () => document.querySelector('.fates button') !== null);
  await app.page(() => [...document.querySelectorAll('.fates button')].find((it) => it.innerText.includes('absent')).click());
  await app.seen('absent');
  await app.until('the nearest are known', () => document.querySelector('[data-testid=inspector] ol li') !== null);
  await app.press('a');
  const pressed = () => document.querySelector('[data-testid=absent]')?.getAttribute('aria-pressed') === 'true';
  await app.until('it is checked', pressed);

  await app.crash();
  app = await home.open();
  await app.linksDrawn();
  await app.press('f');
  await app.seen('[role=grid]');
  await app.until('the table says so', () => /checked/.test(document.querySelector('[role=grid]').innerText));
  await app.press(Key.Escape);

  await app.press(Key.Control, 'k');
  await app.type('search-field', 'paroled');
  await app.seen('search-hit');
  await app.press(Key.Enter);
  await app.gone('search-field');
  await app.until('the place is in view', () => {
    const walker = document.createTreeWalker(document.querySelector('[data-testid=pane-left]'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const from = walker.currentNode.data.indexOf('paroled');
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, from);
      range.setEnd(walker.currentNode, from + 7);
      const { top } = range.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    }
    return false;
  });

  await app.press(Key.Control, 'f');
  await app.type('find-field', 'agent');
  await app.until('finds are counted', () => /\d+ of \d+/.test(document.querySelector('[data-testid=find-field]').parentElement.innerText));
});

windowTest('an article of every format is previewed, and kept', async (home) => {
  const app = await home.open();
  const endings = ['-portal.html', '.mhtml', '.docx', '.odt', '.rtf', '.epub', '.pdf', '.md', '.txt'];
  await drop(home, ...endings.map((ending) => inFormat(`toll-bridge${ending}`)));
  await app.reads('[role=dialog]', /What was understood of 9 files/);
  const read = await app.page(() =>
    [...document.querySelectorAll('[role=dialog] .sources button')].map((button) => button.innerText.trim()));
  assert.equal(read.length, endings.length);
  // Of files with one headline the names tell them apart.
  assert.deepEqual(read, endings.map((ending) => `toll-bridge${ending}`));
  assert.equal(await app.value('facts-headline'), 'Toll Bridge Cost Twice Its Budget, Auditors Find');
  await app.click('preview-keep');
  await app.gone('preview-keep');
  // They are one and the same article nine times over: every claim of one stands in the other.
  await app.linksDrawn();
  await app.reads('pane-left', /Toll Bridge Cost Twice Its Budget/);
});
