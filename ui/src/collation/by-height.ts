// Things by their height in a column, so that those near the view are found without a walk through all of them.

export interface Extent {
  top: number;
  bottom: number;
}

export class ByHeight<Item> {
  readonly #sorted: { top: number; bottom: number; item: Item }[] = [];
  /** Nothing here is taller: it says how far above a height one that reaches it can begin. */
  #tallest = 0;

  /** What has no extent is never found. */
  constructor(items: readonly Item[], extentOf: (item: Item) => Extent | null) {
    for (const item of items) {
      const extent = extentOf(item);
      if (!extent) continue;
      const { top, bottom } = extent;
      this.#sorted.push({ top, bottom, item });
      this.#tallest = Math.max(this.#tallest, bottom - top);
    }
    this.#sorted.sort((a, b) => a.top - b.top);
  }

  /** What lies between two heights, or reaches in, from top to bottom. */
  between(top: number, bottom: number): Item[] {
    const found: Item[] = [];
    for (let at = this.#firstFrom(top - this.#tallest); at < this.#sorted.length; at++) {
      const one = this.#sorted[at];
      if (!one || one.top >= bottom) break;
      if (one.bottom > top) found.push(one.item);
    }
    return found;
  }

  #firstFrom(top: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.top ?? 0) < top) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
