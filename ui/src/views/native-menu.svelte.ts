// Undo and redo in the native menu: named as what they would do, and while one types, the field's own.
import { mutate } from '../backend';
import type { UndoRedo } from '../history/undo.svelte';
import { isTyping } from '../keys/keymap';

export class NativeMenu {
  #typing = $state(false);

  /** The focus has gone elsewhere. */
  focused(): void {
    this.#typing = isTyping(document.activeElement);
  }

  /** Calls the two in the menu what they are now. */
  name({ next }: UndoRedo): void {
    const [undo, redo] = this.#typing ? [null, null] : [next.undo, next.redo];
    mutate.nameActs(undo?.name ?? null, redo?.name ?? null).catch(() => {
      // The menu then says "Undo" alone, and does the same.
    });
  }

  /** Does it to what is typed, where the focus is in a field; false elsewhere. */
  inField(choice: 'undo' | 'redo'): boolean {
    if (!isTyping(document.activeElement)) return false;
    document.execCommand(choice);
    return true;
  }
}
