// What keeps an editor's work safe: one window for each library, backups, and what happens to a damaged library.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, truncateSync } from 'node:fs';

import { App } from './lib/app.mjs';
import { windowTest } from './lib/window.mjs';

const ARTICLE = 'The harbour will close in May, the council said on Friday. About 300 boats are moored there.';

windowTest('a second start on the same library hands over its file to the first window and ends', async (home) => {
  const app = await home.openSample();
  const file = home.file('harbour.txt', ARTICLE);
  const second = spawn(home.binary, ['--library', home.library, file], {
    env: await home.environment(),
    stdio: 'ignore',
  });
  assert.deepEqual(await once(second, 'exit'), [0, null]);
  await app.seen('preview-keep');
  await app.reads('[role=dialog]', /harbour will close in May/);
  // Another library has a window of its own.
  const other = await App.start(home.binary, ['--library', home.path('other.sqlite3')], await home.environment());
  home.apps.push(other);
  await other.seen('empty-library');
});

windowTest('a first window that was killed does not keep the next one from opening', async (home) => {
  const app = await home.openSample();
  await app.crash();
  const next = await home.open();
  await next.linksDrawn();
});

windowTest('a backup is restored from the window, and what was made since is a backup', async (home) => {
  const app = await home.openSample();
  await openBackups(app);
  await app.click('backup-now');
  await app.reads('[role=dialog]', /1 dossier, 3 articles, 0 decisions, 0 notes .*Backed up: /);
  await app.press('\uE00C');
  await app.gone('backup-now');
  await app.press('j');
  await app.press('c');
  await app.reads('link-counts', /1 confirmed/);
  await openBackups(app);
  await app.click('[data-testid=backup-row] button');
  await app.reads('[role=dialog]', /becomes a backup first/);
  await app.click('backup-restore');
  await app.reads('replaced', /The library is as it was on/);
  await app.linksDrawn();
  await app.reads('link-counts', /0 confirmed/);
  await openBackups(app);
  await app.reads('[role=dialog]', /1 decision, 0 notes .*, before a backup was restored/);
  await app.press('\uE00C');
  await app.gone('backup-now');
  // Writing goes on in the restored library.
  await app.press('j');
  await app.press('c');
  await app.reads('link-counts', /1 confirmed/);
});

windowTest('a damaged library is set aside, and the newest sound backup takes its place', async (home) => {
  const app = await home.openSample();
  await app.press('j');
  await app.press('c');
  await app.reads('link-counts', /1 confirmed/);
  await app.quit();
  assert.equal(backups(home).length, 1, 'made when the app closed');
  truncateSync(home.library, 20_000);
  const damaged = readFileSync(home.library);

  const next = await home.open();
  await next.reads('problem', /The library is damaged.*cut short.*newest sound backup was made on.*1 decision/);
  assert.deepEqual(readFileSync(home.library), damaged, 'left as it was');
  await next.click('restore-newest');
  await next.linksDrawn();
  await next.reads('link-counts', /1 confirmed/);
  await next.reads('replaced', /set aside: .*library\.sqlite3\.damaged/);
  assert.deepEqual(readFileSync(`${home.library}.damaged`), damaged);
});

windowTest('an empty library can take the place of a damaged one', async (home) => {
  home.file('library.sqlite3', '');
  const app = await home.open();
  await app.reads('problem', /It is empty|it is empty/);
  await app.click('start-empty');
  await app.seen('empty-library');
  assert.ok(existsSync(`${home.library}.damaged`));
});

const backups = (home) => readdirSync(home.path('backups/library.sqlite3'));

async function openBackups(app) {
  await app.click('.dossier-menu');
  await app.click('backups-open');
  await app.seen('backup-now');
}
