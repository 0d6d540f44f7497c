// Markdown without reading it as such: whether there is any, and a text as one line of words for lists.

/** Whether it is drawn just as it was typed. */
export const isPlain = (text: string) =>
  !/[*_`~[\]<>#|\\&+-]|^\s*\d+[.)]\s|:\/\/|www\.|^ {4}|^=+\s*$|@/m.test(text);

/** The words without the signs around them; good enough for a line of a list, and fast enough for any length. */
export function plainLine(text: string, length: number): string {
  return text
    .slice(0, 2 * length)
    .replace(/^\s*(?:>\s?|[-*+]\s+|#{1,6}\s+)+/gm, '')
    .replace(/\[([^\]\n]*)\]\(([^)\s]*)\)/g, (_, words: string, address: string) => words || address)
    .replace(/(\*\*|__|~~|`)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(^|\W)[*_](?=\S)(.*?\S)[*_](?=\W|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
