// Saves one text as it is typed: a pause after typing, one save at a time, the latest text wins, nothing is lost.

export type SaveState<Trouble> =
  | { kind: 'idle' }
  /** Typed, and a save will follow. */
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; trouble: Trouble };

/** Long enough that a burst of typing is one save, short enough that nobody waits for it. */
export const PAUSE_MS = 400;

interface Options<Trouble> {
  /** Writes the text; the next save starts only when this one has ended. */
  save: (text: string) => Promise<{ at: number }>;
  troubleOf: (thrown: unknown) => Trouble;
  onstate: (state: SaveState<Trouble>) => void;
  pause?: number;
}

export class Autosave<Trouble> {
  #options: Options<Trouble>;
  #text: string;
  #written: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;

  constructor(text: string, options: Options<Trouble>) {
    this.#text = text;
    this.#written = text;
    this.#options = options;
  }

  /** Whether the text on the screen is not on the disk. */
  get dirty(): boolean {
    return this.#text !== this.#written;
  }

  /** New text on the screen. Empty text is never written: it would make or leave an empty note. */
  edit(text: string): void {
    this.#text = text;
    clearTimeout(this.#timer);
    if (!this.#due()) {
      if (!this.#running) this.#options.onstate({ kind: 'idle' });
      return;
    }
    if (!this.#running) this.#options.onstate({ kind: 'waiting' });
    this.#timer = setTimeout(() => void this.flush(), this.#options.pause ?? PAUSE_MS);
  }

  /** Saves what is unsaved, now. True once the latest text is on the disk (or there is none to save). */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    // What is typed while a save runs is saved after it, until the disk has the latest text.
    while (this.#running || this.#due()) {
      this.#running ??= this.#save();
      const saved = await this.#running;
      if (!saved) return false;
    }
    return true;
  }

  /** The disk has another text now, and nothing is unsaved. */
  adopt(text: string, at: number): void {
    clearTimeout(this.#timer);
    this.#text = text;
    this.#written = text;
    this.#options.onstate({ kind: 'saved', at });
  }

  /** Forgets what is unsaved: the note is gone. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#text = this.#written;
  }

  #due(): boolean {
    return this.dirty && this.#text.trim() !== '';
  }

  async #save(): Promise<boolean> {
    const text = this.#text;
    this.#options.onstate({ kind: 'saving' });
    try {
      const { at } = await this.#options.save(text);
      this.#written = text;
      clearTimeout(this.#timer);
      this.#running = null;
      if (!this.dirty) this.#options.onstate({ kind: 'saved', at });
      else if (this.#due()) {
        this.#options.onstate({ kind: 'waiting' });
        this.#timer = setTimeout(() => void this.flush(), this.#options.pause ?? PAUSE_MS);
      } else this.#options.onstate({ kind: 'idle' });
      return true;
    } catch (thrown) {
      this.#running = null;
      this.#options.onstate({ kind: 'failed', trouble: this.#options.troubleOf(thrown) });
      return false;
    }
  }
}
