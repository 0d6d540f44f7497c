// The choice of a language: where it comes from, that it waits for what is typed, and outlives the new beginning.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeDoor } from '../testing/fake-door';
import { recall, remember, takeCarried } from '../shared/preferences';
import { chooseLanguage, chosenLanguage, savesFirst } from './choose';
import { setLanguage } from './locale';

beforeEach(() => void fakeDoor());
afterEach(() => {
  setLanguage('en');
  sessionStorage.clear();
});
const system = (tag: string) => vi.spyOn(navigator, 'language', 'get').mockReturnValue(tag);

it('is what was kept, else the system’s if it is one of ours, else English', () => {
  system('he-IL');
  expect(chosenLanguage()).toBe('he');
  system('iw');
  expect(chosenLanguage()).toBe('he');
  system('fr-FR');
  expect(chosenLanguage()).toBe('en');
  remember('language', 'he');
  expect(chosenLanguage()).toBe('he');
  remember('language', 'tlh');
  expect(chosenLanguage()).toBe('en');
});

it('is kept and shown after all that is typed is saved', async () => {
  const steps: string[] = [];
  const stop = savesFirst(() => {
    steps.push('saved');
    return Promise.resolve(true);
  });
  expect(await chooseLanguage('he', () => steps.push('anew'))).toBe(true);
  expect(steps).toEqual(['saved', 'anew']);
  expect(recall('language', null)).toBe('he');
  stop();
});

it('stays as it is where something could not be saved, and where it is chosen already', async () => {
  const anew = vi.fn();
  const stop = savesFirst(() => Promise.resolve(false));
  expect(await chooseLanguage('he', anew)).toBe(false);
  expect(recall('language', null)).toBeNull();
  stop();
  expect(await chooseLanguage('en', anew)).toBe(true);
  expect(anew).not.toHaveBeenCalled();
});

it('all tastes of the sitting outlive the new beginning, though the shell fills the storage with older ones', async () => {
  remember('zoom', 1.5);
  await chooseLanguage('he', () => {});
  localStorage.clear();
  localStorage.setItem('crossread.zoom', '1');
  localStorage.setItem('crossread.why', 'true');
  takeCarried();
  expect([recall('zoom', null), recall('language', null), recall('why', null)]).toEqual([1.5, 'he', null]);
  // Only once: the next start has what the shell kept.
  localStorage.setItem('crossread.zoom', '2');
  takeCarried();
  expect(recall('zoom', null)).toBe(2);
});
