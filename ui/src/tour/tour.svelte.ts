// The tour of three steps: at the first start, until it was walked or skipped; later only when it is asked for.
import { recall, remember } from '../shared/preferences';

/** What each step speaks of; `styles/base.css` rings it. */
export const STEPS = ['articles', 'inspector', 'report'] as const;

export class Tour {
  /** Null while it is not shown. */
  at = $state<number | null>(null);
  readonly step = $derived(this.at === null ? null : (STEPS[this.at] ?? null));

  /** Shows it where it was never shown. */
  offer(): void {
    if (this.at === null && !recall('toured', false)) this.begin();
  }

  begin(): void {
    this.#go(0);
  }

  next(): void {
    if (this.at !== null) this.#go(this.at + 1);
  }

  back(): void {
    if (this.at) this.#go(this.at - 1);
  }

  end(): void {
    this.at = null;
    remember('toured', true);
    delete document.documentElement.dataset.tour;
  }

  #go(at: number): void {
    const step = STEPS[at];
    if (!step) return this.end();
    this.at = at;
    document.documentElement.dataset.tour = step;
  }
}
