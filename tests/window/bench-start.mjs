// How long a person waits: from the start of the process to the text, to the links and to those of the close look on the screen, and how much memory
// that takes. Without WebDriver, which would slow it down: the app itself says when it has drawn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { childrenOf, pause } from './lib/app.mjs';
import { binary, Home } from './lib/home.mjs';

const RUNS = 10;
// Long enough for the app to do what it does after it has drawn.
const REST = 1000;
const PATIENCE = 30_000;

const profile = existsSync(binary('release')) ? 'release' : 'debug';
const args = (home) => ['--library', home.library, '--sample'];

async function run() {
  const home = new Home(profile);
  const started = Date.now();
  const app = spawn(home.binary, args(home), {
    env: { ...(await home.environment()), CROSSREAD_STARTED_AT: String(started) },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const reached = {};
  const given = setTimeout(() => process.kill(-app.pid, 'SIGKILL'), PATIENCE);
  for await (const line of createInterface(app.stderr)) {
    const [, what, milliseconds] = line.match(/^startup (\w+) (\d+) ms$/) ?? [];
    if (what) reached[what] = Number(milliseconds);
    if (what === 'close') break;
  }
  clearTimeout(given);
  if (reached.close === undefined) throw new Error(`The app ended, or took ${PATIENCE / 1000} s, before it had drawn the links of the close look.`);
  await pause(REST);
  const memory = peakMemory(app.pid);
  process.kill(-app.pid, 'SIGKILL');
  await once(app, 'exit');
  home.close();
  return { ...reached, ...memory };
}

/** The most memory that a process and what it started have held, in MB: the app itself, and WebKit's processes. */
function peakMemory(app) {
  const peak = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmHWM:\s+(\d+) kB/m)[1]) / 1024;
  const tree = (pid) => childrenOf(pid).flatMap((child) => [child, ...tree(child)]);
  const webkit = tree(app).reduce((sum, pid) => sum + peak(pid), 0);
  return { app: peak(app), webkit, all: peak(app) + webkit };
}

const runs = [];
// The first fills the system's file cache and does not count.
await run();
for (let i = 0; i < RUNS; i += 1) runs.push(await run());

const rows = [
  ['text on the screen', 'text', 'ms'],
  ['links drawn', 'links', 'ms'],
  ['links of the close look drawn', 'close', 'ms'],
  ['peak memory, the app', 'app', 'MB'],
  ["peak memory, WebKit's processes", 'webkit', 'MB'],
  ['peak memory, together', 'all', 'MB'],
];
console.log(`Start of the window on the sample dossier: ${profile} build, new library, Xvfb, ${RUNS} runs\n`);
console.log(`${''.padEnd(32)}${['median', 'least', 'most'].map((word) => word.padStart(10)).join('')}`);
for (const [name, key, unit] of rows) {
  const sorted = runs.map((run) => run[key]).sort((a, b) => a - b);
  const median = (sorted[Math.floor((RUNS - 1) / 2)] + sorted[Math.ceil((RUNS - 1) / 2)]) / 2;
  const figures = [median, sorted[0], sorted.at(-1)].map((value) => `${Math.round(value)} ${unit}`.padStart(10));
  console.log(`${name.padEnd(32)}${figures.join('')}`);
}
console.log(`
Measured by: CROSSREAD_STARTED_AT=<now> crossread ${args({ library: '<new file>' }).join(' ')}
Memory is VmHWM of /proc/<pid>/status, summed; pages that the processes share count for each of them.`);
