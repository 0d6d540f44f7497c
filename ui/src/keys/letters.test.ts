// Keys on keyboards of other alphabets.
import { expect, it } from 'vitest';
import { actFor } from './keymap';
import { letterOf } from '../shared/letters';

const press = (key: string, code: string, ctrlKey = false) => ({
  ...{ key, code, ctrlKey, metaKey: false, altKey: false, shiftKey: false },
  ...{ isComposing: false, repeat: false, target: null },
});

it('a Hebrew or a Russian keyboard has the same keys where they are printed', () => {
  expect(letterOf({ key: 'ח', code: 'KeyJ' })).toBe('j');
  expect(letterOf({ key: 'о', code: 'KeyJ' })).toBe('j');
  expect(letterOf({ key: "'", code: 'KeyW' })).toBe('w');
  expect(letterOf({ key: 'ת', code: 'Comma' })).toBe(',');
  expect(actFor(press('ח', 'KeyJ'), false)).toBe('nextLink');
  expect(actFor(press('ז', 'KeyZ', true), false)).toBe('undo');
});

it('a Latin keyboard means what it writes, wherever the key is', () => {
  // Dvorak, and a French keyboard.
  expect(letterOf({ key: 'h', code: 'KeyJ' })).toBe('h');
  expect(letterOf({ key: "'", code: 'KeyQ' })).toBe("'");
  expect(letterOf({ key: 'a', code: 'KeyQ' })).toBe('a');
  expect(letterOf({ key: 'é', code: 'Digit2' })).toBe('é');
  expect(letterOf({ key: 'ArrowLeft', code: 'ArrowLeft' })).toBe('ArrowLeft');
});
