// A dossier goes to a colleague as a file and comes back: both editors' work stands side by side, and the second time changes nothing.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

import { chooseFile } from './lib/file-dialog.mjs';
import { Home } from './lib/home.mjs';
import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

const MENU = '.dossier-menu';

async function named(app, author) {
  await app.press(Key.Control, ',');
  await app.retype('settings-author', author);
  await app.press(Key.Escape);
  await app.gone('settings-author');
}

async function save(app, path) {
  await app.click(MENU);
  await app.click('share-file');
  await app.retype('share-path', path);
  await app.click('share-submit');
  await app.reads('share-done', /Saved to/);
  await app.press(Key.Escape);
}

/** Gives what is said of what came in. */
async function takeIn(home, app, path) {
  await app.click(MENU);
  await app.click('share-open');
  await chooseFile(home, 'Open dossier file', path);
  const said = await app.text('merged');
  await app.click('merged-close');
  await app.gone('merged');
  return said;
}

const counts = async (app) => /\d+ links .*?rejected/.exec(await app.text('status'))[0];

windowTest('a dossier is saved as a file, opened by a colleague, and merged back twice', async (home) => {
  const colleague = new Home(process.env.CROSSREAD_PROFILE);
  try {
    const ana = await home.openSample();
    await named(ana, 'Ana');
    await ana.press('j');
    await ana.press('c');
    await ana.reads('link-counts', /1 confirmed/);
    await ana.press('n');
    await ana.type('note-text', 'Who says so?');
    await ana.reads('note-state', /^Saved/);
    await ana.press(Key.Escape);
    const there = home.path('there.crossread');
    await save(ana, there);
    assert.ok(existsSync(there));

    // A library of another dossier, so that what comes in is a second one.
    const bo = await colleague.open(colleague.file('harbour.txt', 'The harbour will close in May, the council said on Friday.'));
    await bo.click('preview-keep');
    await bo.gone('preview-keep');
    await named(bo, 'Bo');
    const said = await takeIn(colleague, bo, there);
    assert.match(said, /is in your library now.*3 articles.*1 note.*1 decision/);
    await bo.linksDrawn();
    await bo.reads('link-counts', /1 confirmed/);
    await bo.press('j');
    await bo.reads('inspector', /Who says so\?/);
    await bo.press('j');
    await bo.press('x');
    await bo.reads('link-counts', /1 confirmed · 1 rejected/);
    const back = home.path('back.crossread');
    await save(bo, back);

    assert.match(await takeIn(home, ana, back), /Brought into the dossier.*1 decision/);
    await ana.reads('link-counts', /1 confirmed · 1 rejected/);
    const once = await counts(ana);
    assert.match(await takeIn(home, ana, back), /was here already: nothing was changed/);
    assert.equal(await counts(ana), once);
    // It is one act, and can be undone as one.
    await ana.until('it can be undone', () => /colleague/.test(document.querySelector('[data-testid=undo]').getAttribute('aria-label')));
    await ana.click('undo');
    await ana.reads('link-counts', /1 confirmed · 0 rejected/);
  } finally {
    colleague.close();
  }
});

windowTest('a dossier file and an article are opened with the app', async (home) => {
  const other = new Home(process.env.CROSSREAD_PROFILE);
  try {
    const ana = await home.openSample();
    const file = home.path('story.crossread');
    await save(ana, file);
    const bo = await other.open(file, other.file('harbour.txt', 'The harbour will close in May, the council said on Friday.'));
    assert.match(await bo.text('merged'), /is in your library now.*3 articles/);
    await bo.click('merged-close');
    await bo.click('preview-keep');
    await bo.gone('preview-keep');
  } finally {
    other.close();
  }
});
