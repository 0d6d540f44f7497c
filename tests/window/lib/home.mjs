// A home folder of its own for each test: library, settings, caches and the files that it reads and writes.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { App } from './app.mjs';
import { screen } from './display.mjs';

const root = resolve(import.meta.dirname, '../../..');
const target =
  process.env.CARGO_TARGET_DIR ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'crossread', 'target');

/** The app as `make test` builds it, or as `make run` does. */
export const binary = (profile) => join(target, profile, 'crossread');

/** An article in one of the formats that are read. */
export const inFormat = (name) => join(root, 'fixtures/articles/formats', name);

/** A file of the sample dossier. */
export const sample = (name) => join(root, 'fixtures/articles/intelligence-sharing', name);

/** Every article of another story in the fixtures. */
export const story = (name) => {
  const folder = join(root, 'fixtures/articles', name);
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.json'))
    .sort()
    .map((file) => join(folder, file));
};

export const picturesFolder = join(root, 'shots');

// A signal would pass over what is to be done at the exit, and leave windows and folders behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

export class Home {
  folder = mkdtempSync(join(tmpdir(), 'crossread-window-'));
  library = this.path('library.sqlite3');
  apps = [];

  constructor(profile = 'debug') {
    this.binary = binary(profile);
    this.skipTour();
    process.once('exit', this.close);
  }

  path(name) {
    return join(this.folder, name);
  }

  /** Writes a file to read in, and gives its path. */
  file(name, content) {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** Throws away what the app keeps outside its library: sizes, tastes, caches. */
  forgetSettings() {
    for (const name of ['data', 'config', 'cache']) rmSync(this.path(name), { recursive: true, force: true });
    this.skipTour();
  }

  /** What the window keeps between two sittings, by name. */
  get kept() {
    return JSON.parse(readFileSync(this.#kept, 'utf8'));
  }

  keep(values) {
    mkdirSync(dirname(this.#kept), { recursive: true });
    const texts = Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]);
    writeFileSync(this.#kept, JSON.stringify(Object.fromEntries(texts)));
  }

  /** The tour of the first start lies over the window; only its own test walks it. */
  skipTour() {
    this.keep({ toured: true });
  }

  get #kept() {
    return this.path('config/org.crossread.desktop/kept.json');
  }

  /** What the app may know of this machine: nothing of the person who runs the tests. */
  async environment() {
    return {
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
      HOME: this.folder,
      XDG_DATA_HOME: this.path('data'),
      XDG_CONFIG_HOME: this.path('config'),
      XDG_CACHE_HOME: this.path('cache'),
      XDG_RUNTIME_DIR: this.folder,
      DISPLAY: await screen(),
      // No session bus: else a second app would hand its articles to the first and go.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
    };
  }

  /** Starts the app on this home's library and waits until it shows something. */
  async open(...args) {
    const app = await App.start(this.binary, ['--library', this.library, ...args], await this.environment());
    this.apps.push(app);
    await app.until('the window shows something', () => document.documentElement.dataset.ready === 'true');
    return app;
  }

  /** Starts the app on the sample dossier and waits for its links. */
  async openSample() {
    const app = await this.open('--sample');
    await app.linksDrawn();
    return app;
  }

  close = () => {
    process.off('exit', this.close);
    for (const app of this.apps) app.kill();
    // What was killed may write for a moment still.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
}
