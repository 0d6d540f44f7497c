// Pictures of the real window, for a look before a change is handed on: shots/NN-what-theme-WIDTHxHEIGHT.png.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { binary, Home, picturesFolder, sample, story } from './lib/home.mjs';
import { Key } from './lib/webdriver.mjs';

// CROSSREAD_PROFILE=debug looks at a build that is at hand; the names of parts after it, at those alone.
const profile = process.env.CROSSREAD_PROFILE ?? (existsSync(binary('release')) ? 'release' : 'debug');
const SMALL = [1280, 720];
const LARGE = [1920, 1080];
const NOTE = 'The figure rose between the two articles. Ask the desk which year each';
const ARTICLE = `Harbour to close in May

by Ada Winter

The Quayside Review, 3 March 2024

The harbour will close in May, the council said on Friday. About 300 boats are moored there, some of them since the war.

Nobody has said where they are to go. "We were told by letter," said the owner of the oldest yard.`;

mkdirSync(picturesFolder, { recursive: true });
for (const name of readdirSync(picturesFolder)) if (/^\d\d-.*\.png$/.test(name)) rmSync(join(picturesFolder, name));

const parts = { theWalk, reading, matters, hand, reports, beginnings, strangers, manyArticles };
const sizes = { reading: [LARGE], manyArticles: [SMALL, LARGE] };
const wanted = process.argv.slice(2);
for (const theme of ['light', 'dark'])
  for (const [name, part] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name))
      for (const size of sizes[name] ?? [SMALL]) await part(theme, size);

/** What one reads, on a large screen. */
async function reading(theme, size) {
  await withHome(async (home) => {
    const app = await open(home, theme, size, '--sample');
    await app.linksDrawn();
    await threeSelections(app, theme, size);
  });
}

async function threeSelections(app, theme, size) {
  await shot(app, '01-main', theme, size);
  await app.clickWords('pane-left', 'You do not burn');
  await shot(app, '02-link', theme, size);
  await app.clickWords('pane-left', '$3.1 billion');
  await shot(app, '03-link-that-differs', theme, size);
  await app.press('n');
  await app.type('note-text', NOTE);
  await shot(app, '04-note-being-written', theme, size);
  await app.press(Key.Escape);
}

/** Everything that the sample dossier leads to, in the smallest window that is promised to work. */
async function theWalk(theme, size) {
  await withHome(async (home) => {
    const app = await open(home, theme, size, '--sample');
    await app.linksDrawn();
    await threeSelections(app, theme, size);
    await app.press('c');
    await app.press('w');
    await shot(app, '05-confirmed-and-why', theme, size);
    await app.click('[data-tab=notes]');
    await shot(app, '06-notes', theme, size);
    await app.click('[data-tab=links]');
    await shot(app, '07-all-links', theme, size);
    await app.click('[data-tab=link]');

    await app.press(Key.Escape);
    await app.click('.fates button');
    await app.seen('fate-walk');
    await shot(app, '16-walking-a-fate', theme, size);

    await app.press(Key.Escape);
    await app.press('t');
    await app.page(() => document.querySelector('[data-testid=pane-left]').scrollTo({ top: 900, behavior: 'instant' }));
    await shot(app, '08-kept-together', theme, size);
    await app.press('t');

    await app.press('f');
    await app.seen('[role=grid]');
    await app.until('all pairs are read', () => !/closely…/.test(document.querySelector('main').innerText));
    await shot(app, '20-fates', theme, size);
    await app.press(Key.Escape);

    await app.press('?');
    await app.seen('[role=dialog]');
    await shot(app, '09-keys', theme, size);
    await app.press(Key.Escape);
    await app.gone('[role=dialog]');

    await app.click('import-open');
    await app.seen('import-paste');
    await shot(app, '10-import', theme, size);
    await app.press(Key.Escape);
    await app.gone('import-paste');

    await app.click('export-open');
    await app.retype('export-path', home.file('report.html', 'An earlier report.'));
    await shot(app, '11-export', theme, size);
    await app.click('export-submit');
    await app.seen('export-exists');
    await shot(app, '12-export-replace', theme, size);
  });
}

/** The editor's hand: a review, links drawn and merged, notes of every kind, what was done, and what is lost. */
async function hand(theme, size) {
  await withHome(async (home) => {
    const app = await open(home, theme, size, '--sample');
    await app.linksDrawn();
    await app.press('v');
    await app.seen('review');
    for (const key of ['c', 'x', 'c']) await app.press(key);
    await app.reads('status', /2 confirmed.*1 rejected/);
    await shot(app, '34-review', theme, size);
    await app.press('v');
    await app.gone('review');

    await app.press('j');
    await app.press('l');
    await app.seen('draw-details');
    await app.press(Key.Down);
    await shot(app, '35-drawing-a-link', theme, size);
    await app.press(Key.Enter);
    await app.gone('draw-details');
    await app.press('m');
    await app.press('j');
    await app.press('m');
    await app.press(Key.Shift, 'm');
    await app.until('they are merged', () => /merge/.test(document.querySelector('[data-testid=undo]').getAttribute('aria-label')));
    await shot(app, '36-merged-links', theme, size);

    await app.clickWords('pane-left', '$3.1 billion');
    await app.press('n');
    await app.type('note-text', 'Ask **both** desks:\n\n- the _sum_\n- the year');
    await app.reads('note-state', /^Saved/);
    await app.press(Key.Control, Key.Shift, 's');
    await app.press(Key.Escape);
    await app.clickWords('pane-left', 'You do not burn');
    await app.press('n');
    await app.type('note-text', 'Who says this?');
    await app.reads('note-state', /^Saved/);
    await app.press(Key.Escape);
    await app.click('[data-tab=notes]');
    await shot(app, '37-notes-panel', theme, size);

    await app.press(Key.Control, 'h');
    await app.seen('history-find');
    await shot(app, '38-history', theme, size);
    await app.press(Key.Escape);
    await app.gone('history-find');
    await app.press(Key.Control, ',');
    await app.seen('settings-author');
    await shot(app, '39-settings', theme, size);
    await app.press(Key.Escape);
    await app.gone('settings-author');

    // A newer version in which one sentence was edited and another one is gone.
    await app.click('import-open');
    const text = readFileSync(sample('2017-opinion.txt'), 'utf8');
    const newer = text.replace('$3.1 billion', '$3.4 billion').replace(/[^\n]*You do not burn[^\n]*\n/, '');
    await app.page((words) => {
      const field = document.querySelector('[data-testid=import-paste]');
      field.value = words;
      field.dispatchEvent(new Event('input'));
    }, newer);
    await app.click('import-submit');
    await app.click('preview-keep');
    await app.gone('preview-keep');
    await app.linksDrawn();
    await app.click('[data-tab=notes]');
    await shot(app, '40-lost-and-uncertain', theme, size);

    await app.click('.dossier-menu');
    await app.click('backups-open');
    await app.click('backup-now');
    await app.reads('[role=dialog]', /Backed up/);
    await app.click('[data-testid=backup-row] button');
    await shot(app, '41-restoring-a-backup', theme, size);
    await app.press(Key.Escape);
    await app.press(Key.Escape);
    await app.quit();

    truncateSync(home.library, 20_000);
    const damaged = await home.open();
    await damaged.resize(...size);
    await damaged.seen('restore-newest');
    await shot(damaged, '42-damaged-library', theme, size);
  });
}

/** What a working day brings: a claim that is nowhere, a newer version, things to be found again. */
async function matters(theme, size) {
  await withHome(async (home) => {
    const app = await open(home, theme, size, '--sample');
    await app.linksDrawn();
    await app.page(() => [...document.querySelectorAll('.fates button')].find((it) => it.innerText.includes('absent')).click());
    await app.seen('absent');
    await app.until('the nearest are known', () => document.querySelector('[data-testid=inspector] ol li') !== null);
    await shot(app, '26-no-counterpart', theme, size);
    await app.click('[data-testid=inspector] ol button');
    await app.press('a');
    await app.until('it is checked', () =>
      document.querySelector('[data-testid=absent]').getAttribute('aria-pressed') === 'true');
    await shot(app, '27-checked-absent', theme, size);
    await app.press(Key.Escape);

    await app.press(Key.Control, 'k');
    await app.seen('[role=dialog]');
    await app.type('search-field', 'agent');
    await app.seen('search-hit');
    await shot(app, '28-search', theme, size);
    await app.press(Key.Escape);
    await app.gone('[role=dialog]');

    await app.press(Key.Control, 'f');
    await app.type('find-field', 'trust');
    await shot(app, '29-find', theme, size);
    await app.press(Key.Escape);

    await app.click('import-open');
    const newer = readFileSync(sample('2017-opinion.txt'), 'utf8').replace(/\n\n(?=[^\n]+\n*$)/, '\n\nA line was added to the end of it.\n\n');
    await app.page((text) => {
      const field = document.querySelector('[data-testid=import-paste]');
      field.value = text;
      field.dispatchEvent(new Event('input'));
    }, newer);
    await app.click('import-submit');
    await app.seen('preview-keep');
    await shot(app, '30-newer-version', theme, size);
    await app.click('preview-keep');
    await app.gone('preview-keep');
    await shot(app, '31-version-kept', theme, size);

    await app.press('r');
    await app.seen('[role=dialog]');
    await shot(app, '32-related', theme, size);
    await app.press(Key.Escape);
    await app.gone('[role=dialog]');
    await app.press(Key.Control, 'd');
    await app.seen('dossier-list');
    await shot(app, '33-all-dossiers', theme, size);
  });
}

/** What somebody meets who has nothing in the library yet, or something that does not open. */
async function beginnings(theme, size) {
  await withHome(async (home) => {
    const app = await open(home, theme, size);
    await app.seen('empty-library');
    await shot(app, '13-empty-library', theme, size);
  });
  await withHome(async (home) => {
    const app = await open(home, theme, size, sample('2017-opinion.txt'), home.file('empty.txt', ''));
    await app.seen('problem');
    await shot(app, '14-bad-file', theme, size);
  });
  await withHome(async (home) => {
    const app = await open(home, theme, size);
    await app.click('import-open');
    await app.type('import-paste', ARTICLE);
    await app.click('import-submit');
    await app.seen('preview-keep');
    await shot(app, '21-preview', theme, size);
    await app.click('preview-keep');
    await app.seen('pane-left');
    await shot(app, '15-one-article', theme, size);
  });
}

/** Articles in another language, and texts so long that their first links come before the rest. */
async function strangers(theme, size) {
  await withHome(async (home) => {
    const article = (year, text) => home.file(`${year}.txt`, `Die Brücke von Norvik\n\n${text}`);
    const old = article(2017, `Die neue Brücke wird 45 Millionen Euro kosten, sagte der Bürgermeister am Freitag.

Zwei Werften haben sich um den Auftrag beworben. Der Bericht wurde nie veröffentlicht.`);
    const later = article(2024, `Die Brücke hat am Ende 52 Millionen Euro gekostet.

Der Bericht über den Auftrag wurde nie veröffentlicht. Der Bürgermeister ist nicht mehr im Amt.`);
    const app = await open(home, theme, size, old, later);
    await app.reads('link-counts', /links/);
    await shot(app, '17-not-english', theme, size);
  });
  await withHome(async (home) => {
    const sentence = (at) => `Witness ${at} met agent ${at * 7} in harbour ${at * 31}.${at % 4 ? ' ' : '\n\n'}`;
    const text = (from) => Array.from({ length: 20_000 }, (_, at) => sentence(from + at)).join('');
    const app = await open(home, theme, size, home.file('long.txt', text(0)), home.file('longer.txt', text(100)));
    await app.seen('inspector');
    // The two turned round are compared anew.
    await app.click('[data-testid=pane-left] .chooser button');
    await app.click('[role=menu] [role=menuitem]:last-child');
    await app.reads('inspector', /still being compared/);
    await shot(app, '18-long-texts', theme, size);
    await app.click('[data-testid=look] button');
    await app.reads('look', /stopped|alone/);
    await shot(app, '19-long-texts-stopped', theme, size);
  });
}

/** A dossier of eight articles: what each pair shares, and what became of the claims of the first in all the others. */
async function manyArticles(theme, size) {
  await withHome(async (home) => {
    const app = await open(home, theme, size, ...story('corrin-dam'));
    await app.linksDrawn();
    await app.until('the pair is counted', () => document.querySelector('.timeline svg .share') !== null);
    await shot(app, '22-timeline', theme, size);
    await app.page(() => document.querySelector('.timeline button[tabindex="0"]').focus());
    await app.press(Key.Right);
    await app.seen('timeline-card');
    await app.until('all pairs are counted', () => document.querySelectorAll('.timeline svg .share.end').length === 7);
    await shot(app, '23-timeline-article', theme, size);
    await app.press(Key.Escape);

    await app.press('f');
    await app.seen('[role=grid]');
    await app.until('all pairs are read', () => !/closely…/.test(document.querySelector('main').innerText));
    await shot(app, '24-fates-of-eight', theme, size);
    await app.click('export-open');
    await app.seen('export-path');
    await shot(app, '25-export-fates', theme, size);
    await app.press(Key.Escape);
    await app.gone('export-path');
  });
}

/** The export dialog with every kind and format, as they will be. */
async function reports(theme, size) {
  await withHome(async (home) => {
    const app = await open(home, theme, size, '--sample');
    await app.linksDrawn();
    await app.clickWords('pane-left', '$3.1 billion');
    await app.press('c');
    await app.press('n');
    await app.type('note-text', NOTE);
    await app.reads('note-state', /^Saved/);
    await app.click('export-open');
    const page = () => app.until('a page is drawn', () => document.querySelector('[data-testid=report-page]')?.naturalWidth > 100);
    await app.click('label:has([data-testid=report-kind-comparison])');
    await app.click('label:has([data-testid=report-format-pdf])');
    await page();
    await shot(app, '43-report-pdf', theme, size);
    await app.click('label:has([data-testid=report-format-html])');
    await app.inFrame('report-frame', () => document.body?.innerText.length > 100 || null);
    await shot(app, '44-report-html', theme, size);
    await app.click('label:has([data-testid=report-kind-record])');
    await app.click('label:has([data-testid=report-format-pdf])');
    await page();
    await shot(app, '45-report-record', theme, size);
    await app.click('label:has([data-testid=report-kind-memo])');
    await app.click('label:has([data-testid=report-format-docx])');
    await app.seen('report-stand-in');
    await page();
    await shot(app, '46-report-memo-word', theme, size);
    await app.click('label:has([data-testid=report-format-csv])');
    await app.seen('report-table');
    await shot(app, '47-report-csv', theme, size);
    await app.click('label:has([data-testid=report-kind-notes])');
    await app.click('label:has([data-testid=report-format-markdown])');
    await app.seen('report-text');
    await shot(app, '48-report-notes-markdown', theme, size);
    await app.press(Key.Escape);
    await app.gone('export-path');
  });
}

async function withHome(body) {
  const home = new Home(profile);
  try {
    await body(home);
  } finally {
    home.close();
  }
}

async function open(home, theme, [width, height], ...args) {
  const app = await home.open(...args);
  await app.resize(width, height);
  if ((await app.page(() => document.documentElement.dataset.theme)) !== theme) await app.click('theme-toggle');
  return app;
}

async function shot(app, what, theme, [width, height]) {
  const name = `${what}-${theme}-${width}x${height}.png`;
  writeFileSync(join(picturesFolder, name), await app.picture());
  console.log(`shots/${name}`);
}
