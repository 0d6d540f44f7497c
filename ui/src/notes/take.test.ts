// Tests of taking over what the disk has, after an undo or a merge: what is being typed is never lost.
import { describe, expect, it } from 'vitest';
import type { NoteView } from '../messages/queries';
import { fakeDoor } from '../testing/fake-door';
import { comparison, linkNote } from '../testing/story';
import { Notes } from './notes.svelte';

const other: NoteView = { ...linkNote, id: 12, text: 'The second', link: null };

describe('what the disk has', () => {
  it('is taken over: new words, new facts, notes that came and notes that went', () => {
    fakeDoor();
    const notes = new Notes({ ...comparison, notes: [linkNote, other] });
    const [first] = notes.list;
    notes.take([
      { ...linkNote, text: 'As it was', state: 'waiting', changed: 7 },
      { ...other, id: 13, text: 'Come back' },
    ]);
    expect(notes.list.map(({ text }) => text)).toEqual(['As it was', 'Come back']);
    expect(notes.list[0]).toBe(first);
    expect([first?.facts.state, first?.autosave.dirty, first?.state]).toEqual([
      'waiting',
      false,
      { kind: 'saved', at: 7 },
    ]);
    expect([notes.knows(12), notes.knows(13), notes.knows(14)]).toEqual([true, true, false]);
  });
  it('does not take what is being typed, which is saved over it', async () => {
    const door = fakeDoor();
    const notes = new Notes({ ...comparison, notes: [linkNote] });
    const [note] = notes.list;
    if (!note) throw new Error('no note');
    notes.type(note, 'Still typing');
    notes.take([{ ...linkNote, text: 'As it was' }]);
    expect(note.text).toBe('Still typing');
    notes.take([]);
    expect(notes.list).toEqual([note]);
    expect(await notes.flushAll()).toBe(true);
    expect(door.calls('write_note')).toMatchObject([{ request: { id: 11, text: 'Still typing' } }]);
  });
});
