// Which notes the list shows, and in which order: pure, so that ten thousand of them can be tried.
import type { DossierNoteView, NoteView } from '../messages/queries';
import { STATES, type NoteFacts, type NoteState } from './facts';
import type { Note, Owner } from './note.svelte';

export const SORTS = ['place', 'time', 'state'] as const;
export type Sort = (typeof SORTS)[number];

export interface Filter {
  text: string;
  state: NoteState | null;
  tag: string | null;
  article: number | null;
  kind: NoteView['kind'] | null;
}

export const EVERYTHING: Filter = { text: '', state: null, tag: null, article: null, kind: null };

/** A note as the list knows it: one of the two articles on the screen, or one of another pair. */
export interface Row {
  key: string;
  note: Note | null;
  away: DossierNoteView | null;
  facts: NoteFacts;
  /** As they were when the rows were made: what is typed since moves no row. */
  text: string;
  author: string;
  created: number;
  changed: number;
  /** The articles that it is about. */
  articles: number[];
  /** Where it begins in the first of them; null without a place. */
  start: number | null;
}

export function rowOf(note: Note, owner: Owner, now: number): Row {
  const { facts } = note;
  return {
    key: note.key,
    note,
    away: null,
    facts,
    text: note.text,
    author: note.view?.author ?? '',
    created: note.view?.created ?? now,
    changed: note.view?.changed ?? now,
    articles:
      facts.kind === 'link' ? [owner.left, owner.right] : facts.article === null ? [] : [facts.article],
    start: facts.left?.range.start ?? facts.right?.range.start ?? null,
  };
}

/** The rows of these notes; of a note that is as it was, the row that is known. */
export function rowsOf(list: readonly Note[], owner: Owner, now: number, known: WeakMap<Note, Row>): Row[] {
  return list.map((note) => {
    const before = known.get(note);
    const same =
      before?.facts === note.facts &&
      before.text === note.text &&
      before.changed === (note.view?.changed ?? before.changed);
    if (before && same) return before;
    const row = rowOf(note, owner, now);
    known.set(note, row);
    return row;
  });
}

export function rowAway(away: DossierNoteView): Row {
  const { note, places } = away;
  return {
    key: `note-${note.id}`,
    note: null,
    away,
    facts: note,
    text: note.text,
    author: note.author,
    created: note.created,
    changed: note.changed,
    articles: places.map(({ article }) => article),
    start: places[0]?.place?.range.start ?? null,
  };
}

const lower = (text: string) => text.toLocaleLowerCase();

/** Every word that was typed must be in the text, a tag, the name or a quotation. */
function says(row: Row, wanted: string[]): boolean {
  if (wanted.length === 0) return true;
  const { tags, quotes } = row.facts;
  const all = lower([row.text, row.author, ...tags, ...quotes].join('\n'));
  return wanted.every((word) => all.includes(word));
}

export function passes(row: Row, filter: Filter, wanted = wordsOf(filter.text)): boolean {
  const { facts } = row;
  return (
    (filter.state === null || facts.state === filter.state) &&
    (filter.kind === null || facts.kind === filter.kind) &&
    (filter.tag === null || facts.tags.some((tag) => lower(tag) === lower(filter.tag ?? ''))) &&
    (filter.article === null || row.articles.includes(filter.article)) &&
    says(row, wanted)
  );
}

const wordsOf = (text: string) => lower(text).split(/\s+/).filter(Boolean);

/** Wider than any article is long, so that articles do not run into each other. */
const WIDE = 1e9;

/** Notes on the dossier come first, then article by article: those on the whole one, those with a place, the lost ones. */
function placeOf(row: Row, articles: readonly number[]): number {
  const [first] = row.articles;
  if (first === undefined) return -1;
  const at = articles.indexOf(first);
  const inside = row.facts.kind === 'article' ? 0 : row.start === null ? WIDE - 1 : 1 + row.start;
  return (at < 0 ? articles.length : at) * WIDE + inside;
}

export function inOrder(rows: Row[], sort: Sort, articles: readonly number[]): Row[] {
  const keyed = rows.map((row) => ({
    row,
    state: STATES.indexOf(row.facts.state),
    place: placeOf(row, articles),
  }));
  keyed.sort((a, b) => {
    if (sort === 'time') return b.row.changed - a.row.changed || b.row.created - a.row.created;
    const first = sort === 'state' ? a.state - b.state : 0;
    return first || a.place - b.place || a.row.created - b.row.created;
  });
  return keyed.map(({ row }) => row);
}

export interface Shown {
  rows: Row[];
  /** How many there are of each state, whatever state is shown. */
  counts: Record<NoteState, number>;
  /** All of them. */
  all: number;
}

export function show(rows: Row[], filter: Filter, sort: Sort, articles: readonly number[]): Shown {
  const wanted = wordsOf(filter.text);
  const counts: Record<NoteState, number> = { open: 0, waiting: 0, resolved: 0 };
  const any = { ...filter, state: null };
  const like = rows.filter((row) => passes(row, any, wanted));
  for (const { facts } of like) counts[facts.state] += 1;
  const some = filter.state === null ? like : like.filter(({ facts }) => facts.state === filter.state);
  return { rows: inOrder(some, sort, articles), counts, all: rows.length };
}
