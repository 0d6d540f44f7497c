// The keys while a link is drawn or a claim is split: they all belong to that.
import type { Collation } from '../collation/collation.svelte';
import type { Side } from '../shared/column';
import { isTyping } from '../keys/keymap';
import { letterOf } from '../shared/letters';
import { isCovered } from '../shared/covered';
import { along, directionOf } from '../languages/locale';

/** The buttons that belong to it. */
const OWN = ':is([data-testid=draw-bar], [data-testid=cut-bar], [data-testid=draw-details]) :is(button, a)';

/** Whether a key press was for it. */
export function handKey(collation: Collation, event: KeyboardEvent): boolean {
  const { drawing, cutting } = collation;
  if (!drawing.from && !cutting.at) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
    return false;
  if (isCovered()) return false;
  const key = letterOf(event);
  // The buttons of what is being made take their Enter themselves; whatever else had the focus before waits.
  const onButton = event.target instanceof Element && event.target.closest(OWN) !== null;
  if (key === 'Enter' && onButton) return false;
  const done = drawing.from ? draws(collation, key, event) : splits(collation, key, event);
  // No letter does anything else meanwhile: what it would be done to is not what one looks at.
  return done || (key.length === 1 && key !== ' ' && key !== '?');
}

/** The way that an arrow leads along the words of an article: as they are written. */
const alongWords = (collation: Collation, side: Side | undefined, key: string) =>
  along(key, side && directionOf(collation.article(side).text));

function draws(collation: Collation, key: string, { shiftKey, repeat }: KeyboardEvent): boolean {
  const { drawing } = collation;
  const edge = shiftKey ? 'start' : 'end';
  switch (key) {
    case 'ArrowDown':
    case 'j':
      drawing.move(1);
      return true;
    case 'ArrowUp':
    case 'k':
      drawing.move(-1);
      return true;
    case 'PageDown':
    case 'PageUp':
      drawing.move(key === 'PageDown' ? 5 : -5);
      return true;
    case 'Home':
    case 'End':
      drawing.move(key === 'Home' ? -Infinity : Infinity);
      return true;
    case 'ArrowRight':
    case 'ArrowLeft':
      drawing.narrow(edge, alongWords(collation, drawing[drawing.end]?.side, key) ?? 1);
      return true;
    case 'w':
      drawing.turn();
      return true;
    case 'Enter':
      if (!repeat) void drawing.draw();
      return true;
    case 'Escape':
      drawing.leave();
      return true;
  }
  if (!/^[1-5]$/.test(key)) return false;
  drawing.offer(Number(key) - 1);
  return true;
}

function splits(collation: Collation, key: string, { repeat }: KeyboardEvent): boolean {
  const { cutting } = collation;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      cutting.move(alongWords(collation, cutting.at?.side, key) ?? 1);
      return true;
    case 'ArrowDown':
    case 'j':
      cutting.move(1);
      return true;
    case 'ArrowUp':
    case 'k':
      cutting.move(-1);
      return true;
    case 'Home':
    case 'End':
      cutting.move(key === 'Home' ? -Infinity : Infinity);
      return true;
    case 'Enter':
      if (!repeat) void cutting.split();
      return true;
    case 'Escape':
      cutting.leave();
      return true;
  }
  return false;
}
