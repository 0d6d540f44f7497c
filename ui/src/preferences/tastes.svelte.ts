// How the window looks and what it does by taste: contrast, the face, size and line length of the articles, spelling.
import { mutate } from '../backend';
import { language } from '../languages/locale';
import { forget, recall, remember } from '../shared/preferences';

export const CONTRASTS = ['system', 'more'] as const;
export const FACES = ['serif', 'sans', 'system'] as const;
/** Pixels at the window's normal size. */
export const SIZES = [15, 16, 17, 18, 20, 22, 24] as const;
export const LENGTHS = ['short', 'normal', 'long', 'full'] as const;

export type Contrast = (typeof CONTRASTS)[number];
export type Face = (typeof FACES)[number];
export type Size = (typeof SIZES)[number];
export type Length = (typeof LENGTHS)[number];

const oneOf = <Value>(values: readonly Value[], kept: unknown, first: Value): Value =>
  values.find((value) => value === kept) ?? first;

export class Tastes {
  contrast = $state(oneOf(CONTRASTS, recall<unknown>('contrast', null), 'system'));
  face = $state(oneOf(FACES, recall<unknown>('face', null), 'serif'));
  size = $state(oneOf(SIZES, recall<unknown>('textSize', null), 17));
  length = $state(oneOf(LENGTHS, recall<unknown>('lineLength', null), 'normal'));
  spelling = $state(recall<unknown>('spelling', true) !== false);

  constructor() {
    // Before anything is drawn.
    this.#show();
  }

  setContrast(contrast: Contrast): void {
    this.contrast = contrast;
    this.#keep('contrast', contrast, 'system');
  }

  setFace(face: Face): void {
    this.face = face;
    this.#keep('face', face, 'serif');
  }

  setSize(size: Size): void {
    this.size = size;
    this.#keep('textSize', size, 17);
  }

  setLength(length: Length): void {
    this.length = length;
    this.#keep('lineLength', length, 'normal');
  }

  setSpelling(on: boolean): void {
    this.spelling = on;
    this.#keep('spelling', on, true);
    this.checkSpelling();
  }

  /** Tells what checks the spelling; a system without dictionaries checks nothing. */
  checkSpelling(): void {
    mutate.checkSpelling(this.spelling, spellingLanguages(language(), navigator.languages)).catch(() => {
      // Then the system's own web view does as it likes.
    });
  }

  #keep(name: string, value: unknown, first: unknown): void {
    if (value === first) forget(name);
    else remember(name, value);
    this.#show();
  }

  #show(): void {
    const { dataset, style } = document.documentElement;
    const set = (name: string, value: string, first: string) => {
      if (value === first) delete dataset[name];
      else dataset[name] = value;
    };
    set('contrast', this.contrast, 'system');
    set('face', this.face, 'serif');
    set('length', this.length, 'normal');
    set('spelling', this.spelling ? 'on' : 'off', 'on');
    style.setProperty('--text', `${this.size}px`);
  }
}

/** The region that most dictionaries of a language have, where the system does not say one. */
const REGIONS: Record<string, string> = { en: 'US' };

/** "en_US", for the language of the interface: as the system has its regions, then the language alone. */
export function spellingLanguages(language: string, system: readonly string[]): string[] {
  const own = system.filter((tag) => tag.startsWith(`${language}-`)).map((tag) => tag.replaceAll('-', '_'));
  const region = REGIONS[language];
  const usual = region && own.length === 0 ? [`${language}_${region}`] : [];
  return [...new Set([...own, ...usual, language])];
}
