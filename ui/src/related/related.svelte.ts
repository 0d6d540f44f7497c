// The articles of the library that share claims with one: asked for when the dialog opens or another article is chosen.
import { mutate, problemOf, query } from '../backend';
import type { RelatedView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import { words } from '../words';

export class Related {
  /** Null while it is looked for. */
  found = $state.raw<RelatedView | null>(null);
  problem = $state<string | null>(null);
  #round = 0;

  async ask(article: number): Promise<void> {
    const round = ++this.#round;
    this.found = null;
    this.problem = null;
    try {
      const found = await query.related(article);
      if (round !== this.#round || !found) return;
      this.found = found;
      announcer.say(words.related.count(found.related.length));
    } catch (thrown) {
      if (round === this.#round) this.problem = problemOf(thrown).message;
    }
  }

  /** Nobody waits for the answer any more. */
  stop(): void {
    this.#round += 1;
    if (this.found === null && this.problem === null) void mutate.stopRelated().catch(() => undefined);
  }
}
