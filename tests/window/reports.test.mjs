// Reports: previewed as they will be, written in every format, and copied as rich text.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

const NOTE = 'Who gave the figure? <b>Ask</b> the desk.';

windowTest('a memo is previewed page by page, written in each format, and a link is copied', async (home) => {
  const app = await home.openSample();
  await app.clickWords('pane-left', '$3.1 billion');
  await app.press('c');
  await app.reads('status', /1 confirmed/);
  await app.press('n');
  await app.type('note-text', NOTE);
  await app.reads('note-state', /^Saved/);

  // The page of a report, in a frame that has no rights in the window.
  await app.click('export-open');
  await app.click('label:has([data-testid=report-kind-comparison])');
  await app.click('label:has([data-testid=report-format-html])');
  await app.reads('report-holds', /\d+ links/);
  await app.seen('report-frame');
  const frame = await app.inFrame('report-frame', () => ({
    text: document.body.innerText,
    links: document.querySelectorAll('article').length,
    external: document.querySelectorAll('[src]:not([src^="data:"]), link[href]').length,
  }));
  assert.match(frame.text, /Comparison report/i);
  assert.match(frame.text, /Who gave the figure\? <b>Ask<\/b> the desk\./, 'its markup is text');
  assert.equal(frame.external, 0);

  await app.click('label:has([data-testid=report-kind-memo])');
  await app.reads('report-holds', /1 marked link/);
  for (const [format, begins] of [
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['markdown', '# '],
    ['csv', '\ufeffType,'],
    ['json', '{'],
    ['html', '<!doctype html>'],
  ]) {
    await app.click(`label:has([data-testid=report-format-${format}])`);
    if (format === 'pdf' || format === 'docx') {
      await app.until('the first page is drawn', () => document.querySelector('[data-testid=report-page]')?.naturalWidth > 100);
    }
    if (format === 'csv') await app.reads('report-table', /Quotation/);
    if (format === 'json') await app.reads('report-text', /crossread-report/);
    const path = home.path(`memo.${format === 'markdown' ? 'md' : format}`);
    await app.retype('export-path', path);
    await app.click('export-submit');
    await app.gone('export-path');
    assert.ok(existsSync(path), path);
    assert.ok(readFileSync(path, 'utf8').startsWith(begins), `${format} begins with ${begins}`);
    await app.click('export-open');
    await app.seen('export-path');
  }
  assert.match(readFileSync(home.path('memo.md'), 'utf8'), /Who gave the figure/);
  await app.press(Key.Escape);
  await app.gone('export-path');

  // What is copied is there both ways, and hostile words in it stay words.
  await app.page(() => {
    document.activeElement.blur();
    getSelection().removeAllRanges();
    document.addEventListener('paste', (event) => {
      globalThis.pasted = ['text/html', 'text/plain'].map((kind) => event.clipboardData.getData(kind));
    });
  });
  await app.press(Key.Control, 'c');
  await app.reads('inspector', /\$3\.1 billion/);
  await app.press('n');
  await app.until('the note has the focus', () => document.activeElement.closest('[data-testid=note-text]') !== null);
  await app.press(Key.Control, 'v');
  const [html, plain] = await app.until('it can be pasted', () => globalThis.pasted?.every(Boolean) && globalThis.pasted);
  assert.match(html, /3\.1 billion/);
  assert.match(html, /&lt;b&gt;Ask&lt;\/b&gt;/);
  assert.match(plain, /3\.1 billion/);
  assert.match(plain, /Who gave the figure\? <b>Ask<\/b>/);
});
