// Light or dark: as the system says, until someone chooses otherwise here.
import type { ThemeChoice } from '../preferences/theme';
import { forget, recall, remember } from '../shared/preferences';

export class Theme {
  #system = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
  #systemDark = $state(false);
  #choice = $state<ThemeChoice>('system');
  readonly dark = $derived(this.#choice === 'system' ? this.#systemDark : this.#choice === 'dark');

  constructor() {
    const kept = recall<unknown>('theme', null);
    this.#choice = kept === 'light' || kept === 'dark' ? kept : 'system';
    this.#systemDark = this.#system?.matches ?? false;
    this.#system?.addEventListener('change', this.#changed);
    this.#show();
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  choose = (choice: ThemeChoice): void => {
    this.#choice = choice;
    if (choice === 'system') forget('theme');
    else remember('theme', choice);
    this.#show();
  };

  toggle(): void {
    const dark = !this.dark;
    // Back to what the system says: then it may lead again.
    this.choose(dark === this.#systemDark ? 'system' : dark ? 'dark' : 'light');
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
