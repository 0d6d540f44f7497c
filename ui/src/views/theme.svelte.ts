// Light or dark: as the system says, until someone chooses otherwise here.
import { forget, recall, remember } from '../shared/preferences';

type Choice = 'light' | 'dark';

export class Theme {
  #system = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
  #systemDark = $state(false);
  #choice = $state<Choice | null>(null);
  readonly dark = $derived(this.#choice === null ? this.#systemDark : this.#choice === 'dark');

  constructor() {
    const kept = recall<unknown>('theme', null);
    this.#choice = kept === 'light' || kept === 'dark' ? kept : null;
    this.#systemDark = this.#system?.matches ?? false;
    this.#system?.addEventListener('change', this.#changed);
    this.#show();
  }

  toggle(): void {
    const wanted: Choice = this.dark ? 'light' : 'dark';
    // Back to what the system says: then it may lead again.
    this.#choice = (wanted === 'dark') === this.#systemDark ? null : wanted;
    if (this.#choice) remember('theme', this.#choice);
    else forget('theme');
    this.#show();
  }

  stop(): void {
    this.#system?.removeEventListener('change', this.#changed);
  }

  #changed = (event: MediaQueryListEvent) => {
    this.#systemDark = event.matches;
    this.#show();
  };

  #show(): void {
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
  }
}
