// Every screen and dialog of the window, and how each is reached by key: for tests that look at all of them.
import { readFileSync, truncateSync } from 'node:fs';

import { sample, story } from './home.mjs';
import { Key } from './webdriver.mjs';

const ARTICLE = `Harbour to close in May

by Ada Winter

The Quayside Review, 3 March 2024

The harbour will close in May, the council said on Friday. About 300 boats are moored there, some of them since the war.

Nobody has said where they are to go. "We were told by letter," said the owner of the oldest yard.`;

/** Presses a button as a reader's tool does: where it stands is another test's matter. */
async function press(app, name) {
  const at = /^[a-z-]+$/.test(name) ? `[data-testid="${name}"]` : name;
  await app.seen(at);
  await app.page((at) => document.querySelector(at).click(), at);
}

/** Opens the panel, which lies over the text in a narrow window, and turns to one of its pages. */
async function panel(app, tab) {
  await app.page(() => document.querySelector('[aria-controls=inspector][aria-expanded=false]')?.click());
  await app.seen('inspector');
  await app.page((tab) => document.querySelector(`[data-tab=${tab}]`).click(), tab);
}

async function away(app, name) {
  await app.press(Key.Escape);
  await app.gone(name);
}

async function paste(app, text) {
  await app.press(Key.Control, 'o');
  await app.seen('import-paste');
  await app.page((text) => {
    const field = document.querySelector('[data-testid=import-paste]');
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }, text);
  await press(app, 'import-submit');
  await app.seen('preview-keep');
}

/**
 * Each walk begins with a library of its own. `start` opens the app as the test wants to see it, `look` is told the name of
 * each screen once it stands.
 */
export const walks = {
  async articles(home, start, look) {
    const app = await start(home, '--sample');
    await app.linksDrawn();
    await look(app, 'the articles');
    await panel(app, 'link');
    await look(app, 'the panel with nothing selected');
    await app.press('j');
    await app.press('w');
    await look(app, 'a link, and why it is one');
    await app.press('n');
    await app.type('note-text', 'Ask **both** desks which year each figure is of.');
    await app.seen('[data-testid=note-state][data-state=saved]');
    await look(app, 'a note being written');
    await app.press(Key.Escape);
    await panel(app, 'notes');
    await look(app, 'the notes');
    await panel(app, 'links');
    await look(app, 'all links');
    await panel(app, 'link');
    await app.press(Key.Escape);
    await press(app, '.fates [data-fate=absent]');
    await app.seen('absent');
    await look(app, 'a claim without a link');
    await app.press('p');
    await app.seen('linear-item');
    await app.press('j');
    await look(app, 'the links one after another');
  },

  async hand(home, start, look) {
    const app = await start(home, '--sample');
    await app.linksDrawn();
    await app.press('v');
    await app.seen('review');
    await look(app, 'the review');
    await app.press('v');
    await app.gone('review');
    await app.press('j');
    await panel(app, 'link');
    await app.press('l');
    await app.seen('draw-details');
    await look(app, 'a link being drawn');
    await away(app, 'draw-details');
    await app.press('s');
    await look(app, 'a claim being cut');
    await app.press(Key.Escape);
    await app.press('m');
    await app.press('j');
    await app.press('m');
    await panel(app, 'links');
    await look(app, 'links to be merged');
    await app.press('c');
    await app.settled();
    await app.press(Key.Control, 'h');
    await app.seen('history-find');
    await look(app, 'the history');
    await away(app, 'history-find');
    await app.press(Key.Control, ',');
    await app.seen('settings-author');
    await look(app, 'the settings');
    await away(app, 'settings-author');
  },

  async dialogs(home, start, look) {
    const app = await start(home, '--sample');
    await app.linksDrawn();
    await app.press('?');
    await app.seen('[role=dialog]');
    await look(app, 'the keys');
    await away(app, '[role=dialog]');
    await app.press(Key.Control, 'o');
    await app.seen('import-paste');
    await look(app, 'the import');
    await away(app, 'import-paste');
    await app.press(Key.Control, 'e');
    await app.seen('report-frame');
    await look(app, 'the export, with its preview');
    await away(app, 'export-path');
    await app.press(Key.Control, 'f');
    await app.type('find-field', 'trust');
    await look(app, 'finding words');
    await away(app, 'find-field');
    await app.press(Key.Control, 'k');
    await app.type('search-field', 'agent');
    await app.seen('search-hit');
    await look(app, 'the search');
    await away(app, '[role=dialog]');
    await app.press('r');
    await app.seen('[role=dialog]');
    await app.until('the library was looked through', () => !/Looking/.test(document.querySelector('[role=dialog]').innerText));
    await look(app, 'related articles');
    await away(app, '[role=dialog]');
    await panel(app, 'link');
    await press(app, 'facts-edit-left');
    await app.seen('[role=dialog]');
    await look(app, 'the facts of an article');
    await away(app, '[role=dialog]');
  },

  async shelf(home, start, look) {
    const app = await start(home, '--sample');
    await app.linksDrawn();
    await press(app, '.dossier-menu');
    await app.seen('backups-open');
    await look(app, 'the menu of the dossier');
    await press(app, 'share-file');
    await app.seen('[role=dialog]');
    await look(app, 'saving the dossier');
    await away(app, '[role=dialog]');
    await press(app, '.dossier-menu');
    await press(app, 'backups-open');
    await press(app, 'backup-now');
    await app.seen('backup-row');
    await look(app, 'the backups');
    await press(app, '[data-testid=backup-row] button');
    await look(app, 'restoring a backup');
    await app.press(Key.Escape);
    await away(app, '[role=dialog]');
    // What was written is lost in a newer version.
    await app.press('j');
    await app.press('n');
    await app.type('note-text', 'Who says this?');
    await app.seen('[data-testid=note-state][data-state=saved]');
    await app.press(Key.Escape);
    const words = await app.page(() => document.querySelector('[data-testid=inspector] blockquote').innerText.trim());
    const text = readFileSync(sample('2017-opinion.txt'), 'utf8');
    await paste(app, text.split('\n').filter((line) => !line.includes(words.slice(0, 30))).join('\n'));
    await look(app, 'a newer version before it is kept');
    await press(app, 'preview-keep');
    await app.gone('preview-keep');
    await app.linksDrawn();
    await panel(app, 'notes');
    await look(app, 'notes that are lost');
    await app.press(Key.Control, 'd');
    await app.seen('dossier-list');
    await look(app, 'all dossiers');
    await app.quit();

    truncateSync(home.library, 20_000);
    const damaged = await start(home);
    await damaged.seen('restore-newest');
    await look(damaged, 'a damaged library');
  },

  async timeline(home, start, look) {
    const app = await start(home, ...story('corrin-dam'));
    await app.linksDrawn();
    await app.page(() => document.querySelector('.timeline button[tabindex="0"]').focus());
    await app.press(Key.Right);
    await app.seen('timeline-card');
    await look(app, 'an article on the timeline');
    await app.press(Key.Escape);
    await app.press('f');
    await app.seen('[role=grid]');
    await look(app, 'the table of fates');
    await app.press(Key.Control, 'e');
    await app.seen('export-path');
    await look(app, 'the export of the table');
    await away(app, 'export-path');
  },

  async habits(home, start, look) {
    home.keep({});
    const app = await start(home, '--sample');
    await app.linksDrawn();
    await app.seen('tour');
    await look(app, 'the tour');
    await app.press(Key.Escape);
    await app.gone('tour');
    await app.press(Key.F1);
    await app.seen('guide-text');
    await look(app, 'the guide');
    await away(app, '[role=dialog]');
    await app.press('?');
    await app.seen('[role=dialog]');
    await press(app, 'about-open');
    await app.seen('about');
    await look(app, 'about');
    await press(app, 'about-diagnostics');
    await app.seen('diagnostics');
    await look(app, 'the diagnostics');
    await away(app, '[role=dialog]');
    await app.press('?');
    await press(app, 'about-open');
    await press(app, 'about-licences');
    await app.seen('licence-text');
    await look(app, 'the licences');
    await away(app, '[role=dialog]');
  },

  async beginnings(home, start, look) {
    const app = await start(home);
    await app.seen('empty-library');
    await look(app, 'the empty library');
    await paste(app, ARTICLE);
    await look(app, 'an article before it is kept');
    await press(app, 'preview-keep');
    await app.seen('pane-left');
    await look(app, 'one article alone');
  },
};
