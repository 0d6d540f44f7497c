// Tests of copying: both kinds of text at once, by the older way or the newer one, and what is said where neither works.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyingBrowser } from '../testing/copying';
import { put } from './clipboard';

const clip = { html: '<p>“Late” <b>again</b></p>', plain: '“Late” again' };

const clipboardOf = (write: (items: unknown[]) => Promise<void>) =>
  Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });

afterEach(() => {
  Object.assign(document, { execCommand: undefined });
  Reflect.deleteProperty(navigator, 'clipboard');
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('copying', () => {
  it('gives markup and plain text, and leaves the selection as it was', async () => {
    const seen = copyingBrowser();
    document.body.innerHTML = '<p>Some words here</p>';
    const text = document.querySelector('p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 5, text, 10);
    await put(clip);
    expect(seen.copied).toEqual({ 'text/html': clip.html, 'text/plain': clip.plain });
    // WebKit copies nothing where nothing is selected.
    expect(seen.selected).toEqual(['.']);
    expect(getSelection()?.toString()).toBe('words');
    expect(document.body.innerHTML).toBe('<p>Some words here</p>');
    // Whoever copies next has the page's own copying.
    const later = new Event('copy', { bubbles: true, cancelable: true });
    document.body.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });

  it('takes the newer way where the older one is refused', async () => {
    Object.assign(document, { execCommand: () => false });
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly kinds: Record<string, Blob>) {}
      },
    );
    const written: Record<string, string> = {};
    clipboardOf(async ([item]) => {
      const { kinds } = item as { kinds: Record<string, Blob> };
      for (const [type, blob] of Object.entries(kinds)) {
        expect(blob.type).toBe(type);
        const reader = new FileReader();
        const read = new Promise((done) => (reader.onload = done));
        reader.readAsText(blob);
        await read;
        written[type] = String(reader.result);
      }
    });
    await put(clip);
    expect(written).toEqual({ 'text/html': clip.html, 'text/plain': clip.plain });
  });

  it('says so where both are refused', async () => {
    const sentence = /The system did not let Crossread write to the clipboard/;
    await expect(put(clip)).rejects.toThrow(sentence);
    Object.assign(document, {
      execCommand: () => {
        throw new Error('no');
      },
    });
    clipboardOf(() => Promise.reject(new Error('NotAllowedError')));
    await expect(put(clip)).rejects.toThrow(sentence);
  });
});
