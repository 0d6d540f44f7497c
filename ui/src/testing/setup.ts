// What jsdom lacks and the window needs; kept as small as can be.
import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { toasts } from '../shared/toasts.svelte';

// How long something takes is nothing that these tests test: a busy machine may need its time.
configure({ asyncUtilTimeout: 20_000 });

// A desk's screen, not jsdom's small one.
window.innerWidth = 1440;
window.innerHeight = 900;

class NoResize implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResize;
window.matchMedia ??= ((query: string) => ({
  matches: query.includes('reduce'),
  media: query,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
})) as typeof window.matchMedia;
// jsdom has the method and only logs that it does nothing.
HTMLCanvasElement.prototype.getContext = (() => null) as typeof HTMLCanvasElement.prototype.getContext;
// No layout: a range stands nowhere.
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect ??= () => new DOMRect();
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.setPointerCapture ??= () => {};
Element.prototype.hasPointerCapture ??= () => false;
Element.prototype.releasePointerCapture ??= () => {};
window.PointerEvent ??= MouseEvent as typeof PointerEvent;

// The tour was walked before, but where it is what is tested.
beforeEach(() => localStorage.setItem('crossread.toured', 'true'));

afterEach(() => {
  toasts.clear();
  localStorage.clear();
  delete document.documentElement.dataset.ready;
});
