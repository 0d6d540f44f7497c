// The list of notes as it stands: which are shown, which is chosen, and those of the dossier's other pairs. It outlives the
// pair, so that whoever works through a dossier's notes keeps filter and place.
import { mutate, problemOf, query } from '../backend';
import type { NoteChange } from '../messages/mutations';
import type { DossierNoteView } from '../messages/queries';
import { toasts } from '../shared/toasts.svelte';
import { withChange } from './facts';
import type { Note } from './note.svelte';
import type { Notes } from './notes.svelte';
import { EVERYTHING, type Filter, type Row, type Sort } from './order';
import { noteWords } from './words';

export type Scope = 'pair' | 'dossier';

export interface Chosen {
  key: string;
  /** Null for a note of another pair. */
  note: Note | null;
}

export class NotePanel {
  scope = $state<Scope>('pair');
  filter = $state.raw<Filter>(EVERYTHING);
  sort = $state<Sort>('place');
  chosen = $state.raw<Chosen | null>(null);
  /** Goes up when the chosen note shall be written on; 0 once it has the focus. */
  wanted = $state(0);
  /** The lost note that the key for attaching means; null means the first. */
  lost = $state.raw<Note | null>(null);
  /** The notes of the dossier that are not on the two articles. */
  elsewhere = $state.raw<DossierNoteView[]>([]);
  reading = $state(false);
  problem = $state<string | null>(null);
  /** The dossier whose notes were read. */
  #dossier: number | null = null;
  #round = 0;

  choose(note: Note | null): void {
    this.chosen = note && { key: note.key, note };
    this.wanted = 0;
  }

  /** A note of another pair as well. */
  chooseRow({ key, note }: Row): void {
    this.chosen = { key, note };
    this.wanted = 0;
  }

  /** Shows a note in the list, a draft as well, to be written on. */
  write(note: Note): void {
    this.chosen = { key: note.key, note };
    this.wanted += 1;
  }

  narrow(filter: Partial<Filter>): void {
    this.filter = { ...this.filter, ...filter };
  }

  /** Another pair is on the screen: a chosen note of it is chosen still. */
  arrive(notes: Notes): void {
    const key = this.chosen?.key;
    const note = notes.list.find((one) => one.key === key) ?? null;
    this.chosen = key !== undefined && (note || this.scope === 'dossier') ? { key, note } : null;
    this.wanted = 0;
    this.lost = null;
    if (this.#dossier !== notes.dossier) this.elsewhere = [];
    // Those of the pair that was left are among the others now.
    else void this.read(notes);
  }

  drop(note: Note): void {
    if (this.chosen?.note === note) this.chosen = null;
    if (this.lost === note) this.lost = null;
  }

  /** Reads them where that was not done yet: the tags in use are wanted, say. */
  once(notes: Notes): void {
    if (this.#dossier !== notes.dossier) void this.read(notes);
  }

  /** Reads the notes of the dossier's other pairs. */
  async read(notes: Notes): Promise<void> {
    const { dossier } = notes;
    const round = ++this.#round;
    if (dossier === null) return;
    this.#dossier = dossier;
    this.reading = true;
    this.problem = null;
    try {
      const all = await query.notes(dossier);
      if (round === this.#round) this.elsewhere = all.filter(({ note }) => !notes.knows(note.id));
    } catch (thrown) {
      if (round === this.#round) this.problem = noteWords.panel.failed(problemOf(thrown).message);
    } finally {
      if (round === this.#round) this.reading = false;
    }
  }

  /** Changes a note of another pair; where that cannot be kept, it is put back, and why is said. */
  async setAway(away: DossierNoteView, change: NoteChange, notes: Notes): Promise<void> {
    const { id } = away.note;
    const put = (note: DossierNoteView['note']) => {
      this.elsewhere = this.elsewhere.map((one) => (one.note.id === id ? { ...one, note } : one));
    };
    put({ ...away.note, ...withChange(away.note, change) });
    // A note is changed as one of a pair that it belongs to.
    const { left: beside, right } = notes.owner;
    const left = away.places[0]?.article ?? beside;
    const with_ = away.places[1]?.article ?? (left === beside ? right : beside);
    try {
      const answer = await mutate.setNote({ left, right: with_, id, change });
      const { side, left: one, right: other, link } = away.note;
      put({ ...answer, side, left: one, right: other, link });
    } catch (thrown) {
      put(away.note);
      toasts.fail(noteWords.notSet(problemOf(thrown).message));
    }
  }
}
