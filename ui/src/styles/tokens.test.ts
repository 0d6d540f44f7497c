// The colours: contrast of every pair that is in use, and whether what a colour means is told without it.
import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  interpolate,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { dashes, type Tone } from '../shared/tone';

type Tokens = Record<string, string>;

const file = (name: string) => readFileSync(`src/styles/${name}`, 'utf8').replace(/\/\*.*?\*\//gs, '');
const read = (body: string): Tokens =>
  Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
/** The tokens of the first block with just this selector. */
function block(css: string, selector: string): Tokens {
  const at = css.indexOf(`${selector} {`);
  expect(at, selector).toBeGreaterThanOrEqual(0);
  return read(css.slice(at, css.indexOf('}', at)));
}

const tokens = file('tokens.css');
const contrast = file('contrast.css');
const light = block(tokens, ':root');
const dark = { ...light, ...block(tokens, "[data-theme='dark']") };
const more = block(contrast, ":root[data-contrast='more']");
const darkMore = block(contrast, ":root[data-contrast='more'][data-theme='dark']");
const THEMES = [
  ['light', light, 4.5],
  ['dark', dark, 4.5],
  ['light, high contrast', { ...light, ...more }, 7],
  ['dark, high contrast', { ...dark, ...more, ...darkMore }, 7],
] as const;

const GROUNDS = ['paper', 'desk', 'raised', 'sel', 'hover'];
/** Which words stand on which ground. */
const TEXTS: [string, string[]][] = [
  ['ink', GROUNDS],
  ['ink-2', ['paper', 'desk', 'raised', 'hover']],
  ['ink-3', ['paper', 'desk', 'raised']],
  ['accent', ['paper', 'desk', 'raised']],
  ['differs', ['paper', 'desk', 'raised']],
  ['note', ['paper']],
  ['accent-ink', ['accent', 'accent-hover']],
  ['paper', ['ink']],
];
/** Edges of fields, the ring of the focus, signs and lines, and what they stand on. */
const SIGNS: [string, string[]][] = [
  ['edge', ['paper', 'raised']],
  ['accent', GROUNDS],
  ['note', ['paper', 'desk']],
  ...(['same', 'reworded', 'differs', 'contradicts', 'ink-3'] as const).map((tone): [string, string[]] => [
    tone,
    ['paper', 'desk', 'raised', 'sel'],
  ]),
];
const TONES: Record<Tone, string> = {
  same: 'same',
  reworded: 'reworded',
  differs: 'differs',
  contradicts: 'contradicts',
  plain: 'ink-3',
};
const NAMES = Object.keys(TONES) as Tone[];
const get = (of: Tokens, name: string) => {
  const value = of[name];
  if (!value) throw new Error(`no --${name}`);
  return value;
};

/** Colours nearer than this (CIEDE2000; 2 is about what a trained eye tells side by side) are told by more than colour. */
const LEAST = 15;
const SIGHTS: [string, (colour: Color) => Color][] = [
  ['all colours', (colour) => colour],
  ['protanopia', filterDeficiencyProt(1) as (colour: Color) => Color],
  ['deuteranopia', filterDeficiencyDeuter(1) as (colour: Color) => Color],
  ['tritanopia', filterDeficiencyTrit(1) as (colour: Color) => Color],
];

describe.each(THEMES)('%s', (_, theme, least) => {
  it(`words stand out by ${least}:1 or more`, () => {
    const pale = TEXTS.flatMap(([text, grounds]) =>
      grounds
        .map((ground) => ({ text, ground, ratio: wcagContrast(get(theme, text), get(theme, ground)) }))
        .filter(({ ratio }) => ratio < least),
    );
    expect(pale).toEqual([]);
  });
  it('signs, lines and the ring of the focus stand out by 3:1 or more', () => {
    const pale = SIGNS.flatMap(([sign, grounds]) =>
      grounds
        .map((ground) => ({ sign, ground, ratio: wcagContrast(get(theme, sign), get(theme, ground)) }))
        .filter(({ ratio }) => ratio < 3),
    );
    expect(pale).toEqual([]);
  });
  it('the line under a link stands out by 3:1, a loose one too', () => {
    const share = (key: string) => parseFloat(get(theme, key)) / 100;
    const pale = NAMES.flatMap((tone) =>
      ['firm', 'faint'].map((key) => ({
        ...{ tone, key },
        ratio: wcagContrast(
          interpolate([get(theme, 'paper'), get(theme, TONES[tone])], 'rgb')(share(key)),
          get(theme, 'paper'),
        ),
      })),
    ).filter(({ ratio }) => ratio < 3);
    expect(pale).toEqual([]);
  });
  it.each(SIGHTS)('relations are told apart with %s, by colour or by their lines', (_sight, seen) => {
    const lines = new Map(
      [...tokens.matchAll(/\.tone-(\w+) \{[^}]*--line: (\w+)/g)].map(([, tone, line]) => [tone, line]),
    );
    const distance = differenceCiede2000();
    const alike = NAMES.flatMap((one, at) =>
      NAMES.slice(at + 1).flatMap((other) => {
        // Under the text, and in a thread of the gutter.
        const sameLine = lines.get(one) === lines.get(other) || dashes(one) === dashes(other);
        const apart = distance(
          seen(get(theme, TONES[one]) as unknown as Color),
          seen(get(theme, TONES[other]) as unknown as Color),
        );
        return sameLine && apart < LEAST ? [`${one}, ${other}: ${apart.toFixed(1)}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });
});

it('the system’s wish for contrast gives what the setting gives', () => {
  const at = contrast.indexOf('@media (prefers-contrast: more)');
  const media = contrast.slice(at);
  expect(block(media, '  :root')).toEqual(more);
  expect(block(media, "  :root[data-theme='dark']")).toEqual(darkMore);
});
