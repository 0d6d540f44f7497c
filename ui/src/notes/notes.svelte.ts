// The notes on two articles: what is on the disk, what is being typed, and how far its saving has come.
import { untrack } from 'svelte';
import { mutate, problemOf } from '../backend';
import type { NoteTarget } from '../messages/mutations';
import type { ComparisonView, LinkView, NoteView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import type { Side, Span } from '../shared/column';
import { shorten } from '../shared/quote';
import { toasts } from '../shared/toasts.svelte';
import { words } from '../words';
import { NoteIndex } from './note-index.svelte';
import { Note, type Owner } from './note.svelte';
import { NotePanel } from './panel.svelte';
import { dropUnsaved, unsavedNotes, type Unsaved } from './recovery';
import { noteWords } from './words';

export { Note } from './note.svelte';

/** Words of an article that are selected in its pane. */
export interface SelectedWords {
  article: number;
  side: Side;
  range: Span;
}

export class Notes {
  /** The two articles on the screen, and their dossier where it is known. */
  readonly owner: Owner;
  readonly dossier: number | null;
  /** What the list of notes shows; it outlives the pair. */
  readonly panel: NotePanel;
  /** Every note that has words, oldest first. */
  list = $state.raw<Note[]>([]);
  /** The words that are selected in one of the panes. */
  selected = $state.raw<SelectedWords | null>(null);
  /** Empty drafts, by what they are about; they become notes with their first letter. */
  #drafts = new Map<string, Note>();
  /** Every note on the disk that was ever seen here, deleted ones too. */
  #known = new Set<number>();
  // Sets and not a look through all notes: a letter that is typed into one of ten thousand shall cost no more than it must.
  #failing = new Set<Note>();
  #saving = new Set<Note>();

  readonly count = $derived(this.list.length);
  failed = $state(0);
  saving = $state(false);
  /** Goes up whenever any note's facts change. */
  #facts = $state(0);
  /** Where they stand, and which are lost: told by what changes. */
  readonly index = new NoteIndex((note) => shorten(note.text, 160));
  /** A note's other version, of either. */
  readonly #versions = $derived.by(() => {
    const found = new Map<Note, Note>();
    const { list: versions } = this.index.versions;
    if (versions.length === 0) return found;
    const ids = new Map(this.list.map((note) => [untrack(() => note.id), note]));
    for (const note of versions) {
      const other = note.facts.conflictsWith === null ? undefined : ids.get(note.facts.conflictsWith);
      if (!other) continue;
      found.set(note, other);
      found.set(other, note);
    }
    return found;
  });
  /** Notes whose words were found, or only words like them, and nobody has said yet. */
  get unsure(): readonly Note[] {
    return this.index.uncertain.list;
  }

  /** Notes that have to be attached by hand. */
  get astray(): readonly Note[] {
    return this.index.lost.list;
  }

  constructor(comparison: ComparisonView, dossier: number | null = null, panel: NotePanel = new NotePanel()) {
    this.owner = { left: comparison.left, right: comparison.right };
    this.dossier = dossier;
    this.panel = panel;
    const kept = unsavedNotes().filter(
      (draft) => draft.left === comparison.left && draft.right === comparison.right,
    );
    const links = new Map(comparison.links.map((link) => [spansKey(link), link.key]));
    this.list = comparison.notes.map((view) =>
      this.#note(
        targetOf(view, this.owner),
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
      this.list = [...this.list, this.#note(draft.target, null, link, draft)];
    }
    this.index.reset(this.list);
    panel.arrive(this);
  }

  /**
   * Looks through all notes. Whoever does is told when the facts of any change, or the list, and is not told of texts and
   * times: one signal is watched, and not thousands.
   */
  look<Found>(through: (list: Note[]) => Found): Found {
    const { list } = this;
    void this.#facts;
    return untrack(() => through(list));
  }

  /** Whether a note of the dossier is one of these two articles', or was. */
  knows(id: number): boolean {
    return this.#known.has(id);
  }

  onLink(key: string): readonly Note[] {
    return this.index.onLink(key);
  }

  onClaim(side: Side, span: Span): Note[] {
    return this.index.margins[side].over(span).filter(({ facts }) => facts.kind === 'claim');
  }

  /** The other version of a note that two editors changed apart from each other. */
  versionOf(note: Note): Note | null {
    return this.#versions.get(note) ?? null;
  }

  /** Every tag that is in use, the most used first. */
  tags(): string[] {
    const times = new Map<string, number>();
    const count = (tags: string[]) => {
      for (const tag of tags) times.set(tag, (times.get(tag) ?? 0) + 1);
    };
    for (const { facts } of this.list) count(facts.tags);
    for (const { note } of this.panel.elsewhere) count(note.tags);
    return [...times].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([tag]) => tag);
  }

  /** Begins a note on the words that are selected; false where none are. */
  writeOnWords(): boolean {
    if (!this.selected) return false;
    const { article, range } = this.selected;
    this.panel.write(this.draftOn({ kind: 'words', article, range }));
    return true;
  }

  /** Puts the lost note that is chosen (or the first) on what is selected. */
  async attachLost(target: NoteTarget | null): Promise<void> {
    const note = this.astray.find((one) => one === this.panel.lost) ?? this.astray[0];
    if (!note) return;
    if (target) await this.attach(note, target);
    else toasts.show(noteWords.tray.attachNone);
  }

  /** Puts a note on another place; true once it stands there. */
  async attach(note: Note, target: NoteTarget): Promise<boolean> {
    const done = await note.set({ kind: 'target', target }, noteWords.tray.notAttached);
    if (done) announcer.say(noteWords.tray.attached);
    return done;
  }

  /** The empty draft on something; always the same one until it has words. */
  draftOn(target: NoteTarget, link: string | null = null): Note {
    const name = JSON.stringify(target);
    const known = this.#drafts.get(name);
    if (known) return known;
    const draft = this.#note(target, null, link);
    this.#drafts.set(name, draft);
    return draft;
  }

  type(note: Note, text: string): void {
    if (text.trim() !== '' && !this.list.includes(note)) {
      this.#drafts.delete(JSON.stringify(note.target));
      this.list = [...this.list, note];
      this.index.add(note);
    }
    note.type(text);
  }

  /** A note was left: save it, or drop it if nothing was written. */
  async leave(note: Note): Promise<void> {
    if (note.text.trim() === '' && this.list.includes(note)) {
      if (note.view) await this.delete(note);
      else {
        dropUnsaved(note.key);
        this.#drop(note);
      }
      return;
    }
    const was = note.state.kind;
    if ((await note.flush()) && was !== 'saved' && note.text.trim() !== '')
      announcer.say(words.notes.announceSaved);
  }

  async delete(note: Note): Promise<void> {
    const before = this.list;
    this.#drop(note);
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
    const back = this.#note(note.target, view, view.link);
    const order = before.map((one) => (one === note ? back : one));
    this.list = [
      ...order.filter((one) => one === back || this.list.includes(one)),
      ...this.list.filter((one) => !order.includes(one)),
    ];
    this.index.reset(this.list);
  }

  /** Takes over the notes as the disk has them now (after an undo, say); what is being typed is kept. */
  take(views: NoteView[]): void {
    const here = new Map(this.list.flatMap((note) => (note.id === null ? [] : [[note.id, note]])));
    const there = new Set(views.map(({ id }) => id));
    for (const note of this.list)
      if (note.id !== null && !there.has(note.id) && !note.autosave.dirty) this.#drop(note);
    const fresh: Note[] = [];
    for (const view of views) {
      const note = here.get(view.id);
      if (note) note.adopt(view);
      else fresh.push(this.#note(targetOf(view, this.owner), view, view.link));
    }
    if (fresh.length === 0) return;
    this.list = [...this.list, ...fresh];
    this.index.reset(this.list);
  }

  #note(...[target, view, link, kept]: NewNote): Note {
    const note = new Note(this.owner, target, view, link, kept?.key);
    note.onsaving = (one) => this.#saves(one);
    note.onfacts = () => {
      this.#facts += 1;
      this.index.changed(note);
    };
    if (kept) note.type(kept.text);
    if (view) this.#known.add(view.id);
    return note;
  }

  #saves(note: Note): void {
    if (note.id !== null) this.#known.add(note.id);
    // One that is being deleted may still be on its way.
    const kind = this.list.includes(note) ? note.state.kind : 'idle';
    const put = (set: Set<Note>, isIn: boolean) => (isIn ? set.add(note) : set.delete(note));
    put(this.#failing, kind === 'failed');
    put(this.#saving, kind === 'saving' || kind === 'waiting');
    this.#tally();
  }

  #drop(note: Note): void {
    this.list = this.list.filter((one) => one !== note);
    this.index.remove(note);
    this.#failing.delete(note);
    this.#saving.delete(note);
    this.panel.drop(note);
    this.#tally();
  }

  #tally(): void {
    this.failed = this.#failing.size;
    this.saving = this.#saving.size > 0;
  }
}

type NewNote = [target: NoteTarget, view: NoteView | null, link: string | null, kept?: Unsaved];

const spansKey = (link: { left: { range: Span }; right: { range: Span } }) =>
  [link.left.range.start, link.left.range.end, link.right.range.start, link.right.range.end].join('-');

/** What a saved note is about, as the disk wants it told again (and passes over for a saved note). */
function targetOf(view: NoteView, articles: Record<Side, number>): NoteTarget {
  const { kind, left, right } = view;
  if (kind === 'dossier') return { kind };
  if (kind === 'link' && left && right) return { kind, leftRange: left.range, rightRange: right.range };
  const place = left ?? right;
  const article = view.article ?? articles[right && !left ? 'right' : 'left'];
  if ((kind === 'claim' || kind === 'words') && place) return { kind, article, range: place.range };
  return { kind: 'article', article };
}

export const linkTarget = (link: LinkView): NoteTarget => ({
  kind: 'link',
  leftRange: link.left.range,
  rightRange: link.right.range,
});
