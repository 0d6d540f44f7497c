// Hours of an editor's work in one sitting: memory before and after, errors, and whether every note is still there and on its words.
//
//     node tests/window/soak.mjs [MINUTES [ACT…]]        120 unless said; CROSSREAD_PROFILE=debug takes that build
//
// With names of acts only these are done, to see which of them takes the memory.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

import { childrenOf, pause } from './lib/app.mjs';
import { Home } from './lib/home.mjs';
import { Key } from './lib/webdriver.mjs';

const minutes = Number(process.argv[2] ?? 120);
const end = Date.now() + minutes * 60_000;
// The same acts in the same order each time.
let seed = 20_261_121;
const chance = (n) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * n);
};

const home = new Home(process.env.CROSSREAD_PROFILE ?? 'release');
const app = await home.open('--sample');
await app.resize(1440, 900);
await app.linksDrawn();
await app.page(() => {
  window.soakErrors = [];
  addEventListener('error', (event) => window.soakErrors.push(`error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => window.soakErrors.push(`rejection: ${event.reason}`));
});

/** What each note says now, and the words that it was written on. */
const notes = new Map();
const done = {};
const troubles = [];

/** The quotations in the inspector: the words that a note on this link or claim is on. */
const quotes = () =>
  app.page(() =>
    [...document.querySelectorAll('[data-testid=inspector] blockquote')].map((quote) => quote.innerText.replace(/\s+/g, ' ').trim()),
  );
const walk = async () => {
  for (let steps = 1 + chance(5); steps > 0; steps -= 1) await app.press(chance(3) === 0 ? 'k' : 'j');
  await app.click('[data-tab=link]');
  await app.seen('inspector');
  await app.settled();
};
const read = () => app.page(() => document.querySelector('[data-testid=note-text]')?.value ?? document.querySelector('[data-testid=note-read]')?.innerText ?? '');

const acts = {
  async write() {
    await walk();
    const on = await quotes();
    if (on.length < 2) return;
    await app.press('n');
    await app.seen('note-text');
    const before = await app.value('note-text');
    const words = `${before ? '' : 'Ask both desks. '}${Date.now().toString(36)} `;
    await app.press(Key.Control, Key.End);
    await app.type('note-text', words);
    await app.reads('note-state', /^Saved/);
    const text = await app.value('note-text');
    notes.delete(before);
    notes.set(text, on);
    await app.press(Key.Escape);
  },
  async decide() {
    await walk();
    await app.press(['c', 'x', '1', '2'][chance(4)]);
    await app.settled();
  },
  async undoAndRedo() {
    await app.page(() => document.activeElement?.blur());
    await app.press(Key.Control, 'z');
    await app.settled();
    await pause(300);
    await app.press(Key.Control, 'y');
    await app.settled();
  },
  async search() {
    await app.press(Key.Control, 'k');
    await app.seen('search-field');
    for (const letter of ['aid', 'Pollard', 'note', 'desks'][chance(4)]) await app.press(letter);
    await app.settled();
    await app.press(Key.Escape);
    await app.gone('search-field');
  },
  async find() {
    await app.press(Key.Control, 'f');
    await app.seen('find-field');
    for (const letter of ['Israel', 'intelligence', 'billion'][chance(3)]) await app.press(letter);
    for (let steps = chance(4); steps > 0; steps -= 1) await app.press(Key.Enter);
    await app.press(Key.Escape);
    await app.gone('find');
  },
  async panels() {
    for (const tab of ['notes', 'links', 'link']) {
      await app.click(`[data-tab=${tab}]`);
      await app.settled();
    }
  },
  async fates() {
    await app.press('f');
    await app.seen('fate-table');
    await app.settled();
    // A message that lies over the table goes first.
    for (let tries = 0; tries < 4 && (await app.page(() => document.querySelector('[data-testid=fate-table]') !== null)); tries += 1) {
      await app.press(Key.Escape);
      await app.settled();
    }
    await app.gone('fate-table');
  },
  async scroll() {
    for (let at = 0; at < 20; at += 1) {
      await app.page((by) => document.querySelector('[data-testid=pane-left]').scrollBy({ top: by, behavior: 'instant' }), 200 - chance(380));
      await pause(30);
    }
  },
  async anotherPair() {
    const count = await app.page(() => document.querySelectorAll('[data-testid=timeline-article]').length);
    await app.page((at) => document.querySelectorAll('[data-testid=timeline-article]')[at].click(), chance(count));
    await app.settled();
    await app.press(Key.Escape);
    await app.linksDrawn();
  },
  async report() {
    const format = ['html', 'docx', 'markdown', 'csv', 'pdf'][chance(5)];
    const path = home.path(`soak.${format === 'markdown' ? 'md' : format}`);
    rmSync(path, { force: true });
    await app.click('export-open');
    await app.click(`label:has([data-testid=report-format-${format}])`);
    await app.retype('export-path', path);
    await app.click('export-submit');
    await app.gone('export-path');
    if (!existsSync(path)) troubles.push(`no report at ${path}`);
  },
  async theme() {
    await app.page(() => document.querySelector('[data-testid=theme-toggle]').click());
    await app.settled();
  },
};
const wanted = process.argv.slice(3);
const often = wanted.length > 0 ? wanted : ['write', 'write', 'write', 'write', 'decide', 'decide', 'decide', 'undoAndRedo', 'scroll', 'panels', 'panels', 'search', 'find', 'fates', 'anotherPair', 'report', 'theme'];

/** The app and all that it started, in MB: what only they hold, and their share of what they hold together. */
function memory() {
  const pid = childrenOf(app.driver.pid)[0];
  const tree = (of) => [of, ...childrenOf(of).flatMap(tree)];
  const size = (of) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${of}/smaps_rollup`, 'utf8'))[1]) / 1024;
  const [own, ...web] = tree(pid).map(size);
  return { app: Math.round(own), web: Math.round(web.reduce((sum, one) => sum + one, 0)) };
}

const started = Date.now();
let told = 0;
const report = (what) => {
  const now = memory();
  const count = Object.values(done).reduce((sum, one) => sum + one, 0);
  console.log(`${what}: ${Math.round((Date.now() - started) / 60_000)} min, ${count} acts, ${notes.size} notes, app ${now.app} MB, web ${now.web} MB, ${troubles.length} troubles`);
};
report('start');
while (Date.now() < end) {
  const name = often[chance(often.length)];
  try {
    await acts[name]();
    done[name] = (done[name] ?? 0) + 1;
  } catch (error) {
    troubles.push(`${name}: ${error.message.split('\n')[0]}`);
    console.log(troubles.at(-1));
    if (troubles.length > 50) break;
    // Whatever is open is left, as a person would.
    for (let at = 0; at < 3; at += 1) await app.press(Key.Escape);
    await app.click('[data-tab=link]').catch(() => {});
  }
  if (Date.now() - started > (told + 1) * Math.min(600_000, (minutes * 60_000) / 10)) {
    told += 1;
    report('meanwhile');
  }
  await pause(200 + chance(600));
}
// What WebKit holds of pages that are gone is let go.
await pause(5000);
report('end');
const errors = await app.page(() => window.soakErrors);
await app.quit();

// The library itself is asked, by another program than the one that wrote it.
const asked = spawnSync('python3', ['-c', `
import json, sqlite3, sys
library = sqlite3.connect(sys.argv[1])
rows = library.execute('select n.text, l.quote, r.quote from note n left join place l on l.id = n.left_place left join place r on r.id = n.right_place where n.deleted is null').fetchall()
print(json.dumps({'check': library.execute('pragma integrity_check').fetchone()[0], 'rows': rows}))
`, home.library], { encoding: 'utf8', maxBuffer: 2 ** 28 });
const { check, rows } = JSON.parse(asked.stdout);
const folded = (text) => text?.replace(/\s+/g, ' ').trim() ?? '';
const stored = new Map(rows.map(([text, left, right]) => [text, [left, right].map(folded)]));
const lost = [...notes.keys()].filter((text) => !stored.has(text));
const misplaced = [...notes].filter(([text, [left, right]]) => {
  const places = stored.get(text);
  return places && !(left.includes(places[0]) && right.includes(places[1])) && !(left.includes(places[1]) && right.includes(places[0]));
});
console.log(`acts: ${JSON.stringify(done)}`);
console.log(`notes written: ${notes.size}, in the library ${rows.length}, lost ${lost.length}, on other words ${misplaced.length}; integrity: ${check}`);
console.log(`errors in the page: ${errors.length}; acts that failed: ${troubles.length}`);
for (const line of [...errors, ...troubles, ...lost, ...misplaced.map((one) => JSON.stringify(one))].slice(0, 40)) console.log(`  ${line}`);
home.close();
process.exitCode = lost.length + misplaced.length + errors.length > 0 || check !== 'ok' ? 1 : 0;
