// Whether everybody can use it: each screen of the real window by axe (WCAG 2.2 AA), zoomed, with wider letters, and by key.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { layoutFaults, spaceText, unspaceText } from './lib/layout.mjs';
import { walks } from './lib/screens.mjs';
import { Key } from './lib/webdriver.mjs';
import { windowTest } from './lib/window.mjs';

const AXE = readFileSync(join(import.meta.dirname, '../../ui/node_modules/axe-core/axe.min.js'), 'utf8');
const SIZE = [1280, 720];
/** CSS pixels: WCAG 2.5.8. */
const LEAST = 24;

async function start(home, ...args) {
  const app = await home.open(...args);
  await app.resize(...SIZE);
  return app;
}

/** What axe has to say of the page in a theme, a sentence each. */
async function violations(app, theme, contrast) {
  await app.page((theme, contrast) => {
    Object.assign(document.documentElement.dataset, { theme, contrast });
    // Colours that fade into each other are not what is read.
    document.body.offsetWidth;
    for (const fading of document.getAnimations()) fading.finish();
  }, theme, contrast);
  // The driver puts it into the page; a script element would be refused by the page's own policy.
  if (!(await app.page(() => 'axe' in window))) await app.page(`function () { ${AXE} }`);
  return app.page(async (plain) => {
    const everything = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] };
    // Another contrast changes colours alone.
    const runOnly = plain ? everything : { type: 'rule', values: ['color-contrast'] };
    const ours = { 'heading-order': { enabled: true }, 'landmark-one-main': { enabled: true }, 'page-has-heading-one': { enabled: true }, 'landmark-unique': { enabled: true } };
    const found = await window.axe.run(document, { runOnly, rules: plain ? ours : {}, iframes: false });
    // A target that is large enough, and of which the edge of what scrolls hides a part, is no small one.
    const whole = (id, [at]) => {
      const { width, height } = document.querySelector(at).getBoundingClientRect();
      return id === 'target-size' && width >= 24 && height >= 24;
    };
    return found.violations.flatMap(({ id, nodes }) => nodes.filter(({ target }) => !whole(id, target)).map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary.replace(/\s+/g, ' ').slice(0, 200)})`));
  }, contrast === 'normal');
}

for (const [name, walk] of Object.entries(walks)) {
  windowTest(`axe finds nothing: ${name}`, async (home) => {
    const found = [];
    await walk(home, start, async (app, screen) => {
      await app.settled();
      for (const contrast of ['normal', 'more'])
        for (const theme of ['light', 'dark'])
          for (const one of await violations(app, theme, contrast)) found.push(`${screen}, ${theme}, ${contrast}: ${one}`);
    });
    assert.deepEqual(found, []);
  });

  windowTest(`nothing is lost at 200 % and with wider letters: ${name}`, async (home) => {
    const found = [];
    const zoomed = async (home, ...args) => {
      const app = await start(home, ...args);
      if ((await app.page(() => innerWidth)) > 700) for (let step = 0; step < 5; step += 1) await app.press(Key.Control, '+');
      await app.until('it is twice as large', () => innerWidth === 640);
      return app;
    };
    await walk(home, zoomed, async (app, screen) => {
      await app.settled();
      for (const fault of await app.page(layoutFaults, { least: LEAST })) found.push(`${screen}, zoomed: ${fault}`);
      await app.page(spaceText);
      await app.settled();
      for (const fault of await app.page(layoutFaults, { least: LEAST })) found.push(`${screen}, zoomed and spaced: ${fault}`);
      await app.page(unspaceText);
      await app.settled();
    });
    assert.deepEqual(found, []);
  });
}
