// Tests of what the list of notes shows: filters, search, order and counts, also of ten thousand notes.
import { describe, expect, it } from 'vitest';
import type { NoteView } from '../messages/queries';
import { comparison, early, late, linkNote, third } from '../testing/story';
import { nextState, tidyTag, withTag } from './facts';
import { Notes } from './notes.svelte';
import { EVERYTHING, inOrder, rowAway, rowOf, show, type Filter, type Row } from './order';

const view = (id: number, more: Partial<NoteView>): NoteView => ({
  ...linkNote,
  ...{ id, text: `Note ${id}`, kind: 'words', article: 1, side: 'left', right: null, link: null },
  ...{ left: { range: { start: id, end: id + 3 }, fit: 'exact' }, quotes: ['the words'] },
  ...more,
});

const ARTICLES = [early.id, late.id];
function rowsOf(views: NoteView[]): Row[] {
  const notes = new Notes({ ...comparison, notes: views });
  return notes.list.map((note) => rowOf(note, notes.owner, 0));
}
const views = [
  view(1, { state: 'resolved', changed: 40, tags: ['Sourcing'] }),
  view(2, {
    state: 'waiting',
    changed: 10,
    author: 'Ana',
    left: { range: { start: 90, end: 95 }, fit: 'exact' },
  }),
  view(3, { kind: 'dossier', article: null, side: null, left: null, quotes: [], changed: 20 }),
  view(4, { article: 2, side: 'right', left: null, right: { range: { start: 2, end: 9 }, fit: 'moved' } }),
  view(5, { kind: 'article', article: 2, side: 'right', left: null, quotes: [] }),
  view(6, { lost: true, left: null, text: 'Which *figure* ran?', quotes: ['Forty-five million'] }),
  { ...linkNote, id: 7 },
];
const rows = rowsOf(views);
const ids = (found: Row[]) => found.map(({ note, away }) => note?.id ?? away?.note.id);
const shown = (filter: Partial<Filter>) =>
  ids(show(rows, { ...EVERYTHING, ...filter }, 'place', ARTICLES).rows);

describe('the order', () => {
  it('by place: the dossier, then each article with its lost notes last', () => {
    expect(ids(inOrder(rows, 'place', ARTICLES))).toEqual([3, 1, 2, 7, 6, 5, 4]);
  });
  it('by time: the last changed first; by state: open, waiting, resolved', () => {
    expect(ids(inOrder(rows, 'time', ARTICLES)).slice(0, 3)).toEqual([1, 3, 2]);
    expect(ids(inOrder(rows, 'state', ARTICLES)).slice(-2)).toEqual([2, 1]);
  });
  it('puts notes of other pairs by their article', () => {
    const away = rowAway({
      note: view(8, { article: third.id, side: null, left: null }),
      places: [{ article: third.id, place: null, quote: 'The yard' }],
    });
    expect(ids(inOrder([away, ...rows], 'place', [1, 3, 2])).slice(-3)).toEqual([8, 5, 4]);
  });
});

describe('a filter', () => {
  it('shows the notes of a state, a kind, a tag or an article', () => {
    expect(shown({ state: 'waiting' })).toEqual([2]);
    expect(shown({ kind: 'dossier' })).toEqual([3]);
    expect(shown({ tag: 'sourcing' })).toEqual([1]);
    expect(shown({ article: 2 })).toEqual([7, 5, 4]);
  });
  it('finds words in the text, the quotation, the tags and the name', () => {
    expect(shown({ text: 'FIGURE' })).toEqual([7, 6]);
    expect(shown({ text: 'forty figure' })).toEqual([6]);
    expect(shown({ text: 'ana' })).toEqual([2]);
    expect(shown({ text: 'sourc' })).toEqual([1]);
    expect(shown({ text: 'nothing like it' })).toEqual([]);
  });
  it('counts each state whichever is shown', () => {
    const found = show(rows, { ...EVERYTHING, state: 'waiting' }, 'place', ARTICLES);
    expect(found.counts).toEqual({ open: 5, waiting: 1, resolved: 1 });
    expect(found.all).toBe(7);
  });
});

describe('ten thousand notes', () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    view(at + 1, { state: (['open', 'waiting', 'resolved'] as const)[at % 3], tags: [`t${at % 7}`] }),
  );
  it('are filtered and put in order', () => {
    const found = show(rowsOf(many), { ...EVERYTHING, tag: 't3', state: 'open' }, 'place', ARTICLES);
    expect(found.rows.length).toBe(many.filter((_, at) => at % 7 === 3 && at % 3 === 0).length);
    expect(found.rows[0]?.note?.id).toBe(4);
  });
});

describe('states and tags', () => {
  it('go round', () => {
    expect([nextState('open'), nextState('waiting'), nextState('resolved')]).toEqual([
      'waiting',
      'resolved',
      'open',
    ]);
  });
  it('are tidied, and none is doubled', () => {
    expect(tidyTag('  # two   words ')).toBe('two words');
    expect(withTag(['Law'], 'law')).toEqual(['Law']);
    expect(withTag(['Law'], ' ')).toEqual(['Law']);
    expect(withTag(['Law'], '#press')).toEqual(['Law', 'press']);
  });
});
