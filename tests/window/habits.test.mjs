// What people expect of any app: what they prefer is kept, it fills the screen, prints, says what it is, and tells no secrets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { App, waitUntil } from './lib/app.mjs';
import { screen } from './lib/display.mjs';
import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

const ask = (app, command, args = {}) =>
  app.page(
    (command, args) =>
      window.__TAURI_INTERNALS__.invoke(command, args).then(
        (answer) => ({ answer }),
        (problem) => ({ problem }),
      ),
    command,
    args,
  );
const log = (home) => readFileSync(home.path('data/org.crossread.desktop/logs/crossread.log'), 'utf8');

windowTest('what one prefers holds at once, and at the next start, in the first picture', async (home) => {
  const app = await home.openSample();
  const width = await app.page(() => innerWidth);
  await app.press(Key.Control, ',');
  await app.click('label:has([data-testid=theme-dark])');
  await app.click('label:has([data-testid=face-sans])');
  await app.page(() => {
    const select = document.querySelector('[data-testid=text-size]');
    select.value = '20';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const look = () =>
    app.page(() => {
      const style = getComputedStyle(document.querySelector('[data-testid=pane-left] p[data-block]'));
      return [document.documentElement.dataset.theme, style.fontSize, style.fontFamily.includes('Inter')];
    });
  assert.deepEqual(await look(), ['dark', '20px', true]);
  await app.retype('settings-author', 'Ana Berg');
  await app.press(Key.Escape);
  await app.gone('settings-author');
  await app.press(Key.Control, '+');
  await app.until('the page is larger', (width) => innerWidth < width, width);
  const larger = await app.page(() => innerWidth);
  await app.quit();

  const again = await home.open();
  assert.equal(await again.page(() => innerWidth), larger);
  const style = () =>
    again.page(() => [document.documentElement.dataset.theme, document.documentElement.style.getPropertyValue('--text')]);
  assert.deepEqual(await style(), ['dark', '20px']);
  await again.press(Key.Control, ',');
  await again.until('the name is there', () => document.querySelector('[data-testid=settings-author]')?.value === 'Ana Berg');
});

windowTest('the tour comes once: skipped, it is not there at the next start', async (home) => {
  home.keep({});
  const app = await home.openSample();
  await app.seen('tour');
  assert.match(await app.text('tour'), /Step 1 of 3/i);
  await app.click('tour-next');
  await app.reads('tour', /Step 2 of 3/i);
  await app.press(Key.Escape);
  await app.gone('tour');
  await app.quit();
  const again = await home.open();
  await again.linksDrawn();
  assert.equal(await again.has('tour'), false);
  await again.press('?');
  await again.click('tour-open');
  await again.reads('tour', /Step 1 of 3/i);
});

windowTest('what it is made of, and what helps whoever helps, is shown', async (home) => {
  const app = await home.openSample();
  await app.press('?');
  await app.click('about-open');
  await app.reads('about', /0\.1\.0.*WebKitGTK 2\./);
  await app.click('about-licences');
  await app.type('licences-find', 'webkit2gtk');
  await app.reads('licences-count', /^[1-9] of \d{3}/);
  await app.reads('licence-text', /Permission is hereby granted/);
  await app.press(Key.Escape);
  await app.gone('licences-find');
  await app.press('?');
  await app.click('about-open');
  await app.click('about-diagnostics');
  await app.reads('diagnostics', /Crossread 0\.1\.0.*1 dossiers, 3 articles.*start 0\.1\.0/);
  await app.click('diagnostics-copy');
  await app.reads('[role=dialog]', /Copied/);
});

windowTest('the log names what failed, and nothing that anybody wrote', async (home) => {
  const app = await home.openSample();
  const mark = 'zebrafish';
  const file = home.file(`${mark}.txt`, `The ${mark} Bridge\n\nBy Ana ${mark}\n\n12 May 2017\n\nThe ${mark} bridge cost 3 million. It was closed in May, the council said.`);
  const { answer: previews } = await ask(app, 'preview_files', { paths: [file, home.path(`no-${mark}.pdf`)], dossier: null });
  const [{ id, article }] = previews;
  const edit = { headline: `${mark}`, byline: mark, outlet: mark, date: '2017' };
  await ask(app, 'keep_previews', { request: { dossier: null, articles: [{ id, facts: edit, fences: [], version: null }] } });
  assert.ok(article);
  const asked = [
    ['search', { text: mark }],
    ['rename_dossier', { request: { id: 1, title: `The ${mark}` } }],
    ['rename_dossier', { request: { id: 999, title: `No ${mark}` } }],
    ['open_dossier', { id: 999 }],
    ['set_settings', { request: { author: mark } }],
    ['set_settings', { request: { author: mark.repeat(99) } }],
    ['set_facts', { request: { article: 1, facts: { ...edit, date: `no ${mark}` }, version: null } }],
    ['preview_text', { text: mark, dossier: null }],
    ['preview_text', { text: `${mark} `.repeat(50), dossier: null }],
    ['merge_file', { request: { path: file, dossier: null } }],
    ['save_dossier', { request: { id: 1, path: home.path(`no-${mark}/x.crossread`), annotations: false, replace: false } }],
    ['use_library', { path: file }],
    ['move_library', { folder: file }],
    ['open_report', { path: file }],
    ['replace_library', { request: { backup: mark } }],
  ];
  for (const [command, args] of asked) await ask(app, command, args);
  const note = { id: null, left: 1, right: 3, text: `A note on ${mark}`, target: { kind: 'article', article: 1 } };
  await ask(app, 'write_note', { request: note });
  await ask(app, 'write_note', { request: { ...note, target: { kind: 'article', article: 999 } } });
  await waitUntil('failures are in the log', () => /dossiers::open_dossier failed: NotFound/.test(log(home)));
  const text = log(home);
  assert.match(text, /start 0\.1\.0, .*WebKitGTK 2\..*, library crossread-[0-9a-f]{16}/);
  for (const door of ['dossiers::rename_dossier', 'share::merge_file', 'library::move_library'])
    assert.ok(text.includes(`${door} failed`), `${door} in ${text}`);
  assert.ok(!text.includes(mark), text);
  assert.ok(!text.includes(home.folder), text);
});

windowTest('the report is printed from a window of its own', async (home) => {
  const app = await home.openSample();
  await app.press(Key.Control, 'p');
  const environment = { ...process.env, DISPLAY: await screen() };
  const windows = () => spawnSync('xdotool', ['search', '--name', '^Print: '], { env: environment, encoding: 'utf8' });
  assert.ifError(windows().error);
  await waitUntil('a window prints', () => windows().stdout.trim() !== '');
});

windowTest('a dossier file that the app is started with is taken in', async (home) => {
  const app = await home.openSample();
  const path = home.path('story.crossread');
  const { answer } = await ask(app, 'save_dossier', { request: { id: 1, path, annotations: false, replace: false } });
  assert.ok(answer.bytes > 1000);
  await app.quit();
  const other = await App.start(home.binary, ['--library', home.path('other.sqlite3'), path], await home.environment());
  home.apps.push(other);
  await other.seen('merged');
});

windowTest('another library is opened by a new start, remembered, and the one before stays as it is', async (home) => {
  const app = await home.openSample();
  const library = home.path('elsewhere/other.sqlite3');
  void ask(app, 'use_library', { path: library }).catch(() => {});
  // The new window says which one was left, and forgets that.
  await waitUntil('the new window is there', () => {
    const { library: kept, leftLibrary } = home.kept;
    return kept === JSON.stringify(library) && leftLibrary === undefined;
  });
  assert.ok(existsSync(library) && existsSync(home.library));
});

windowTest('a library is moved whole: decided links are there, and the old one stays', async (home) => {
  const app = await home.openSample();
  await app.press('j');
  await app.press('c');
  await app.reads('link-counts', /1 confirmed/);
  const folder = home.path('moved');
  void ask(app, 'move_library', { folder }).catch(() => {});
  await waitUntil('the new window is there', () => home.kept.library !== undefined && home.kept.leftLibrary === undefined);
  app.kill();
  const moved = home.path('moved/library.sqlite3');
  assert.equal(home.kept.library, JSON.stringify(moved));
  assert.ok(existsSync(home.library));
  const again = await App.start(home.binary, ['--library', moved], await home.environment());
  home.apps.push(again);
  await again.linksDrawn();
  await again.reads('link-counts', /1 confirmed/);
});
