// Tests of the preview: one for several changes at once, and never an older one over a newer.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportRequest } from '../messages/queries';
import { fakeDoor, reportPreview } from '../testing/fake-door';
import { choicesOf, wishFrom } from './choices';
import { Preview } from './preview.svelte';

const subject = { dossier: 1, pair: null, base: { id: 1, name: '2017' }, later: 1 };
const report = (format: ReportRequest['format']): ReportRequest => ({
  on: { kind: 'dossier', dossier: 1 },
  kind: 'memo',
  format,
  choices: choicesOf('memo', wishFrom('memo', null), { paper: 'a4', language: 'en' }, subject),
});
const saved = Promise.resolve();
const asked = (door: ReturnType<typeof fakeDoor>) =>
  (door.calls('preview_report') as { report: ReportRequest }[]).map((one) => one.report.format);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the preview', () => {
  it('is made at once at first, and then once after a pause, whatever came before', async () => {
    const door = fakeDoor();
    const preview = new Preview();
    preview.ask(report('html'), saved);
    await settle();
    expect(preview.view).toEqual(reportPreview);
    expect(preview.making).toBe(false);
    for (const format of ['pdf', 'docx', 'csv'] as const) preview.ask(report(format), saved);
    expect(preview.making).toBe(true);
    // The last one stays meanwhile.
    expect(preview.view).toEqual(reportPreview);
    await vi.advanceTimersByTimeAsync(249);
    expect(asked(door)).toEqual(['html']);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked(door)).toEqual(['html', 'csv']);
    expect(preview.making).toBe(false);
  });

  it('that was overtaken is not shown, in whatever order they come', async () => {
    const answers: ((view: unknown) => void)[] = [];
    fakeDoor({ preview_report: () => new Promise((done) => answers.push(done)) });
    const preview = new Preview();
    preview.ask(report('html'), saved);
    await settle();
    preview.ask(report('csv'), saved);
    await vi.advanceTimersByTimeAsync(250);
    answers[1]?.({ ...reportPreview, entries: 2 });
    await settle();
    expect(preview.view?.entries).toBe(2);
    answers[0]?.(null);
    await settle();
    expect(preview.view?.entries).toBe(2);
    expect(preview.problem).toBeNull();
  });

  it('waits until all is saved', async () => {
    const door = fakeDoor();
    const preview = new Preview();
    let save: () => void = () => {};
    preview.ask(report('html'), new Promise<void>((done) => (save = done)));
    await settle();
    expect(asked(door)).toEqual([]);
    save();
    await settle();
    expect(asked(door)).toEqual(['html']);
  });

  it('that fails says why, and is gone with the next one that does not', async () => {
    const door = fakeDoor({
      preview_report: () => {
        throw { code: 'report', message: 'The pages could not be set.' };
      },
    });
    const preview = new Preview();
    preview.ask(report('pdf'), saved);
    await settle();
    expect(preview.problem).toBe('The pages could not be set.');
    expect([preview.view, preview.making]).toEqual([null, false]);
    door.on('preview_report', () => null);
    preview.ask(report('pdf'), saved);
    await vi.advanceTimersByTimeAsync(250);
    expect(preview.problem).toBe('The preview was called off.');
    door.on('preview_report', () => reportPreview);
    preview.ask(report('pdf'), saved);
    await vi.advanceTimersByTimeAsync(250);
    expect([preview.view, preview.problem]).toEqual([reportPreview, null]);
  });

  it('that is left comes no more', async () => {
    let answer: (view: unknown) => void = () => {};
    const door = fakeDoor({ preview_report: () => new Promise((done) => (answer = done)) });
    const preview = new Preview();
    preview.ask(report('pdf'), saved);
    await settle();
    preview.stop();
    answer(reportPreview);
    await settle();
    expect([preview.view, preview.making]).toEqual([null, false]);
    preview.problem = 'Something';
    preview.ask(report('html'), saved);
    preview.clear();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked(door)).toEqual(['pdf']);
    expect(preview.problem).toBeNull();
  });
});
