// Pictures of every screen as not everybody has it: small, large, at 200 %, in high contrast, from right to left.
//
//     node tests/window/shots-conditions.mjs [CONDITION...]     shots/conditions/CONDITION/NN-what.png
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { binary, Home, picturesFolder } from './lib/home.mjs';
import { walks } from './lib/screens.mjs';

const profile = process.env.CROSSREAD_PROFILE ?? (existsSync(binary('release')) ? 'release' : 'debug');
const SMALL = [1280, 720];
const LARGE = [1920, 1080];

/** The size of the window, and what somebody has chosen. */
const conditions = {
  small: { size: SMALL, kept: { theme: 'light' } },
  large: { size: LARGE, kept: { theme: 'light' } },
  zoomed: { size: SMALL, kept: { theme: 'light', zoom: 2 } },
  contrast: { size: SMALL, kept: { theme: 'light', contrast: 'more' } },
  'contrast-dark': { size: SMALL, kept: { theme: 'dark', contrast: 'more' } },
  'right-to-left': { size: SMALL, kept: { theme: 'light', language: 'he' } },
  'right-to-left-dark': { size: LARGE, kept: { theme: 'dark', language: 'he' } },
};

const wanted = process.argv.slice(2);
let failed = 0;
for (const [condition, { size, kept }] of Object.entries(conditions)) {
  if (wanted.length > 0 && !wanted.includes(condition)) continue;
  const folder = join(picturesFolder, 'conditions', condition);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let number = 0;
  for (const [name, walk] of Object.entries(walks)) {
    const home = new Home(profile);
    const start = async (home, ...args) => {
      home.keep({ ...kept, ...(name === 'habits' ? {} : { toured: true }) });
      const app = await home.open(...args);
      await app.resize(...size);
      return app;
    };
    try {
      await walk(home, start, async (app, screen) => {
        number += 1;
        const file = `${String(number).padStart(2, '0')}-${screen.replace(/[^a-z]+/g, '-')}.png`;
        writeFileSync(join(folder, file), await app.picture());
        console.log(`shots/conditions/${condition}/${file}`);
      });
    } catch (error) {
      failed += 1;
      console.error(`${condition}, ${name}: ${error.message}`);
    } finally {
      home.close();
    }
  }
}
process.exitCode = failed > 0 ? 1 : 0;
