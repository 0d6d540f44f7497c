// What differs between two texts, word by word.

export interface Stretch {
  kind: 'same' | 'was' | 'is';
  text: string;
}

/** Words with the space behind them, so that the stretches put together are the texts again. */
const tokens = (text: string) => text.match(/\S+\s*|^\s+/g) ?? [];
const word = (token: string) => token.trimEnd();

/** Cells of the table for the longest common run of words; beyond, the middle is said to be another text. */
const MOST_CELLS = 4_000_000;

export function wordDiff(was: string, is: string): Stretch[] {
  const before = tokens(was);
  const after = tokens(is);
  let head = 0;
  while (head < before.length && head < after.length && alike(before[head], after[head])) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    alike(before[before.length - 1 - tail], after[after.length - 1 - tail])
  )
    tail += 1;
  const found: Stretch[] = [];
  const add = (kind: Stretch['kind'], text: string) => {
    const last = found.at(-1);
    // The last word of a text has no space behind it, and what follows it here is another word.
    if (last && text !== '' && !/\s$/.test(last.text)) last.text += ' ';
    if (last?.kind === kind) last.text += text;
    else if (text !== '') found.push({ kind, text });
  };
  for (const token of after.slice(0, head)) add('same', token);
  middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), add);
  for (const token of after.slice(after.length - tail)) add('same', token);
  return found;
}

/** A word is the same one whatever space follows it. */
const alike = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && word(one) === word(other);

function middle(before: string[], after: string[], add: (kind: Stretch['kind'], text: string) => void) {
  const width = after.length + 1;
  if (before.length * after.length > MOST_CELLS) {
    add('was', before.join(''));
    add('is', after.join(''));
    return;
  }
  // The length of the longest common run of words from (i, j) on: quadratic, and notes are short.
  const longest = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i * width + j] = alike(before[i], after[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && alike(before[i], after[j])) {
      add('same', after[j] ?? '');
      i += 1;
      j += 1;
    } else if (i < before.length && (j === after.length || at(i + 1, j) >= at(i, j + 1))) {
      add('was', before[i] ?? '');
      i += 1;
    } else {
      add('is', after[j] ?? '');
      j += 1;
    }
  }
}
