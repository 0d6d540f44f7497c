// A test with a home of its own; where it fails, pictures of its windows stay in out/.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { Home } from './home.mjs';

const folder = join(import.meta.dirname, '../out');

// WebKitGTK's driver is the only one there is for this window, and needs X.
const missing = ['WebKitWebDriver', 'Xvfb'].filter((tool) => spawnSync(tool, ['--version']).error);
const skip = missing.length > 0 && `window tests need ${missing.join(' and ')}`;

export function windowTest(name, ...rest) {
  const body = rest.pop();
  const options = rest.pop();
  test(name, { skip: skip || options?.skip }, async () => {
    // CROSSREAD_PROFILE=release tries the build that is handed on.
    const home = new Home(process.env.CROSSREAD_PROFILE);
    try {
      await body(home);
    } catch (error) {
      await keepPictures(name, home.apps);
      throw error;
    } finally {
      home.close();
    }
  });
}

async function keepPictures(name, apps) {
  mkdirSync(folder, { recursive: true });
  for (const [index, app] of apps.entries()) {
    const path = join(folder, `${name.replace(/\W+/g, '-')}-${index + 1}`);
    writeFileSync(`${path}.log`, app.said);
    const picture = await app.picture().catch(() => null);
    if (picture) writeFileSync(`${path}.png`, picture);
  }
}
