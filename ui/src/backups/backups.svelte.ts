// The backups as the window knows them, and what is being done with them.
import { mutate, problemOf, query } from '../backend';
import type { ReplacedView } from '../messages/mutations';
import type { BackupsView } from '../messages/queries';
import { moment } from '../shared/time';
import { words } from '../words';

export class Backups {
  /** Null until they are known. */
  view = $state.raw<BackupsView | null>(null);
  busy = $state(false);
  problem = $state<string | null>(null);
  /** What was done last. */
  said = $state('');

  async look(): Promise<void> {
    await this.#try(async () => {
      this.view = await query.backups();
    });
  }

  async backUp(): Promise<void> {
    await this.#try(async () => {
      const made = await mutate.backUp();
      this.view = await query.backups();
      this.said = made ? words.backups.made(moment(made.made)) : words.backups.same;
    });
  }

  /** Puts a backup in the library's place, or with null an empty library; null where that failed. */
  async replaceBy(backup: string | null): Promise<ReplacedView | null> {
    let replaced: ReplacedView | null = null;
    await this.#try(async () => {
      replaced = await mutate.replaceLibrary({ backup });
    });
    return replaced;
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = null;
    this.said = '';
    try {
      await work();
    } catch (thrown) {
      this.problem = problemOf(thrown).message;
    } finally {
      this.busy = false;
    }
  }
}
