// Files dragged onto the window with a mouse, by X's own drag and drop.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { pause } from './app.mjs';

/** Drags files from another program's window and drops them on the app's. */
export async function drop(home, ...paths) {
  const env = await home.environment();
  const uris = paths.map((path) => pathToFileURL(path).href);
  // Debian's own Python: the modules of its packages are nowhere else.
  const source = spawn('/usr/bin/python3', [join(import.meta.dirname, 'drag-source.py'), ...uris], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const mouse = (...act) => execFileSync('xdotool', act.map(String), { env });
  try {
    await once(source.stdout, 'data');
    mouse('mousemove', 1850, 1020, 'mousedown', 1);
    // A drag begins with some way under the button, and each window on the way must have its say.
    for (const [x, y] of [[1840, 1010], [1400, 800], [800, 500], [610, 410], [600, 400]]) {
      await pause(50);
      mouse('mousemove', x, y);
    }
    await pause(50);
    mouse('mouseup', 1);
    await once(source, 'exit', { signal: AbortSignal.timeout(10_000) });
  } finally {
    source.kill();
  }
}
