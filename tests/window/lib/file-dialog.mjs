// The system's own dialog for choosing a file, answered by keys as a person would: it is no part of the page.
import { execFileSync } from 'node:child_process';

import { pause, waitUntil } from './app.mjs';

/** Types the path of a file into the dialog with this title, and accepts it. */
export async function chooseFile(home, title, path) {
  const env = await home.environment();
  const tool = (...act) => execFileSync('xdotool', act, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const found = () => {
    try {
      return tool('search', '--onlyvisible', '--name', `^${title}$`).trim().split('\n')[0];
    } catch {
      // xdotool fails where it finds nothing.
      return '';
    }
  };
  const dialog = await waitUntil(`the dialog “${title}” is open`, found);
  // Nobody manages windows on this screen, so that the keys go where they are sent.
  tool('windowfocus', '--sync', dialog);
  await pause(300);
  // A slash opens a field for the path; what comes before the field is there is lost.
  tool('type', '/');
  await pause(800);
  tool('type', '--delay', '15', path.slice(1));
  await pause(300);
  tool('key', 'Return');
  await waitUntil(`the dialog “${title}” is gone`, () => found() === '');
}
