// What is told of all notes: where they stand, which are lost, whose link they are on. Kept up by what changes, so that among
// ten thousand a new note, or a fact of one, costs what it would among ten.
import { untrack } from 'svelte';
import type { Side, Span } from '../shared/column';
import { isUncertain, type NoteFacts } from './facts';
import type { Note } from './note.svelte';

/** A note in the margin of one side. */
export interface NotePlace {
  key: string;
  note: Note;
  /** Null for a note on the whole article. */
  span: Span | null;
  /** Whether its place may be another one. */
  unsure: boolean;
  /** Whether it is on some words. */
  onWords: boolean;
  /** Asked for only where it is drawn: a letter that is typed moves nothing. */
  text: () => string;
}

const begin = ({ span }: NotePlace) => span?.start ?? -1;

export class NoteIndex {
  readonly margins: Record<Side, Margin>;
  /** Of which a place cannot be found any more. */
  readonly lost = new Members(({ lost }) => lost);
  /** Of which a place was found that may be another one. */
  readonly uncertain = new Members(isUncertain);
  /** That are another version of some note. */
  readonly versions = new Members(({ conflictsWith }) => conflictsWith !== null);
  readonly #links = new Map<string, Note[]>();
  #linked = $state(0);
  /** Each note's facts as they were taken in. */
  readonly #facts = new Map<Note, NoteFacts>();

  constructor(textOf: (note: Note) => string) {
    this.margins = { left: new Margin('left', textOf), right: new Margin('right', textOf) };
  }

  /** Takes in these notes and no others. */
  reset(list: readonly Note[]): void {
    untrack(() => {
      this.#facts.clear();
      this.#links.clear();
      for (const note of list) {
        const { facts } = note;
        this.#facts.set(note, facts);
        this.#link(note, facts.link);
      }
      this.#linked += 1;
      for (const part of this.#parts()) part.reset(list);
    });
  }

  add(note: Note): void {
    if (this.#facts.has(note)) return;
    this.#move(note, null, note.facts);
  }

  remove(note: Note): void {
    const facts = this.#facts.get(note);
    if (facts) this.#move(note, facts, null);
  }

  /** The facts of a note are others now; of one that is not among these nothing is told. */
  changed(note: Note): void {
    const facts = this.#facts.get(note);
    if (facts) this.#move(note, facts, note.facts);
  }

  onLink(key: string): readonly Note[] {
    void this.#linked;
    return this.#links.get(key) ?? NONE;
  }

  #move(note: Note, from: NoteFacts | null, to: NoteFacts | null): void {
    if (to) this.#facts.set(note, to);
    else this.#facts.delete(note);
    const [was, is] = [from?.link ?? null, to?.link ?? null];
    if (was !== is) {
      if (was !== null) this.#unlink(note, was);
      this.#link(note, is);
      this.#linked += 1;
    }
    for (const part of this.#parts()) part.move(note, from, to);
  }

  #link(note: Note, key: string | null): void {
    if (key !== null) this.#links.set(key, [...(this.#links.get(key) ?? NONE), note]);
  }

  #unlink(note: Note, key: string): void {
    const rest = this.#links.get(key)?.filter((one) => one !== note) ?? [];
    if (rest.length > 0) this.#links.set(key, rest);
    else this.#links.delete(key);
  }

  #parts(): readonly (Members | Margin)[] {
    return [this.lost, this.uncertain, this.versions, this.margins.left, this.margins.right];
  }
}

const NONE: readonly Note[] = [];

/** The notes of which something holds, in the order in which it came to hold. */
class Members {
  list = $state.raw<readonly Note[]>([]);
  readonly #holds: (facts: NoteFacts) => boolean;

  constructor(holds: (facts: NoteFacts) => boolean) {
    this.#holds = holds;
  }

  reset(list: readonly Note[]): void {
    this.list = list.filter(({ facts }) => this.#holds(facts));
  }

  move(note: Note, from: NoteFacts | null, to: NoteFacts | null): void {
    const [was, is] = [from !== null && this.#holds(from), to !== null && this.#holds(to)];
    if (was === is) return;
    const list = untrack(() => this.list);
    this.list = is ? [...list, note] : list.filter((one) => one !== note);
  }
}

class Margin {
  /** In the order of the text; those on the whole article come first. */
  places = $state.raw<readonly NotePlace[]>([]);
  /** Where notes on words stand; none whose place is not sure. */
  words = $state.raw<readonly Span[]>([]);
  readonly #side: Side;
  readonly #textOf: (note: Note) => string;
  readonly #of = new Map<Note, NotePlace>();
  /** No span here is longer: it says how far before a place one that reaches into it can begin. */
  #longest = 0;

  constructor(side: Side, textOf: (note: Note) => string) {
    this.#side = side;
    this.#textOf = textOf;
  }

  reset(list: readonly Note[]): void {
    this.#of.clear();
    this.#longest = 0;
    const places = list.flatMap((note) => this.#make(note, note.facts) ?? []);
    for (const place of places) this.#of.set(place.note, place);
    this.places = places.sort((a, b) => begin(a) - begin(b));
    this.words = places.flatMap((place) => wordsOf(place) ?? []);
  }

  move(note: Note, from: NoteFacts | null, to: NoteFacts | null): void {
    if (from && to && this.#same(from, to)) return;
    const before = this.#of.get(note);
    const after = to && this.#make(note, to);
    if (!before && !after) return;
    const places = untrack(() => this.places).filter((one) => one !== before);
    if (after) places.splice(firstAfter(places, begin(after)), 0, after);
    this.places = places;
    if (after) this.#of.set(note, after);
    else this.#of.delete(note);
    const [lost, found] = [before && wordsOf(before), after && wordsOf(after)];
    if (lost || found) this.words = places.flatMap((place) => wordsOf(place) ?? []);
  }

  /** Those that share letters with a span. */
  over({ start, end }: Span): Note[] {
    const { places } = this;
    const found: Note[] = [];
    for (let at = firstAfter(places, start - this.#longest - 1); at < places.length; at++) {
      const place = places[at];
      if (!place || begin(place) >= end) break;
      if (place.span && place.span.end > start) found.push(place.note);
    }
    return found;
  }

  #make(note: Note, facts: NoteFacts): NotePlace | null {
    const span = facts[this.#side]?.range ?? null;
    if (!span && !(facts.kind === 'article' && facts.side === this.#side)) return null;
    if (span) this.#longest = Math.max(this.#longest, span.end - span.start);
    const [unsure, onWords] = [isUncertain(facts), facts.kind === 'words'];
    return { key: note.key, note, span, unsure, onWords, text: () => this.#textOf(note) };
  }

  #same(one: NoteFacts, other: NoteFacts): boolean {
    const [a, b] = [one[this.#side]?.range, other[this.#side]?.range];
    return (
      (a === b || (a?.start === b?.start && a?.end === b?.end)) &&
      one.kind === other.kind &&
      one.side === other.side &&
      isUncertain(one) === isUncertain(other)
    );
  }
}

const wordsOf = ({ span, unsure, onWords }: NotePlace): Span | null => (onWords && !unsure ? span : null);

/** Where one that begins at a place goes: behind all that begin there or before. */
function firstAfter(places: readonly NotePlace[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place && begin(place) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
