// The notes on two articles: what is on the disk, what is being typed, and how far its saving has come.
import { mutate, problemOf } from '../backend';
import type { NoteTarget } from '../messages/mutations';
import type { ComparisonView, LinkView, NoteView, Problem } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import type { Side, Span } from '../shared/column';
import { toasts } from '../shared/toasts.svelte';
import { words } from '../words';
import { Autosave, type SaveState } from './autosave';
import { dropUnsaved, keepUnsaved, unsavedNotes, type Unsaved } from './recovery';

type Owner = Pick<ComparisonView, 'left' | 'right'>;

let drafts = 0;

/** One note in this window, from its first letter on. Its key stays when the disk gives it an id. */
export class Note {
  readonly key: string;
  readonly target: NoteTarget;
  text = $state('');
  state = $state.raw<SaveState<Problem>>({ kind: 'idle' });
  /** As it is on the disk; null for a draft. */
  view = $state.raw<NoteView | null>(null);
  /** Where a draft was begun, for the time until it is saved. */
  readonly link: string | null;
  readonly autosave: Autosave<Problem>;

  constructor(owner: Owner, target: NoteTarget, view: NoteView | null, link: string | null, kept?: Unsaved) {
    this.key = kept?.key ?? (view ? `note-${view.id}` : `draft-${Date.now().toString(36)}-${++drafts}`);
    this.target = target;
    this.view = view;
    this.link = link;
    this.text = view?.text ?? '';
    if (view) this.state = { kind: 'saved', at: view.changed };
    this.autosave = new Autosave<Problem>(this.text, {
      save: async (text) => {
        try {
          const answer = await mutate.writeNote({
            ...{ left: owner.left, right: owner.right },
            id: this.view?.id ?? null,
            target: this.target,
            text,
          });
          this.view = answer;
          dropUnsaved(this.key);
          return { at: answer.changed };
        } catch (thrown) {
          keepUnsaved({ key: this.key, ...owner, id: this.view?.id ?? null, target, text: this.text });
          throw thrown;
        }
      },
      troubleOf: problemOf,
      onstate: (state) => {
        this.state = state;
        if (state.kind === 'failed') {
          // What was typed while the save was failing counts, too.
          keepUnsaved({ key: this.key, ...owner, id: this.view?.id ?? null, target, text: this.text });
          announcer.say(words.notes.announceFailed(state.trouble.message));
        }
      },
    });
    if (kept) this.type(kept.text);
  }

  get id(): number | null {
    return this.view?.id ?? null;
  }

  get kind(): NoteView['kind'] {
    return this.view?.kind ?? this.target.kind;
  }

  get failed(): boolean {
    return this.state.kind === 'failed';
  }

  type(text: string): void {
    this.text = text;
    this.autosave.edit(text);
  }

  flush(): Promise<boolean> {
    return this.autosave.flush();
  }
}

export class Notes {
  readonly #owner: Owner;
  #articles: Record<Side, number>;
  /** Every note that has words, oldest first. */
  list = $state.raw<Note[]>([]);
  /** Empty drafts, by what they are about; they become notes with their first letter. */
  #drafts = new Map<string, Note>();

  readonly count = $derived(this.list.filter((note) => note.view !== null || note.text.trim() !== '').length);
  readonly failed = $derived(this.list.filter((note) => note.failed).length);
  readonly saving = $derived(
    this.list.some((note) => note.state.kind === 'saving' || note.state.kind === 'waiting'),
  );

  constructor(comparison: ComparisonView) {
    this.#owner = { left: comparison.left, right: comparison.right };
    this.#articles = { left: comparison.left, right: comparison.right };
    const kept = unsavedNotes().filter(
      (draft) => draft.left === comparison.left && draft.right === comparison.right,
    );
    const links = new Map(comparison.links.map((link) => [spansKey(link), link.key]));
    this.list = comparison.notes.map(
      (view) =>
        new Note(
          this.#owner,
          targetOf(view, this.#articles),
          view,
          view.link,
          kept.find((draft) => draft.id === view.id),
        ),
    );
    const fresh = kept.filter((draft) => !this.list.some((note) => note.key === draft.key));
    if (kept.length > 0) toasts.show(words.notes.recovered);
    for (const draft of fresh) {
      const link =
        draft.target.kind === 'link'
          ? (links.get(
              spansKey({
                left: { range: draft.target.leftRange },
                right: { range: draft.target.rightRange },
              }),
            ) ?? null)
          : null;
      // A note that has been deleted meanwhile comes back as a new one.
      this.list = [...this.list, new Note(this.#owner, draft.target, null, link, draft)];
    }
  }

  onLink(key: string): Note[] {
    return this.list.filter((note) => (note.view ? note.view.link : note.link) === key);
  }

  onClaim(side: Side, span: Span): Note[] {
    return this.list.filter((note) => {
      if (note.kind !== 'claim') return false;
      const place = this.placeOf(note, side);
      return place !== null && place.start < span.end && place.end > span.start;
    });
  }

  /** Where a note stands on a side; null if it has no place there. */
  placeOf(note: Note, side: Side): Span | null {
    if (note.view) return note.view[side]?.range ?? null;
    if (note.target.kind === 'link') return note.target[side === 'left' ? 'leftRange' : 'rightRange'];
    if (note.target.kind === 'claim' && note.target.article === this.#articles[side])
      return note.target.range;
    return null;
  }

  /** The empty draft on something; always the same one until it has words. */
  draftOn(target: NoteTarget, link: string | null = null): Note {
    const name = JSON.stringify(target);
    const known = this.#drafts.get(name);
    if (known) return known;
    const draft = new Note(this.#owner, target, null, link);
    this.#drafts.set(name, draft);
    return draft;
  }

  type(note: Note, text: string): void {
    note.type(text);
    if (text.trim() !== '' && !this.list.includes(note)) {
      this.#drafts.delete(JSON.stringify(note.target));
      this.list = [...this.list, note];
    }
  }

  /** A note was left: save it, or drop it if nothing was written. */
  async leave(note: Note): Promise<void> {
    if (note.text.trim() === '' && this.list.includes(note)) {
      if (note.view) await this.delete(note);
      else {
        dropUnsaved(note.key);
        this.list = this.list.filter((one) => one !== note);
      }
      return;
    }
    const was = note.state.kind;
    if ((await note.flush()) && was !== 'saved' && note.text.trim() !== '')
      announcer.say(words.notes.announceSaved);
  }

  async delete(note: Note): Promise<void> {
    const before = this.list;
    this.list = before.filter((one) => one !== note);
    // A save that runs must end first, or it would write the note after it was deleted.
    if (note.text.trim() !== '') await note.flush();
    dropUnsaved(note.key);
    const { id, view } = note;
    if (id === null || view === null) return;
    note.autosave.stop();
    try {
      await mutate.deleteNote({ id, restore: false });
      toasts.show(words.notes.deleted, {
        action: { text: words.undo, act: () => void this.#restore(note, view, before) },
      });
    } catch (thrown) {
      this.#putBack(note, view, before);
      toasts.fail(words.notes.deleteFailed(problemOf(thrown).message));
    }
  }

  /** Saves everything that is unsaved; false if something could not be saved. */
  async flushAll(): Promise<boolean> {
    const saved = await Promise.all(this.list.map((note) => (note.text.trim() === '' ? true : note.flush())));
    return saved.every(Boolean);
  }

  async #restore(note: Note, view: NoteView, before: Note[]): Promise<void> {
    if (view.id === null) return;
    try {
      await mutate.deleteNote({ id: view.id, restore: true });
      this.#putBack(note, view, before);
      announcer.say(words.notes.restored);
    } catch (thrown) {
      toasts.fail(words.notes.restoreFailed(problemOf(thrown).message));
    }
  }

  /** To its old place in the list, with the words that the disk has. */
  #putBack(note: Note, view: NoteView, before: Note[]): void {
    const back = new Note(this.#owner, note.target, view, view.link);
    const order = before.map((one) => (one === note ? back : one));
    this.list = [
      ...order.filter((one) => one === back || this.list.includes(one)),
      ...this.list.filter((one) => !order.includes(one)),
    ];
  }
}

const spansKey = (link: { left: { range: Span }; right: { range: Span } }) =>
  [link.left.range.start, link.left.range.end, link.right.range.start, link.right.range.end].join('-');

/** What a saved note is about, as the disk wants it told again (and passes over for a saved note). */
function targetOf(view: NoteView, articles: Record<Side, number>): NoteTarget {
  if (view.kind === 'link' && view.left && view.right)
    return { kind: 'link', leftRange: view.left.range, rightRange: view.right.range };
  if (view.kind === 'claim') {
    const place = view.left ?? view.right;
    if (place)
      return {
        kind: 'claim',
        article: view.article ?? articles[view.left ? 'left' : 'right'],
        range: place.range,
      };
  }
  return { kind: 'article', article: view.article ?? articles.left };
}

export const linkTarget = (link: LinkView): NoteTarget => ({
  kind: 'link',
  leftRange: link.left.range,
  rightRange: link.right.range,
});
