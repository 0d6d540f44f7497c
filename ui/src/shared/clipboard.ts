// Copies a text twice at once: with its markup for what can set it, and plain for all else.
import { problemOf } from '../backend';
import { words } from '../words';
import { toasts } from './toasts.svelte';

export interface Clip {
  html: string;
  plain: string;
}

/** Asks for the text, copies it, and says whether that went well. */
export async function copy(ask: () => Promise<Clip>): Promise<boolean> {
  try {
    await put(await ask());
    toasts.show(words.copy.done, { testid: 'copied' });
    return true;
  } catch (thrown) {
    toasts.fail(words.copy.failed(problemOf(thrown).message));
    return false;
  }
}

/** Fails with a sentence where the system refuses. */
export async function put(clip: Clip): Promise<void> {
  // The older way first: WebKitGTK may refuse the newer one, which asks for a permission that nobody can give there.
  if (putByEvent(clip)) return;
  const blob = (type: string, text: string) => new Blob([text], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob('text/html', clip.html),
        'text/plain': blob('text/plain', clip.plain),
      }),
    ]);
  } catch {
    throw new Error(words.copy.refused);
  }
}

function putByEvent({ html, plain }: Clip): boolean {
  if (typeof document.execCommand !== 'function') return false;
  let done = false;
  const copied = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener('copy', copied, { capture: true });
  const undo = selectSomething();
  try {
    return document.execCommand('copy') && done;
  } catch {
    return false;
  } finally {
    undo();
    document.removeEventListener('copy', copied, { capture: true });
  }
}

/** WebKit copies only where something is selected: a letter that nobody sees. Gives what puts the selection back. */
function selectSomething(): () => void {
  const selection = getSelection();
  if (!selection) return () => {};
  const before = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const letter = document.createElement('span');
  letter.className = 'unseen to-copy';
  letter.textContent = '.';
  letter.setAttribute('aria-hidden', 'true');
  document.body.append(letter);
  selection.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(letter);
  selection.addRange(range);
  return () => {
    selection.removeAllRanges();
    for (const one of before) selection.addRange(one);
    letter.remove();
  };
}
