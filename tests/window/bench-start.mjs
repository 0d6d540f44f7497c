//     node bench-start.mjs [LIBRARY]        the sample dossier in a new library, unless a library is named: that of the desk's example `hand`
//
// How long a person waits: from the start of the process to the text, to the links and to those of the close look on the screen, and how much memory
// that takes. Without WebDriver, which would slow it down: the app itself says when it has drawn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { childrenOf, pause } from './lib/app.mjs';
import { binary, Home } from './lib/home.mjs';

const library = process.argv[2];
/** Of Linux, wherever it runs. */
const TICKS = 100;
const RUNS = library ? 3 : 10;
// Long enough for the app to do what it does after it has drawn.
const REST = 1000;
// A close look at two long articles takes minutes.
const PATIENCE = library ? 600_000 : 30_000;
// What WebKit does by itself after a start is over then.
const SETTLED = 8000;
// So long nothing is done, in seconds.
const IDLE = 10;

const profile = existsSync(binary('release')) ? 'release' : 'debug';
const args = (home) => ['--library', home.library, ...(library ? [] : ['--sample'])];

async function run() {
  const home = new Home(profile);
  if (library) copyFileSync(library, home.library);
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
  // WebKit tidies up for some seconds after.
  await pause(SETTLED);
  const before = ticks(app.pid);
  await pause(IDLE * 1000);
  const idle = (100 * (ticks(app.pid) - before)) / TICKS / IDLE;
  process.kill(-app.pid, 'SIGKILL');
  await once(app, 'exit');
  home.close();
  return { ...reached, ...memory, idle };
}

/** The most memory that a process and what it started have held, in MB: the app itself, and WebKit's processes. */
function peakMemory(app) {
  const peak = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmHWM:\s+(\d+) kB/m)[1]) / 1024;
  const tree = (pid) => childrenOf(pid).flatMap((child) => [child, ...tree(child)]);
  const webkit = tree(app).reduce((sum, pid) => sum + peak(pid), 0);
  return { app: peak(app), webkit, all: peak(app) + webkit };
}

/** The processor's time that a process and what it started have taken, in ticks of the system's clock. */
function ticks(pid) {
  // Behind the name, which may hold anything: state is the first, user and system time are the 12th and 13th.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return childrenOf(pid).reduce((sum, child) => sum + ticks(child), Number(fields[11]) + Number(fields[12]));
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
  [`processor while idle for ${IDLE} s`, 'idle', '%'],
];
console.log(`Start of the window on ${library ?? 'the sample dossier, new library'}: ${profile} build, Xvfb, ${RUNS} runs\n`);
console.log(`${''.padEnd(32)}${['median', 'least', 'most'].map((word) => word.padStart(10)).join('')}`);
for (const [name, key, unit] of rows) {
  const sorted = runs.map((run) => run[key]).sort((a, b) => a - b);
  const median = (sorted[Math.floor((RUNS - 1) / 2)] + sorted[Math.ceil((RUNS - 1) / 2)]) / 2;
  const figures = [median, sorted[0], sorted.at(-1)].map((value) => `${unit === '%' ? value.toFixed(1) : Math.round(value)} ${unit}`.padStart(10));
  console.log(`${name.padEnd(32)}${figures.join('')}`);
}
console.log(`
Measured by: CROSSREAD_STARTED_AT=<now> crossread ${args({ library: library ? '<copy>' : '<new file>' }).join(' ')}
Memory is VmHWM of /proc/<pid>/status, summed; pages that the processes share count for each of them.`);
