// One note in this window: its text as it is typed, its facts as they are set, and how far either has come to the disk.
import { mutate, problemOf } from '../backend';
import type { NoteChange, NoteTarget } from '../messages/mutations';
import type { ComparisonView, NoteView, Problem } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import type { Side, Span } from '../shared/column';
import { toasts } from '../shared/toasts.svelte';
import { words } from '../words';
import { Autosave, type SaveState } from './autosave';
import { factsOf, factsOfDraft, sameFacts, withChange, type NoteFacts } from './facts';
import { dropUnsaved, keepUnsaved } from './recovery';
import { noteWords } from './words';

export type Owner = Pick<ComparisonView, 'left' | 'right'>;

let drafts = 0;

/** From its first letter on. Its key stays when the disk gives it an id. */
export class Note {
  readonly key: string;
  /** What it was begun on; where it stands today, its facts tell. */
  readonly target: NoteTarget;
  text = $state('');
  state = $state.raw<SaveState<Problem>>({ kind: 'idle' });
  /** As it is on the disk; null for a draft. New with every save: lists that read it are made anew with every save. */
  view = $state.raw<NoteView | null>(null);
  /** What is known besides the text, as it is being set; new only when something of it changes. */
  facts = $state.raw() as NoteFacts;
  readonly autosave: Autosave<Problem>;
  /** Told whenever its saving has come further. */
  onsaving: (note: Note) => void = () => {};
  /** Told whenever something is known of it that was not before. */
  onfacts: () => void = () => {};

  readonly #owner: Owner;
  /** The facts as the disk has them. */
  #kept: NoteFacts;
  /** What was set and is on its way to the disk. */
  #changes: NoteChange[] = [];
  /** The disk is asked one thing about one note at a time, so that the last answer is the latest. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(owner: Owner, target: NoteTarget, view: NoteView | null, link: string | null, key?: string) {
    this.key = key ?? (view ? `note-${view.id}` : `draft-${Date.now().toString(36)}-${++drafts}`);
    this.target = target;
    this.#owner = owner;
    this.view = view;
    this.#kept = view ? factsOf(view) : factsOfDraft(target, link, owner);
    this.facts = this.#kept;
    this.text = view?.text ?? '';
    if (view) this.state = { kind: 'saved', at: view.changed };
    this.autosave = new Autosave<Problem>(this.text, {
      save: async (text) => {
        try {
          const answer = await this.#turn(() =>
            mutate.writeNote({ left: owner.left, right: owner.right, id: this.id, target, text }),
          );
          this.#take(answer);
          dropUnsaved(this.key);
          return { at: answer.changed };
        } catch (thrown) {
          this.#keep();
          throw thrown;
        }
      },
      troubleOf: problemOf,
      onstate: (state) => {
        this.state = state;
        this.onsaving(this);
        if (state.kind === 'failed') {
          // What was typed while the save was failing counts, too.
          this.#keep();
          announcer.say(words.notes.announceFailed(state.trouble.message));
        }
      },
    });
  }

  get id(): number | null {
    return this.view?.id ?? null;
  }

  get kind(): NoteView['kind'] {
    return this.facts.kind;
  }

  get failed(): boolean {
    return this.state.kind === 'failed';
  }

  /** Where it stands on a side; null if it has no place there. */
  place(side: Side): Span | null {
    return this.facts[side]?.range ?? null;
  }

  type(text: string): void {
    this.text = text;
    this.autosave.edit(text);
  }

  flush(): Promise<boolean> {
    return this.autosave.flush();
  }

  /** Changes something besides the text; where that cannot be kept, it is put back, and why is said. */
  async set(change: NoteChange, say = noteWords.notSet): Promise<boolean> {
    this.#changes = [...this.#changes, change];
    this.#show();
    try {
      if (!(await this.flush()) || this.id === null)
        throw this.state.kind === 'failed' ? this.state.trouble : new Error(noteWords.unsavedFirst);
      const { left, right } = this.#owner;
      const answer = await this.#turn(() => mutate.setNote({ left, right, id: this.id ?? 0, change }));
      this.#changes = this.#changes.filter((one) => one !== change);
      this.#take(answer);
      return true;
    } catch (thrown) {
      this.#changes = this.#changes.filter((one) => one !== change);
      this.#show();
      toasts.fail(say(problemOf(thrown).message));
      return false;
    }
  }

  /** Lets it say again what it said before; throws where that cannot be. */
  async restore(earlier: number): Promise<void> {
    if (!(await this.flush())) throw new Error(noteWords.unsavedFirst);
    const { left, right } = this.#owner;
    this.adopt(await this.#turn(() => mutate.restoreText({ left, right, id: earlier })));
  }

  /** Takes over what the disk has, text and all; words that are being typed are kept and saved over it. */
  adopt(view: NoteView): void {
    this.#take(view);
    if (this.autosave.dirty) return;
    this.text = view.text;
    this.autosave.adopt(view.text, view.changed);
  }

  #take(view: NoteView): void {
    this.view = view;
    this.#kept = factsOf(view);
    this.#show();
  }

  #show(): void {
    const facts = this.#changes.reduce(withChange, this.#kept);
    if (sameFacts(facts, this.facts)) return;
    this.facts = facts;
    this.onfacts();
  }

  #keep(): void {
    const { key, target, text, id } = this;
    const { left, right } = this.#owner;
    keepUnsaved({ key, left, right, id, target, text });
  }

  #turn<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(ask);
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}
