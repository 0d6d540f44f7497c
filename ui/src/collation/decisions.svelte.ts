// Decisions on their way to the disk: shown at once, written one after the other, and taken back on the screen if refused.
import { mutate, problemOf } from '../backend';
import type { LinkView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import { toasts } from '../shared/toasts.svelte';
import { words } from '../words';
import { withoutOwnWord } from './links';

/** What an editor says of a link. */
export interface Word {
  state: LinkView['state'];
  /** Null for what the engine sees. */
  relation: LinkView['relation'];
}

/** Where the links are shown. */
export interface Screen {
  left: { id: number };
  right: { id: number };
  readonly selected: LinkView | null;
  linkOf(key: string): LinkView | null;
  put(key: string, link: LinkView): void;
  drop(key: string): void;
}

export class Decisions {
  /** Links whose decision is on its way to the disk, as the disk has them. */
  kept = $state.raw<ReadonlyMap<string, LinkView>>(new Map());
  #screen: Screen;
  /** The word wanted last for each link, and the work under way on it. */
  #wanted = new Map<string, Word>();
  #deciding = new Map<string, Promise<void>>();

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async say(key: string, word: Word): Promise<void> {
    const link = this.#screen.linkOf(key);
    if (!link) return;
    if (!this.kept.has(key)) this.#keeps(key, link);
    this.#screen.put(key, shown(link, word));
    this.#wanted.set(key, word);
    // One at a time for each link, so that the last word is the last one written.
    const before = this.#deciding.get(key) ?? Promise.resolve();
    const mine = before.then(() => this.#keep(key, link, word));
    this.#deciding.set(key, mine);
    await mine;
    // Nothing came after it: what is shown is what the disk has.
    if (this.#deciding.get(key) === mine) this.#keeps(key, null);
  }

  /** Waits until every decision is on the disk, or was refused there. */
  async settled(): Promise<void> {
    await Promise.all(this.#deciding.values());
  }

  #keeps(key: string, link: LinkView | null): void {
    const kept = new Map(this.kept);
    if (link) kept.set(key, link);
    else kept.delete(key);
    this.kept = kept;
  }

  async #keep(key: string, before: LinkView, word: Word): Promise<void> {
    // Overtaken by a later decision that is waiting its turn: nothing to write.
    if (this.#wanted.get(key) !== word) return;
    try {
      const answer = await mutate.decideLink({
        left: this.#screen.left.id,
        right: this.#screen.right.id,
        leftRange: before.left.range,
        rightRange: before.right.range,
        ...word,
      });
      if (answer) this.#keeps(key, answer);
      if (this.#wanted.get(key) !== word) return;
      // Whoever has gone on hears of the next one.
      if (this.#screen.selected?.key === key) announcer.say(words.link.decided(word.state));
      if (answer) this.#screen.put(key, answer);
      else this.#screen.drop(key);
    } catch (thrown) {
      toasts.fail(words.link.notKept(problemOf(thrown).message));
      const kept = this.kept.get(key);
      if (kept && this.#wanted.get(key) === word) this.#screen.put(key, kept);
    }
  }
}

/** The link as it will be once the word is on the disk. */
function shown(link: LinkView, { state, relation }: Word): LinkView {
  if (state === 'proposed') return withoutOwnWord(link);
  const said = relation === null ? {} : { relation, setRelation: true };
  return { ...link, ...said, state, own: true };
}
