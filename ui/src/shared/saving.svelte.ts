// Where something is saved: a path that is typed or chosen, what went wrong, and a file there that is never replaced in silence.
import { problemOf } from '../backend';

export class Saving {
  path = $state('');
  busy = $state(false);
  problem = $state<string | null>(null);
  /** Whether a file is there already, and it is asked what to do with it. */
  exists = $state(false);
  /** Whose path it is; null for one that was only suggested. */
  from = $state<'typed' | 'chosen' | null>(null);

  get ready(): boolean {
    return !this.busy && !this.exists && this.path.trim() !== '';
  }

  clear(): void {
    this.path = '';
    this.from = null;
    this.settle();
  }

  /** Another path, or another try: what was wrong with the last one is said no more. */
  settle(): void {
    this.problem = null;
    this.exists = false;
  }

  typed(path: string): void {
    this.path = path;
    this.from = 'typed';
    this.settle();
  }

  /** Asks the system's own dialog, which answers null when it was called off. */
  async choose(ask: () => Promise<string | null>): Promise<void> {
    try {
      const chosen = await ask();
      if (chosen === null) return;
      this.path = chosen;
      this.from = 'chosen';
      this.settle();
    } catch (thrown) {
      this.problem = problemOf(thrown).message;
    }
  }

  /** Writes it, and asks first where that would replace a file. */
  async write(act: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.settle();
    try {
      await act();
    } catch (thrown) {
      const { code, message } = problemOf(thrown);
      if (code === 'fileExists') this.exists = true;
      else this.problem = message;
    } finally {
      this.busy = false;
    }
  }
}
