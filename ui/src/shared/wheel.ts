// The wheel, heard once for the whole window: whoever wants to know of it is told from here.
//
// WebKit (2.50) lays the whole page out anew whenever anything begins or stops to listen to the wheel: with two articles of
// 5,000 sentences some 200 ms each time. So one listener stands before any text does, and stays.

type Hear = (event: WheelEvent) => void;

const over = new WeakMap<EventTarget, Hear>();
const anywhere = new Set<Hear>();

addEventListener(
  'wheel',
  (event) => {
    for (const element of event.composedPath()) over.get(element)?.(event);
    for (const hear of anywhere) hear(event);
  },
  { passive: true },
);

/** Hears the wheel over an element and what is in it, in one place for each element; gives what ends that. */
export function wheelOver(element: Element, hear: Hear): () => void {
  over.set(element, hear);
  return () => void over.delete(element);
}

/** Hears the wheel wherever it turns; gives what ends that. */
export function wheelAnywhere(hear: Hear): () => void {
  anywhere.add(hear);
  return () => void anywhere.delete(hear);
}
