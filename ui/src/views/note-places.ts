// Where notes stand in the panes, and how one comes to them.
import type { Collation } from '../collation/collation.svelte';
import type { NoteTarget } from '../messages/mutations';
import type { Note, Notes } from '../notes/notes.svelte';
import type { PageColumn } from '../reading/page-column.svelte';
import type { Side, Span } from '../shared/column';

/** The words of the note that is chosen, a draft's as well. */
export function chosenWords(notes: Notes | null, side: Side): Span | null {
  const note = notes?.panel.chosen?.note;
  return note?.facts.kind === 'words' ? note.place(side) : null;
}

/** Brings what a note is about to the screen. True where that is a link or a claim, which has a page of its own. */
export function jumpTo(note: Note, collation: Collation, columnOf: (side: Side) => PageColumn): boolean {
  const { facts } = note;
  if (facts.link !== null && collation.linkOf(facts.link)) {
    collation.selectLink(facts.link);
    return true;
  }
  if (facts.kind === 'article' && facts.side) columnOf(facts.side).scrollTo(0);
  for (const side of ['left', 'right'] as const) {
    const place = note.place(side);
    if (!place) continue;
    const index = collation
      .claims(side)
      .findIndex(({ range }) => range.start < place.end && range.end > place.start);
    if (facts.kind === 'claim' && index >= 0) {
      collation.selection = { kind: 'claim', side, index };
      collation.centre();
      return true;
    }
    columnOf(side).reveal(place);
    return false;
  }
  return false;
}

/** What is selected, for a note to stand on: words, else a link, else a claim. */
export function selectedTarget(notes: Notes, collation: Collation): NoteTarget | null {
  if (notes.selected) {
    const { article, range } = notes.selected;
    return { kind: 'words', article, range };
  }
  const { selected, selection } = collation;
  if (selected) return { kind: 'link', leftRange: selected.left.range, rightRange: selected.right.range };
  if (selection.kind !== 'claim') return null;
  const claim = collation.claims(selection.side)[selection.index];
  return claim ? { kind: 'claim', article: collation.article(selection.side).id, range: claim.range } : null;
}
