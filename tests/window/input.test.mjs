// What comes in: pasted texts, and everything that is no article or no library.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, readdirSync, truncateSync } from 'node:fs';

import { sample } from './lib/home.mjs';
import { emptyDatabase } from './lib/library.mjs';
import { windowTest } from './lib/window.mjs';

const EARLIER = 'The harbour will close in May, the council said on Friday. About 300 boats are moored there.';
const LATER = 'The harbour will close in June, the council said on Monday. Nobody knows where the boats will go.';

windowTest('two pasted texts stand side by side', async (home) => {
  const app = await home.open();
  await app.seen('empty-library');
  for (const text of [EARLIER, LATER]) {
    await app.press('\uE009', 'o');
    await app.type('import-paste', text);
    await app.click('import-submit');
    await app.click('preview-keep');
    await app.gone('preview-keep');
  }
  await app.linksDrawn();
  await app.clickWords('pane-left', 'will close in');
  await app.reads('inspector', /harbour will close in May.*harbour will close in June/);
});

windowTest('pasted white space is refused in words, and nothing is kept', async (home) => {
  const app = await home.open();
  await app.press('\uE009', 'o');
  await app.type('import-paste', '   ');
  // Either the button waits for words, or the answer is a sentence.
  if (await app.page(() => !document.querySelector('[data-testid=import-submit]').disabled)) {
    await app.click('import-submit');
    await app.reads('import-problem', /empty|no words|no article/i);
  }
  await app.press('\uE00C');
  await app.gone('import-paste');
  await app.seen('empty-library');
});

const asRoot = process.getuid?.() === 0;
const bad = [
  { what: 'an empty file', make: (home) => home.file('empty.txt', ''), says: /“empty\.txt” is empty/ },
  { what: 'a binary file', make: (home) => home.file('photo.txt', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256))), says: /“photo\.txt” is not text/ },
  {
    what: 'a file of 200 MB',
    make: (home) => {
      const path = home.file('archive.txt', '');
      truncateSync(path, 200_000_000);
      return path;
    },
    says: /“archive\.txt” is too large: it holds 200 MB/,
  },
  {
    what: 'a folder',
    make: (home) => {
      mkdirSync(home.path('articles'));
      return home.path('articles');
    },
    says: /articles” is a folder/,
  },
  { what: 'a missing file', make: (home) => home.path('gone.txt'), says: /gone\.txt” does not exist/ },
  {
    what: 'a file without permission',
    skip: asRoot && 'root may read everything',
    make: (home) => {
      const path = home.file('secret.txt', EARLIER);
      chmodSync(path, 0);
      return path;
    },
    says: /“secret\.txt” may not be read/,
  },
];
for (const { what, make, says, skip } of bad) {
  windowTest(`${what} is refused in words, and nothing is kept`, { skip }, async (home) => {
    const app = await home.open(sample('2017-opinion.txt'), make(home));
    await app.reads('problem', says);
    await app.seen('empty-library');
  });
}

windowTest('a text in an old encoding opens and is readable', async (home) => {
  const latin1 = (text) => Buffer.from(text, 'latin1');
  const left = home.file('left.txt', latin1('The café on Gran Vía will close in May, the owner said on Friday. It is 90 years old.'));
  const right = home.file('right.txt', latin1('The café on Gran Vía will close in June, the owner said on Monday. It is 91 years old.'));
  const app = await home.open(left, right);
  await app.linksDrawn();
  await app.reads('pane-left', /The café on Gran Vía/);
});

const strangers = [
  { what: 'of a newer version', bytes: emptyDatabase({ userVersion: 9999 }), says: /newer version of Crossread/ },
  { what: 'of another program', bytes: emptyDatabase({ applicationId: 0x01020304, userVersion: 1 }), says: /Choose another place for the library/ },
  { what: 'that is no database', bytes: Buffer.from('Minutes of the meeting, do not delete.\n'.repeat(30)), says: /Choose another place for the library/ },
];
for (const { what, bytes, says } of strangers) {
  windowTest(`a library ${what} is refused in words and not touched`, async (home) => {
    home.file('library.sqlite3', bytes);
    const before = readdirSync(home.folder);
    const app = await home.open();
    await app.reads('problem', says);
    app.kill();
    assert.deepEqual(readFileSync(home.library), bytes);
    const beside = readdirSync(home.folder).filter((name) => name.startsWith('library') && !before.includes(name));
    assert.deepEqual(beside, [], 'nothing is left beside it');
  });
}
