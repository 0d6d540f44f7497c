// All words objects of the window, and how another language is laid over them. They are English as they stand in their
// rooms; so an English start reads nothing more.
import { aboutWords, diagnosticsWords, licencesWords } from '../about/words';
import { bundleWords, cutWords, drawingWords, otherWords, relationWords } from '../collation/hand-words';
import { guideWords } from '../guide/words';
import { historyWords } from '../history/words';
import { handKeyWords } from '../keys/hand-words';
import { linearWords } from '../linear/words';
import { noteWords } from '../notes/words';
import { preferencesWords } from '../preferences/words';
import { reportWords } from '../reports/words';
import { reviewWords } from '../review/words';
import { sharingWords } from '../sharing/words';
import { tourWords } from '../tour/words';
import { menuWords, recentWords } from '../views/menu-words';
import { words } from '../words';
import { setLanguage, type Language } from './locale';

export const spoken = {
  words,
  aboutWords,
  diagnosticsWords,
  guideWords,
  licencesWords,
  menuWords,
  preferencesWords,
  recentWords,
  tourWords,
  bundleWords,
  cutWords,
  drawingWords,
  handKeyWords,
  historyWords,
  linearWords,
  noteWords,
  otherWords,
  relationWords,
  reportWords,
  reviewWords,
  sharingWords,
};
export type Spoken = typeof spoken;

/** Speaks a language. Before the window is drawn: what has read a word keeps it. */
export async function speak(tag: Language): Promise<void> {
  if (tag === 'he') lay(spoken, (await import('./he')).hebrew);
  setLanguage(tag);
  // Letters that came later would move what stands.
  if (tag !== 'en')
    await Promise.allSettled(
      ['--sans', '--serif'].map((face) => document.fonts?.load(`16px ${styleOf(face)}`, 'א')),
    );
}

const styleOf = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name);

/** Puts the words of one object over those of another, in place: whoever holds a part of it has the new ones. */
function lay(over: object, from: object): void {
  const old = over as Record<string, unknown>;
  for (const [name, value] of Object.entries(from)) {
    const part = old[name];
    if (isPart(part) && isPart(value)) lay(part, value);
    else old[name] = value;
  }
}

const isPart = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
