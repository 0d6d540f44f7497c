// Cuts a quotation to a length, at a word's end, and sets it in quotation marks.

export function shorten(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  const space = cut.lastIndexOf(' ');
  // Never cut a surrogate pair in two.
  return `${cut.slice(0, space > length * 0.6 ? space : length).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** In quotation marks, unless it brings its own. */
export function quoted(text: string, length: number): string {
  const short = shorten(text, length);
  return `${/^[“"]/.test(short) ? '' : '“'}${short}${/[”"]$/.test(short) ? '' : '”'}`;
}
