// What the toolbar does to a text: pure functions from a text and a selection to one replaced stretch and the next selection.

export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** Replaces `from` to `to` by `insert`; then `start` to `end` is selected, in the new text. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

export const applied = (text: string, { from, to, insert }: Edit) =>
  text.slice(0, from) + insert + text.slice(to);

/** Puts signs around the selected words, or takes them away where they stand already. */
function around({ text, start, end }: Selected, sign: string): Edit {
  const chosen = text.slice(start, end);
  const lead = chosen.length - chosen.trimStart().length;
  const from = Math.min(start + lead, end);
  // Signs beside a space are no signs to Markdown.
  const to = from + chosen.trim().length;
  const n = sign.length;
  const inner = text.slice(from, to);
  if (inner.length >= 2 * n && stands(text, from + n, to - n, sign)) {
    const bare = inner.slice(n, -n);
    return { from, to, insert: bare, start: from, end: from + bare.length };
  }
  if (stands(text, from, to, sign))
    return { from: from - n, to: to + n, insert: inner, start: from - n, end: to - n };
  return { from, to, insert: sign + inner + sign, start: from + n, end: to + n };
}

/** Whether just this sign stands on both sides of a stretch: one star of two is another one. */
function stands(text: string, from: number, to: number, sign: string): boolean {
  const letter = sign[0] ?? '';
  const run = (at: number, step: 1 | -1) => {
    let n = 0;
    while (text[step > 0 ? at + n : at - 1 - n] === letter) n += 1;
    return n;
  };
  const before = run(from, -1);
  const after = run(to, 1);
  if (from > to) return false;
  if (letter !== '*') return before >= sign.length && after >= sign.length;
  // Three stars are bold and italic at once.
  const wanted = (n: number) => (sign.length === 2 ? n >= 2 : n === 1 || n === 3);
  return wanted(before) && wanted(after);
}

export const bold = (selected: Selected) => around(selected, '**');
export const italic = (selected: Selected) => around(selected, '*');

/** Puts a sign before each selected line, or takes it away where every line has it. */
function before({ text, start, end }: Selected, sign: string, known: RegExp): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  // A selection that ends at the beginning of a line does not mean that line.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const next = text.indexOf('\n', last);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const words = lines.filter((line) => line.trim() !== '');
  const off = words.length > 0 && words.every((line) => known.test(line));
  const blank = words.length === 0;
  const changed = lines.map((line) => {
    if (off) return line.replace(known, '');
    return (line.trim() === '' && !blank) || known.test(line) ? line : sign + line;
  });
  const insert = changed.join('\n');
  if (start === end) {
    const at = Math.max(from, start + insert.length - (to - from));
    return { from, to, insert, start: at, end: at };
  }
  return { from, to, insert, start: from, end: from + insert.length };
}

export const list = (selected: Selected) => before(selected, '- ', /^\s*[-*+] /);
export const quote = (selected: Selected) => before(selected, '> ', /^\s*> ?/);

const ADDRESS = /^(https?:\/\/|www\.)\S+$/;

/** Makes the selected words a link, and selects what has to be written still: the address, or the words. */
export function link({ text, start, end }: Selected, placeholder: string): Edit {
  const chosen = text.slice(start, end);
  const lead = chosen.length - chosen.trimStart().length;
  const inner = chosen.trim();
  const from = start + lead;
  const to = from + inner.length;
  if (ADDRESS.test(inner)) return { from, to, insert: `[](${inner})`, start: from + 1, end: from + 1 };
  const at = from + inner.length + 3;
  return { from, to, insert: `[${inner}](${placeholder})`, start: at, end: at + placeholder.length };
}
