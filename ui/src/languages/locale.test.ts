// Plural forms, numbers, dates and directions, by language.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  along,
  count,
  dateLabel,
  directionOf,
  dotted,
  duration,
  isolated,
  joined,
  leftToRight,
  number,
  percent,
  score,
  setLanguage,
  size,
  some,
} from './locale';
import { articles, links } from './he/counted';
import { moment, when } from '../shared/time';

afterEach(() => setLanguage('en'));
const MAY = { iso: '2017-05-16', label: '16 May 2017' };
const noon = new Date(2026, 4, 12, 12, 4).getTime();

describe('in English', () => {
  beforeEach(() => setLanguage('en'));
  it('one is one, and all else many', () => {
    expect([0, 1, 2, 1200].map((n) => some(n, 'claim'))).toEqual([
      '0 claims',
      '1 claim',
      '2 claims',
      '1,200 claims',
    ]);
  });
  it('writes figures and times', () => {
    expect([number(12345), percent(0.374), score(0.5)]).toEqual(['12,345', '37%', '0.50']);
    expect([duration(2.84), duration(140), duration(1300)]).toEqual(['2.8 ms', '140 ms', '1.3 sec']);
    expect([size(20), size(820_000), size(3_440_000)]).toEqual(['1 kB', '820 kB', '3.4 MB']);
    expect(joined(['a', 'b', 'c'])).toBe('a, b, c');
  });
  it('writes days before months', () => {
    expect(dateLabel(MAY)).toBe('16 May 2017');
    expect(moment(noon)).toBe('12 May 2026, 12:04');
    expect(when(noon, noon + 60_000)).toBe('12:04');
    expect(when(noon, noon + 3 * 86_400_000)).toBe('12 May, 12:04');
    expect(when(noon, new Date(2027, 4, 1).getTime())).toBe('12 May 2026');
  });
  it('isolates only what runs the other way', () => {
    expect(isolated('The ferry')).toBe('The ferry');
    expect(isolated('המעבורת')).toBe('\u2068המעבורת\u2069');
    expect(dotted(['2017', null, '', 'The Harbour'])).toBe('2017 · The Harbour');
  });
  it('the right arrow leads on', () => {
    expect([along('ArrowRight'), along('ArrowLeft'), along('Home')]).toEqual([1, -1, undefined]);
    expect(along('ArrowRight', 'rtl')).toBe(-1);
  });
  it('is said on the document', () => {
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr']);
  });
});

describe('in Hebrew', () => {
  beforeEach(() => setLanguage('he'));
  it('has a form for one, one for two, and one for all else', () => {
    expect([0, 1, 2, 3, 11, 20, 1200].map(articles)).toEqual([
      '0 כתבות',
      'כתבה אחת',
      'שתי כתבות',
      '3 כתבות',
      '11 כתבות',
      '20 כתבות',
      '1,200 כתבות',
    ]);
    expect([1, 2].map(links)).toEqual(['קישור אחד', 'שני קישורים']);
  });
  it('takes the other form where one is missing', () => {
    expect(count(2, { one: 'x', other: '# xx' })).toBe('2 xx');
  });
  it('writes dates with the names of its months, and the same day in every time zone', () => {
    expect(dateLabel(MAY)).toBe('16 במאי 2017');
    expect(dateLabel({ iso: '2017-05', label: 'May 2017' })).toBe('מאי 2017');
    expect(dateLabel({ iso: '2017', label: '2017' })).toBe('2017');
    expect(dateLabel({ iso: 'unknown', label: 'Spring 2017' })).toBe('Spring 2017');
    expect(when(noon, noon + 60_000)).toBe('12:04');
    expect(moment(noon)).toMatch(/^12 במאי 2026, 12:04$/);
  });
  it('isolates all that is put into a sentence', () => {
    expect(isolated('The ferry')).toBe('\u2068The ferry\u2069');
    expect(leftToRight('/home/a.html')).toBe('\u2066/home/a.html\u2069');
    expect(dotted(['2017', 'The Harbour'])).toBe('\u20682017\u2069 · \u2068The Harbour\u2069');
  });
  it('the left arrow leads on; in an English article the right one does', () => {
    expect([along('ArrowRight'), along('ArrowLeft')]).toEqual([-1, 1]);
    expect(along('ArrowRight', directionOf('“The ferry”'))).toBe(1);
  });
  it('is said on the document', () => {
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['he', 'rtl']);
  });
});

it('an article is written from where its first letter says', () => {
  expect(['2017: The ferry', '“המעבורת” was late', 'العبّارة', '1984', 'Паром'].map(directionOf)).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
});
