// Tests of the keys: what they ask for, and when they are only letters.
import { describe, expect, it } from 'vitest';
import { actFor, KEYMAP } from './keymap';

const press = (key: string, more: Partial<Parameters<typeof actFor>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  target: document.body,
  ...more,
});

const element = (html: string) => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(holder);
  return holder.firstElementChild as Element;
};

describe('keys', () => {
  it('ask for what they say', () => {
    expect(actFor(press('j'), false)).toBe('nextLink');
    expect(actFor(press('K'), false)).toBe('previousLink');
    expect(actFor(press('?'), false)).toBe('keys');
    expect(actFor(press('Escape'), false)).toBe('close');
    expect(actFor(press('o', { ctrlKey: true }), false)).toBe('import');
    expect(actFor(press('e', { metaKey: true }), false)).toBe('export');
    expect(actFor(press('=', { ctrlKey: true }), false)).toBe('zoomIn');
    expect(actFor(press('f', { ctrlKey: true }), false)).toBe('find');
    expect(actFor(press('F3'), false)).toBe('findNext');
    expect(actFor(press('F3', { shiftKey: true }), false)).toBe('findPrevious');
    expect(actFor(press('g', { metaKey: true }), false)).toBe('findNext');
    expect(actFor(press('G', { ctrlKey: true, shiftKey: true }), false)).toBe('findPrevious');
    expect(actFor(press('g'), false)).toBeNull();
    expect(actFor(press('q'), false)).toBeNull();
    expect(actFor(press('j', { altKey: true }), false)).toBeNull();
  });
  it('are letters while one types', () => {
    for (const html of [
      '<textarea></textarea>',
      '<input type="text">',
      '<div contenteditable="true"></div>',
      '<input>',
    ]) {
      const target = element(html);
      for (const { keys, held, anywhere } of KEYMAP)
        for (const key of keys)
          if (!held && !anywhere) expect(actFor(press(key, { target }), false)).toBeNull();
    }
    expect(actFor(press('j', { isComposing: true }), false)).toBeNull();
    expect(actFor(press('j', { target: element('<input type="checkbox">') }), false)).toBe('nextLink');
  });
  it('held with Ctrl work while one types', () => {
    const target = element('<textarea></textarea>');
    expect(actFor(press('e', { ctrlKey: true, target }), false)).toBe('export');
    expect(actFor(press('0', { ctrlKey: true, target }), false)).toBe('zoomReset');
  });
  it('of undo belong to the field while one types', () => {
    const target = element('<textarea></textarea>');
    expect(actFor(press('z', { ctrlKey: true }), false)).toBe('undo');
    expect(actFor(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo');
    expect(actFor(press('y', { ctrlKey: true }), false)).toBe('redo');
    expect(actFor(press('z', { ctrlKey: true, target }), false)).toBeNull();
    expect(actFor(press('y', { ctrlKey: true, target }), false)).toBeNull();
    expect(actFor(press('z', { ctrlKey: true }), true)).toBeNull();
    expect(actFor(press('z'), false)).toBeNull();
  });
  it('of copying belong to the field while one types, and to words in a dialog', () => {
    expect(actFor(press('c', { ctrlKey: true }), false)).toBe('copy');
    expect(actFor(press('c', { metaKey: true }), false)).toBe('copy');
    expect(actFor(press('c', { ctrlKey: true, repeat: true }), false)).toBeNull();
    expect(actFor(press('C', { ctrlKey: true, shiftKey: true }), false)).toBeNull();
    const target = element('<input>');
    expect(actFor(press('c', { ctrlKey: true, target }), false)).toBeNull();
    expect(actFor(press('c', { ctrlKey: true }), true)).toBeNull();
  });
  it('of one letter tell Shift apart where it matters', () => {
    expect(actFor(press('s'), false)).toBe('split');
    expect(actFor(press('S', { shiftKey: true }), false)).toBe('join');
    expect(actFor(press('m'), false)).toBe('mark');
    expect(actFor(press('M', { shiftKey: true }), false)).toBe('merge');
    expect(actFor(press('3'), false)).toBe('relate3');
    expect(actFor(press('0'), false)).toBe('relateAsEngine');
    expect(actFor(press('0', { ctrlKey: true }), false)).toBe('zoomReset');
  });
  it('leave an open dialog alone, but for the size', () => {
    expect(actFor(press('j'), true)).toBeNull();
    expect(actFor(press('Escape'), true)).toBeNull();
    expect(actFor(press('o', { ctrlKey: true }), true)).toBeNull();
    expect(actFor(press('+', { ctrlKey: true }), true)).toBe('zoomIn');
  });
  it('leave Enter to the button that has the focus', () => {
    expect(actFor(press('Enter', { target: element('<button>Go</button>') }), false)).toBeNull();
    expect(actFor(press('Enter'), false)).toBe('centre');
  });
  it('repeat only where one walks', () => {
    expect(actFor(press('j', { repeat: true }), false)).toBe('nextLink');
    expect(actFor(press('c', { repeat: true }), false)).toBeNull();
    expect(actFor(press('t', { repeat: true }), false)).toBeNull();
  });
  it('are each bound once', () => {
    const all = KEYMAP.flatMap(({ keys, held, shift }) =>
      keys.map((key) => `${held ? 'Ctrl ' : ''}${shift ? 'Shift ' : ''}${key}`),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});
