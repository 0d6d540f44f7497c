// The table of fates as it stands: asked for once, then made better column by column while the pairs are read closely.
import { mutate, problemOf, query } from '../backend';
import type { FateColumnView, FatesView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import { words } from '../words';
import { summaryOf, type Lot } from './summary';

export class FateTable {
  table = $state.raw<FatesView | null>(null);
  /** Why there is no table, in a sentence. */
  problem = $state<string | null>(null);
  /** Whether pairs are being read closely. */
  reading = $state(false);
  /** Only the claims of this lot are shown. */
  lot = $state<Lot | null>(null);
  /** The cell that has the focus, or will have it when one comes back: index of the claim, and of the article. */
  at = $state.raw({ claim: 0, column: 0 });

  readonly summary = $derived(this.table ? summaryOf(this.table) : null);
  readonly left = $derived(this.table?.columns.filter(({ close }) => !close).length ?? 0);
  /** The claims that are shown. */
  readonly rows = $derived.by(() => {
    const { lot, summary } = this;
    return (summary?.lots ?? []).flatMap((its, claim) => (lot === null || its === lot ? [claim] : []));
  });

  #round = 0;

  /** Shows the table of an article; where one was in it stays, if it is the same article's. */
  async open(base: number): Promise<void> {
    const round = ++this.#round;
    if (this.table?.base !== base) {
      this.table = null;
      this.lot = null;
      this.at = { claim: 0, column: 0 };
    }
    this.problem = null;
    try {
      const table = await query.fates(base);
      if (round !== this.#round) return;
      this.table = table;
      if (table.columns.every(({ close }) => close)) return;
      this.reading = true;
      await mutate.readFates(base);
      if (round === this.#round) announcer.say(words.fates.read);
    } catch (thrown) {
      if (round === this.#round) this.problem = problemOf(thrown).message;
    } finally {
      if (round === this.#round) this.reading = false;
    }
  }

  /** A pair has been read closely. */
  hear(column: FateColumnView): void {
    const { table } = this;
    if (table?.base !== column.base) return;
    const columns = table.columns.map((one) => (one.article === column.article ? column : one));
    this.table = { ...table, columns };
  }

  /** The table is left, or the editor has seen enough: no more pairs are read. */
  stop(): void {
    this.#round += 1;
    if (!this.reading) return;
    this.reading = false;
    // What was read stays; nobody waits for the answer.
    void mutate.stopFates().catch(() => undefined);
  }
}
