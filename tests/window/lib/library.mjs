// Libraries written byte by byte, as another version or another program would leave them, and one that is held.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PAGE = 4096;
const CROSSREAD = 0x43525344;

/** An SQLite database without tables. */
export function emptyDatabase({ applicationId = CROSSREAD, userVersion = 0 }) {
  const page = Buffer.alloc(PAGE);
  page.write('SQLite format 3\0', 'latin1');
  page.writeUInt16BE(PAGE, 16);
  // Rollback journal; the payload fractions that the format prescribes; one page in all.
  page.set([1, 1, 0, 64, 32, 32], 18);
  page.writeUInt32BE(1, 24);
  page.writeUInt32BE(1, 28);
  // Schema format 4, text in UTF-8.
  page.writeUInt32BE(4, 44);
  page.writeUInt32BE(1, 56);
  page.writeUInt32BE(userVersion, 60);
  page.writeUInt32BE(applicationId, 68);
  page.writeUInt32BE(1, 92);
  page.writeUInt32BE(3_045_000, 96);
  // The schema's table: a leaf with no cells.
  page[100] = 13;
  page.writeUInt16BE(PAGE, 105);
  return page;
}

/** Keeps everybody from writing to a library, until the function that it gives is called. */
export async function hold(path) {
  const holder = spawn('/usr/bin/python3', [join(import.meta.dirname, 'hold-library.py'), path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return async () => {
    holder.stdin.end();
    await once(holder, 'exit');
  };
}
