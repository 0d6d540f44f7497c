// Tests of what a report can be chosen to be: kinds, formats, choices, and what is kept of them.
import { describe, expect, it } from 'vitest';
import type { ReportFormat, ReportKind } from '../messages/queries';
import { applying, choicesOf, wishFrom } from './choices';
import { FORMATS, formatOf, withEnd } from './formats';
import { articlesOf, firstKind, hasScope, KINDS, whyNot } from './kinds';
import type { Subject } from './subject';

const pair: Subject = {
  dossier: 7,
  pair: { left: 1, right: 2 },
  base: { id: 1, name: '2017' },
  later: 2,
};
const table: Subject = { ...pair, pair: null };
const last: Subject = { ...table, later: 0 };

describe('a kind', () => {
  it('makes sense where its articles are', () => {
    const sensible = (subject: Subject) => KINDS.filter((kind) => whyNot(kind, subject) === null);
    expect(sensible(pair)).toEqual(['comparison', 'record', 'memo', 'notes']);
    expect(sensible(table)).toEqual(['record', 'memo', 'notes']);
    expect(sensible(last)).toEqual(['memo', 'notes']);
  });
  it('is the last one at first, and of the table that table', () => {
    expect(firstKind(pair, 'notes')).toBe('notes');
    expect(firstKind(table, 'notes')).toBe('record');
    expect(firstKind(last, 'notes')).toBe('memo');
    expect(firstKind({ ...pair, later: 0 }, 'record')).toBe('comparison');
  });
  it('is of the articles that are meant', () => {
    expect(articlesOf('comparison', 'dossier', pair)).toEqual({ kind: 'pair', left: 1, right: 2 });
    expect(articlesOf('record', 'pair', pair)).toEqual({ kind: 'later', base: 1 });
    expect(articlesOf('memo', 'pair', pair)).toEqual({ kind: 'pair', left: 1, right: 2 });
    expect(articlesOf('memo', 'dossier', pair)).toEqual({ kind: 'dossier', dossier: 7 });
    expect(articlesOf('notes', 'pair', table)).toEqual({ kind: 'dossier', dossier: 7 });
    expect(KINDS.filter((kind) => hasScope(kind, pair))).toEqual(['memo', 'notes']);
    expect(KINDS.filter((kind) => hasScope(kind, table))).toEqual([]);
  });
});

describe('the choices', () => {
  const has = (kind: ReportKind, format: ReportFormat, subject = pair) => [
    ...applying(kind, format, subject),
  ];
  it('are those of the kind and the format', () => {
    expect(has('comparison', 'html')).toEqual([
      ...['links', 'states', 'tags', 'notes', 'gaps', 'rejected', 'fates', 'suggestions', 'order', 'length'],
      'language',
    ]);
    expect(has('comparison', 'html', { ...pair, later: 0 })).not.toContain('fates');
    expect(has('comparison', 'csv')).not.toContain('fates');
    expect(has('comparison', 'csv')).not.toContain('length');
    expect(has('record', 'html')).not.toContain('rejected');
    expect(has('memo', 'html')).not.toContain('notes');
    expect(has('notes', 'docx')).toEqual(['states', 'tags', 'order', 'paper', 'language']);
    expect(FORMATS.filter((format) => !has('memo', format).includes('language'))).toEqual(['json']);
    expect(FORMATS.filter((format) => has('memo', format).includes('paper'))).toEqual(['pdf', 'docx']);
    expect(FORMATS.filter((format) => has('memo', format).includes('tracked'))).toEqual(['docx']);
  });
  it('leave nothing out of a report that has them not', () => {
    const wish = {
      ...wishFrom('notes', null),
      ...{ links: 'confirmed' as const, gaps: false, notes: false, rejected: false, suggestions: false },
      ...{ length: 'short' as const, tracked: true, tags: ['legal'], format: 'html' as const },
    };
    expect(choicesOf('notes', wish, { paper: 'letter', language: 'he' }, pair)).toEqual({
      ...{ links: 'all', states: [], tags: ['legal'], notes: true, gaps: true, rejected: true, fates: false },
      ...{ suggestions: true, order: 'place', length: 'whole', paper: 'a4', tracked: false },
      language: 'he',
    });
    expect(
      choicesOf('memo', { ...wish, format: 'docx' }, { paper: 'letter', language: 'en' }, pair),
    ).toMatchObject({
      ...{ links: 'confirmed', gaps: false, notes: true, paper: 'letter', tracked: true, length: 'short' },
    });
  });
  it('have the table of fates where more than one article is later, until somebody says otherwise', () => {
    const fates = (later: number, said: boolean | null) =>
      choicesOf(
        'comparison',
        { ...wishFrom('comparison', null), fates: said },
        { paper: 'a4', language: 'en' },
        { ...pair, later },
      ).fates;
    expect([fates(0, null), fates(1, null), fates(2, null)]).toEqual([false, false, true]);
    expect([fates(0, true), fates(1, true), fates(2, false)]).toEqual([false, true, false]);
  });
  it('that were kept are taken as far as they can be understood', () => {
    expect(wishFrom('memo', null).suggestions).toBe(false);
    expect(wishFrom('comparison', 'nonsense')).toEqual(wishFrom('comparison', null));
    const kept = {
      ...{ format: 'docx', scope: 'dossier', links: 'most', states: ['open', 'odd'], tags: ['a', 3] },
      ...{ gaps: false, notes: 'no', fates: false, tracked: true, order: 'score', length: 1 },
    };
    expect(wishFrom('comparison', kept)).toEqual({
      ...wishFrom('comparison', null),
      ...{ format: 'docx', scope: 'dossier', states: ['open'], tags: ['a'] },
      ...{ gaps: false, fates: false, tracked: true, order: 'score' },
    });
  });
});

describe('the end of a path', () => {
  it('says the format', () => {
    expect(['/a/b.html', 'b.HTM', 'b.md', 'b.markdown', 'b.2.docx ', 'b', 'b.txt', ''].map(formatOf)).toEqual(
      ['html', 'html', 'markdown', 'markdown', 'docx', null, null, null],
    );
  });
  it('is changed where it is a report’s, and added where it is part of the name', () => {
    expect(withEnd('/a/report.html', 'pdf')).toBe('/a/report.pdf');
    expect(withEnd('/a/report.v1', 'markdown')).toBe('/a/report.v1.md');
    expect(withEnd('/a.html/report', 'csv')).toBe('/a.html/report.csv');
  });
});
