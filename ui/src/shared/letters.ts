// Which key was pressed, whatever alphabet the keyboard writes: single letters are named by where they are printed.

/** Beyond Latin letters: with such a keyboard J writes "ח" or "о". */
const FOREIGN = /[^\p{Script=Latin}\p{ASCII}]/u;

/** A letter in lower case as a Latin keyboard has it there; other keys by their names. */
export function letterOf({ key, code }: { key: string; code?: string }): string {
  if (key.length !== 1) return key;
  const printed = /^Key([A-Z])$/.exec(code ?? '')?.[1]?.toLowerCase();
  // A Hebrew keyboard writes an apostrophe where W is.
  if (printed && (FOREIGN.test(key) || (printed === 'w' && key === "'"))) return printed;
  if (code === 'Comma' && FOREIGN.test(key)) return ',';
  return key.toLowerCase();
}
