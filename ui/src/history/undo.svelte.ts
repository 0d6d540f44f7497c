// Undo and redo: what they would do now, asked anew after each act.
import { mutate, onActed, problemOf, query } from '../backend';
import type { ActView, NextActsView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import { toasts } from '../shared/toasts.svelte';
import { historyWords } from './words';

/** Whoever types makes an act each second; asking waits until that pauses. */
const PAUSE_MS = 150;
const NOTHING: NextActsView = { undo: null, redo: null };

/** What undoing has to do with the rest of the window. */
export interface Sitting {
  /** The dossier on the screen; null for the shelf. */
  dossier(): number | null;
  /** Saves what is typed; false if it could not be. */
  save(): Promise<boolean>;
  /** Shows what the library has now. */
  reread(): Promise<void>;
}

export class UndoRedo {
  next = $state.raw<NextActsView>(NOTHING);
  busy = $state(false);
  #sitting: Sitting;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** Keeps itself up to date; gives what ends that. */
  listen(): () => void {
    const stop = onActed(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.ask(), PAUSE_MS);
    });
    return () => {
      clearTimeout(this.#timer);
      stop();
    };
  }

  /** Asks what undo and redo would do. */
  async ask(): Promise<void> {
    const asked = ++this.#asked;
    const next = await query.nextActs(this.#sitting.dossier()).catch(() => NOTHING);
    if (asked === this.#asked) this.next = next;
  }

  undo(): Promise<void> {
    return this.#run(false);
  }

  redo(): Promise<void> {
    return this.#run(true);
  }

  async #run(redo: boolean): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      if (!(await this.#sitting.save())) {
        toasts.fail(historyWords.unsaved);
        return;
      }
      const act = await mutate.undo({ dossier: this.#sitting.dossier(), redo });
      if (act) {
        await this.#sitting.reread();
        this.#tell(act, redo);
      } else announcer.say(redo ? historyWords.redo(null) : historyWords.undo(null));
    } catch (thrown) {
      const { message } = problemOf(thrown);
      toasts.fail(redo ? historyWords.redoFailed(message) : historyWords.failed(message));
    } finally {
      this.busy = false;
      await this.ask();
    }
  }

  #tell({ name }: ActView, redo: boolean): void {
    // One such message at a time: the last one says where one is.
    if (this.#toast !== null) toasts.dismiss(this.#toast);
    this.#toast = toasts.show(redo ? historyWords.redone(name) : historyWords.undone(name), {
      testid: 'undone',
      action: redo
        ? { text: historyWords.undoIt, act: () => void this.undo() }
        : { text: historyWords.redoIt, act: () => void this.redo() },
    });
  }
  #toast: number | null = null;
}

/**
 * Takes an act back that was just done: by undoing it as long as it is the last one, so that it can be redone, and else
 * by its own way back. Begins to look for it at once; gives what does it, which answers null where it was undone.
 */
export function takingBack<Answer>(
  dossier: number | null,
  restore: () => Promise<Answer>,
): () => Promise<Answer | null> {
  const last = () =>
    query.nextActs(dossier).then(
      ({ undo }) => undo?.id ?? null,
      () => null,
    );
  const done = last();
  return async () => {
    const id = await done;
    if (id === null || id !== (await last())) return restore();
    await mutate.undo({ dossier, redo: false });
    return null;
  };
}
