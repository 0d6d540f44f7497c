// Keeps the text of a note that could not be saved, until it is saved.
import type { NoteTarget } from '../messages/mutations';
import { recall, remember } from '../shared/preferences';

export interface Unsaved {
  /** Names the draft in this window. */
  key: string;
  left: number;
  right: number;
  id: number | null;
  target: NoteTarget;
  text: string;
}

const NAME = 'unsaved-notes';

export const unsavedNotes = (): Unsaved[] => {
  const kept = recall<unknown>(NAME, []);
  return Array.isArray(kept) ? (kept as Unsaved[]) : [];
};

export function keepUnsaved(draft: Unsaved): void {
  remember(NAME, [...unsavedNotes().filter(({ key }) => key !== draft.key), draft]);
}

export function dropUnsaved(key: string): void {
  const kept = unsavedNotes();
  const rest = kept.filter((draft) => draft.key !== key);
  if (rest.length !== kept.length) remember(NAME, rest);
}
