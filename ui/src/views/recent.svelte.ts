// What was open last, for the native menu: dossiers of this library, and files that articles were imported from.
import { forget, recall, remember } from '../shared/preferences';

/** So many are listed. */
const MOST = 10;

export type RecentEntry =
  { kind: 'dossier'; library: string; id: number; title: string } | { kind: 'file'; path: string };

export class Recent {
  #all = $state.raw<RecentEntry[]>(known(recall<unknown>('recent', [])));

  /** Those that can be opened from this library, the latest first. */
  of(library: string): RecentEntry[] {
    return this.#all.filter((entry) => entry.kind === 'file' || entry.library === library).slice(0, MOST);
  }

  add(...entries: RecentEntry[]): void {
    const keys = new Set(entries.map(keyOf));
    this.#set([...entries, ...this.#all.filter((entry) => !keys.has(keyOf(entry)))]);
  }

  find(key: string): RecentEntry | undefined {
    return this.#all.find((entry) => keyOf(entry) === key);
  }

  drop(entry: RecentEntry): void {
    this.#set(this.#all.filter((other) => keyOf(other) !== keyOf(entry)));
  }

  clear(): void {
    this.#all = [];
    forget('recent');
  }

  #set(entries: RecentEntry[]): void {
    // A library that is open now must not push out what belongs to another one at once.
    this.#all = entries.slice(0, 3 * MOST);
    remember('recent', this.#all);
  }
}

export const keyOf = (entry: RecentEntry): string =>
  entry.kind === 'file' ? `file ${entry.path}` : `dossier ${entry.id} ${entry.library}`;

export const nameOf = (entry: RecentEntry): string =>
  entry.kind === 'file' ? (entry.path.split(/[\\/]/).at(-1) ?? entry.path) : entry.title;

function known(kept: unknown): RecentEntry[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter((one: Record<string, unknown> | null): one is RecentEntry =>
    one?.kind === 'file'
      ? typeof one.path === 'string'
      : one?.kind === 'dossier' &&
        typeof one.library === 'string' &&
        typeof one.id === 'number' &&
        typeof one.title === 'string',
  );
}
