// The part of the W3C WebDriver protocol that the window tests need, spoken to WebKitWebDriver.
//
// A dozen HTTP calls: selenium-webdriver asks for a newer Node than the project does, and webdriverio brings
// some hundred packages.

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys that are no character, as WebDriver writes them. */
export const Key = {
  Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', Meta: '\uE03D',
  Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', Backspace: '\uE003', Delete: '\uE017',
  F1: '\uE031', Up: '\uE013', Down: '\uE015', Left: '\uE012', Right: '\uE014', Home: '\uE011', End: '\uE010',
};

/** What WebDriver answers when it cannot do what it was asked to; `code` is the protocol's own word. */
export class WebDriverError extends Error {
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** One session: one window of the app. */
export class Session {
  /** Starts `binary` with `args` through the WebKitWebDriver that listens on `port`. */
  static async start(port, binary, args) {
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
    const answer = await call(port, 'POST', '/session', { capabilities });
    return new Session(port, answer.sessionId);
  }

  constructor(port, id) {
    this.port = port;
    this.id = id;
  }

  #call(method, path, body) {
    return call(this.port, method, `/session/${this.id}${path}`, body);
  }

  end() {
    return call(this.port, 'DELETE', `/session/${this.id}`);
  }

  /** Runs a function in the page, with arguments that survive JSON. */
  script(body, ...args) {
    return this.#call('POST', '/execute/sync', { script: `return (${body}).apply(null, arguments)`, args });
  }

  /** Goes into a frame of the page, found by its selector; without one, back to the page itself. */
  async frame(css) {
    const id = css && (await this.#call('POST', '/element', { using: 'css selector', value: css }));
    await this.#call('POST', '/frame', { id: id ?? null });
  }

  async find(css) {
    const found = await this.#call('POST', '/element', { using: 'css selector', value: css });
    return new Element((method, path, body) => this.#call(method, `/element/${found[ELEMENT]}${path}`, body));
  }

  /** Presses the left button where a person would, in CSS pixels of the viewport. */
  clickAt(x, y) {
    const at = { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) };
    return this.#perform({
      type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
      actions: [at, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
    });
  }

  /** Presses keys together, the way one presses Ctrl+E: `press(Key.Control, 'e')`. */
  press(...keys) {
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
    return this.#perform({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
  }

  #perform(source) {
    return this.#call('POST', '/actions', { actions: [source] });
  }

  async screenshot() {
    return Buffer.from(await this.#call('GET', '/screenshot'), 'base64');
  }

  windowRect() {
    return this.#call('GET', '/window/rect');
  }

  setWindowRect(rect) {
    return this.#call('POST', '/window/rect', rect);
  }
}

class Element {
  #call;

  constructor(call) {
    this.#call = call;
  }

  click() {
    return this.#call('POST', '/click', {});
  }

  type(text) {
    return this.#call('POST', '/value', { text });
  }

  text() {
    return this.#call('GET', '/text');
  }
}

async function call(port, method, path, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    body: body && JSON.stringify(body),
    // A window that hangs must fail its test, not the whole run.
    signal: AbortSignal.timeout(30_000),
  });
  const { value } = await response.json();
  if (!response.ok) throw new WebDriverError(value.error, value.message);
  return value;
}
