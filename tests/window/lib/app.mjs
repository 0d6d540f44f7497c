// The app in its window, as the one who sits before it: what is to be read, clicked and typed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

import { Key, Session, WebDriverError } from './webdriver.mjs';

// Longer than anything takes on a slow and busy machine; a test that waits this long has failed.
const PATIENCE = 20_000;
// A third of a second on an idle machine, more on a busy one; ten were enough there for fonts and faded colours.
const FRAMES = 20;

/** The app's own name for an element, as its UI code has it; anything else is a CSS selector already. */
const css = (name) => (/^[a-z-]+$/.test(name) ? `[data-testid="${name}"]` : name);

export class App {
  /** Starts the app through a WebKitWebDriver of its own, which hands its environment on to it. */
  static async start(binary, args, environment) {
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...environment, TAURI_WEBVIEW_AUTOMATION: 'true' },
      // A process group, so that app and web process can be ended with it.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const app = new App(driver);
    try {
      await waitUntil('WebKitWebDriver listens', () => fetch(`http://127.0.0.1:${port}/status`));
      app.session = await Session.start(port, binary, args);
      return app;
    } catch (error) {
      app.kill();
      throw new Error(`The app did not start.\n${app.said}`, { cause: error });
    }
  }

  /** What the app and its driver said on standard error. */
  said = '';

  constructor(driver) {
    this.driver = driver;
    driver.stderr.setEncoding('utf8').on('data', (text) => (this.said += text));
    driver.stderr.unref();
    driver.unref();
    process.once('exit', this.kill);
  }

  /** Ends driver, app and web process at once, with a signal that none of them can catch. */
  kill = () => {
    process.off('exit', this.kill);
    if (this.killed) return;
    this.killed = true;
    try {
      process.kill(-this.driver.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };

  /** Lets the app close its window and end by itself. */
  async quit() {
    const pid = childrenOf(this.driver.pid)[0];
    // The page goes before it can answer.
    await this.page(() => void window.__TAURI_INTERNALS__.invoke('close_window')).catch(() => {});
    await waitUntil('the app is gone', () => !childrenOf(this.driver.pid).includes(pid));
    this.kill();
  }

  /** Kills the app alone, as a crash or a power cut would, and waits until it is gone. */
  async crash() {
    const pid = childrenOf(this.driver.pid)[0];
    process.kill(pid, 'SIGKILL');
    await waitUntil('the app is gone', () => !childrenOf(this.driver.pid).includes(pid));
    this.kill();
  }

  /** Runs a function in the page. */
  page(body, ...args) {
    return this.session.script(body, ...args);
  }

  /** Waits until a function in the page gives something true, and gives that. */
  until(what, body, ...args) {
    return waitUntil(what, () => this.page(body, ...args));
  }

  /** The close look is there too, so that no link comes or goes any more. */
  linksDrawn() {
    return this.until('the links are drawn', () => {
      const depth = document.querySelector('[data-testid=status]')?.dataset.depth;
      return document.documentElement.dataset.linksDrawn === 'true' && depth === 'close';
    });
  }

  /** Sets the size of the window; without a window manager it takes a moment. */
  async resize(width, height) {
    await this.session.setWindowRect({ x: 0, y: 0, width, height });
    await this.until(`the window is ${width} × ${height}`, (w, h) => outerWidth === w && outerHeight === h, width, height);
    await this.settled();
  }

  /** Waits until the page has been painted and nothing moves any more. */
  async settled() {
    const look = () =>
      this.page(async () => {
        // On a busy machine no frame may have come since; what is off the screen is only laid out with one.
        await new Promise(requestAnimationFrame);
        return [...document.querySelectorAll('[data-testid]')]
          .map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height, element.scrollTop].map(Math.round).join();
          })
          .join(' ');
      });
    let before = null;
    await waitUntil('the page is at rest', async () => {
      const now = await look();
      const same = now === before;
      before = now;
      if (!same) await pause(100);
      return same;
    });
  }

  /** Waits for an element that a person can see. */
  seen(name) {
    return this.until(`${name} is there`, (at) => document.querySelector(at)?.checkVisibility() ?? false, css(name));
  }

  /** Waits until an element stands where it stood two frames before: a click goes to a place, not to an element. */
  still(name) {
    return this.until(
      `${name} stands still`,
      async (at) => {
        const place = () => {
          const box = document.querySelector(at)?.getBoundingClientRect();
          return box && [box.x, box.y, box.width, box.height].join();
        };
        const before = place();
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        return before !== undefined && before === place();
      },
      css(name),
    );
  }

  gone(name) {
    return this.until(`${name} is gone`, (at) => !document.querySelector(at)?.checkVisibility(), css(name));
  }

  has(name) {
    return this.page((at) => document.querySelector(at)?.checkVisibility() ?? false, css(name));
  }

  /** What a function answers in a frame of the page, once it answers anything. */
  async inFrame(name, body) {
    await this.seen(name);
    let answer = null;
    await waitUntil(`${name} shows a page`, async () => {
      await this.session.frame(css(name));
      try {
        answer = await this.session.script(body);
      } finally {
        await this.session.frame();
      }
      return answer !== null;
    });
    return answer;
  }

  /** The text that is to be read there, with its white space folded. */
  async text(name) {
    await this.seen(name);
    return this.page((at) => document.querySelector(at).innerText.replace(/\s+/g, ' ').trim(), css(name));
  }

  /** Waits until the text there matches, and gives it. */
  async reads(name, pattern) {
    let text = '';
    try {
      await waitUntil('', async () => pattern.test((text = await this.text(name))));
    } catch {
      throw new Error(`${name} should read ${pattern}, but reads: ${text}`);
    }
    return text;
  }

  value(name) {
    return this.page((at) => document.querySelector(at).value, css(name));
  }

  /** Clicks as soon as nothing lies over it: a dialog that is going away takes a moment. */
  async click(name) {
    await this.seen(name);
    await this.still(name);
    await waitUntil(`${name} can be clicked`, async () => {
      await (await this.session.find(css(name))).click();
      return true;
    });
  }

  async type(name, text) {
    await this.seen(name);
    await (await this.session.find(css(name))).type(text.replaceAll('\n', Key.Enter));
  }

  /** Puts other words into a field, as one who selects all and types. */
  async retype(name, text) {
    await this.click(name);
    await this.press(Key.Control, 'a');
    await this.press(Key.Delete);
    await this.type(name, text);
  }

  press(...keys) {
    return this.session.press(...keys);
  }

  /**
   * Where words stand in an element: the box of their first line, in CSS pixels of the viewport. They are
   * scrolled into view first if `show` is set.
   */
  wordsIn(name, words, { show = false } = {}) {
    return this.until(
      `“${words}” stands in ${name}`,
      (at, words, show) => {
        const root = document.querySelector(at);
        if (!root) return null;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          const start = node.data.indexOf(words);
          if (start < 0) continue;
          if (show) node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + words.length);
          const { x, y, width, height } = range.getClientRects()[0];
          return { x, y, width, height };
        }
        return null;
      },
      css(name),
      words,
      show,
    );
  }

  /** Clicks on words in a reading pane; a claim has no element of its own. */
  async clickWords(name, words) {
    await this.wordsIn(name, words, { show: true });
    await this.settled();
    const { x, y, width, height } = await this.wordsIn(name, words);
    await this.session.clickAt(x + width / 2, y + height / 2);
  }

  /** A picture of the page at rest. */
  async picture() {
    await this.settled();
    // What is on the screen lags behind the page; each frame is asked for only when the one before it was shown.
    await this.page(async (frames) => {
      for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
    }, FRAMES);
    return this.session.screenshot();
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until the answer is true; what is thrown meanwhile counts as no, unless the window itself is gone. */
export async function waitUntil(what, ask) {
  const end = performance.now() + PATIENCE;
  let trouble;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      if (error instanceof WebDriverError && error.code === 'invalid session id') throw error;
      trouble = error;
    }
    await pause(20);
  }
  throw new Error(`Waited ${PATIENCE / 1000} s in vain until ${what}.`, { cause: trouble });
}

/** The processes that a process started and that still run. */
export function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
