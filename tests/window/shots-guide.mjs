// The pictures of the guide, taken of the real window: docs/guide/pictures.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { binary, Home, inFormat, picturesFolder } from './lib/home.mjs';
import { Key } from './lib/webdriver.mjs';

const profile = process.env.CROSSREAD_PROFILE ?? (existsSync(binary('release')) ? 'release' : 'debug');
const folder = join(picturesFolder, '../docs/guide/pictures');
mkdirSync(folder, { recursive: true });
const home = new Home(profile);
home.keep({ theme: 'light', toured: true });
const app = await home.open('--sample');
await app.resize(1200, 750);
await app.linksDrawn();

const take = async (name) => {
  writeFileSync(join(folder, `${name}.png`), await app.picture());
  console.log(`docs/guide/pictures/${name}.png`);
};
await take('main');
await app.clickWords('pane-left', 'You do not burn');
await take('link');
await app.clickWords('pane-left', '$3.1 billion');
await take('differs');
await app.press('n');
await app.type('note-text', 'The figure rose between the two articles. Ask the desk which year each one means.');
await app.reads('note-state', /^Saved/);
await take('note');
await app.press(Key.Escape);
await app.press('f');
await app.seen('[role=grid]');
await app.until('all pairs are read', () => !/closely…/.test(document.querySelector('main').innerText));
await take('fates');
await app.press(Key.Escape);
await app.press('v');
await app.seen('review');
await take('review');
await app.press('v');
await app.gone('review');
await app.click('export-open');
await app.click('label:has([data-testid=report-kind-comparison])');
await app.click('label:has([data-testid=report-format-pdf])');
await app.until('a page is drawn', () => document.querySelector('[data-testid=report-page]')?.naturalWidth > 100);
await take('report');
await app.press(Key.Escape);
await app.gone('export-path');
await app.quit();

const preview = await home.open(inFormat('toll-bridge-portal.html'));
await preview.resize(1200, 750);
await preview.seen('preview-keep');
writeFileSync(join(folder, 'preview.png'), await preview.picture());
console.log('docs/guide/pictures/preview.png');
await preview.quit();
home.close();
