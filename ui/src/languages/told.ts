// Problems in the interface's language: what is wrong in a few words by its code, and under them Rust's own sentence, which
// is English and says more. Both travel as one text, through whatever sentence of the window it becomes part of.
import type { ProblemCode } from '../messages/queries';
import { words } from '../words';

/** Before Rust's own sentence; what follows runs from left to right. */
const MARK = '\n\u2066';

/** A problem to show; in English just the sentence. Told once: what was told already stays. */
export function told(code: ProblemCode, message: string): string {
  if (words.problems === null || message.includes(MARK)) return message;
  return `${words.problems[code]}${MARK}${message}\u2069`;
}

/** The window's words, and what Rust said, where they are not the same. */
export function parts(text: string): { said: string; detail: string | null } {
  const at = text.indexOf(MARK);
  if (at < 0) return { said: text, detail: null };
  const end = text.indexOf('\u2069', at);
  const rest = end < 0 ? '' : text.slice(end + 1);
  return { said: text.slice(0, at) + rest, detail: text.slice(at + MARK.length, end < 0 ? undefined : end) };
}
