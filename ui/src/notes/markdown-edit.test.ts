// Tests of the toolbar's edits: `[` and `]` stand for the selection, before and after.
import { describe, expect, it } from 'vitest';
import { applied, bold, italic, link, list, quote, type Edit, type Selected } from './markdown-edit';

function check(edit: (selected: Selected) => Edit, before: string, after: string) {
  const start = before.indexOf('‹');
  const end = before.indexOf('›') - 1;
  const text = before.replace(/[‹›]/g, '');
  const done = edit({ text, start, end });
  const now = applied(text, done);
  const shown = `${now.slice(0, done.start)}‹${now.slice(done.start, done.end)}›${now.slice(done.end)}`;
  expect(shown).toBe(after);
}

describe('bold and italic', () => {
  it('put signs around the selected words and take them away again', () => {
    check(bold, 'ask ‹the yard› now', 'ask **‹the yard›** now');
    check(bold, 'ask **‹the yard›** now', 'ask ‹the yard› now');
    check(bold, 'ask ‹**the yard**› now', 'ask ‹the yard› now');
    check(italic, 'ask ‹the› yard', 'ask *‹the›* yard');
    check(italic, 'ask *‹the›* yard', 'ask ‹the› yard');
  });
  it('stand beside each other', () => {
    check(italic, 'ask **‹the›** yard', 'ask ***‹the›*** yard');
    check(italic, 'ask ***‹the›*** yard', 'ask **‹the›** yard');
    check(bold, 'ask *‹the›* yard', 'ask ***‹the›*** yard');
    check(bold, 'ask ***‹the›*** yard', 'ask *‹the›* yard');
  });
  it('leave spaces outside, and begin where nothing is selected', () => {
    check(bold, 'ask‹ the yard ›now', 'ask **‹the yard›** now');
    check(bold, 'ask ‹›', 'ask **‹›**');
    check(bold, 'ask **‹›**', 'ask ‹›');
  });
});

describe('lists and quotations', () => {
  it('set every selected line, and the line of the caret', () => {
    check(list, 'a\n‹b\nc›\nd', 'a\n‹- b\n- c›\nd');
    check(list, '‹- b\n- c›', '‹b\nc›');
    check(quote, 'a\nb‹›c', 'a\n> b‹›c');
    check(quote, 'a\n> b‹›c', 'a\nb‹›c');
    check(list, '‹›', '- ‹›');
  });
  it('pass over empty lines, lines that are set already, and the line behind', () => {
    check(list, '‹a\n\n- b›', '‹- a\n\n- b›');
    check(list, '‹a\n›b', '‹- a›\nb');
  });
});

describe('link', () => {
  const make = (selected: Selected) => link(selected, 'address');
  it('selects what has to be written still', () => {
    check(make, 'see ‹the minutes› now', 'see [the minutes](‹address›) now');
    check(make, 'see ‹https://example.org›', 'see [‹›](https://example.org)');
    check(make, 'see ‹›', 'see [](‹address›)');
  });
});
