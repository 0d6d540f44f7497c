// A screen of a fixed size that nobody sees, so that a window is the same on every machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

let display;

/** The name of this process's own X display; started at the first call, gone with the process. */
export function screen() {
  display ??= start();
  return display;
}

async function start() {
  // With -displayfd the server picks a free number itself and says when it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => server.kill('SIGKILL'));
  const [number] = await once(createInterface(server.stdio[3]), 'line');
  server.stdio[3].unref();
  server.unref();
  return `:${number}`;
}
