// A backend for tests: answers at once unless told otherwise, and remembers what it was asked.
import { vi } from 'vitest';
import { useDoor, type Door } from '../backend';
import type { Event } from '../messages/events';
import type { DecideLink, WriteNote } from '../messages/mutations';
import type {
  NoteView,
  Opening,
  PlaceView,
  Problem,
  ReportPreview,
  ReportRequest,
} from '../messages/queries';
import { comparison, dossier, links } from './story';

export const opening: Opening = {
  version: '0.1.0',
  library: '/home/editor/library.sqlite',
  barred: null,
  dossiers: [{ id: 1, title: dossier.title, articles: 3, changed: 1, years: [2017, 2020], archived: false }],
  dossier,
  files: [],
  problems: [],
};

export const reportPreview: ReportPreview = {
  entries: 5,
  counted: ['5 links', '1 note'],
  leftOut: ['Notes that their author marked as private are in no report.'],
  language: 'en',
  looks: { kind: 'page', address: 'report://localhost/1' },
  letterhead: null,
  letterheadProblem: null,
};

type Answers = Record<string, (args: never) => unknown>;

export class FakeDoor implements Door {
  asked: { command: string; args: unknown }[] = [];
  zoom = vi.fn(async () => {});
  hearing = <Part>(hear: (part: Part) => void) => hear;
  tell: (event: Event) => void = () => {};
  #answers: Answers;
  #notes = 100;

  constructor(answers: Answers = {}) {
    this.#answers = {
      opening: () => opening,
      take_handed: () => ({ files: [], sample: false }),
      dossiers: () => opening.dossiers,
      compare: () => structuredClone(comparison),
      overlap: () => null,
      decide_link: ({ request }: { request: DecideLink }) => ({
        ...links.find(
          (link) =>
            link.left.range.start === request.leftRange.start &&
            link.right.range.start === request.rightRange.start,
        ),
        state: request.state,
        own: request.state !== 'proposed',
        ...(request.relation === null ? {} : { relation: request.relation, setRelation: true }),
      }),
      write_note: ({ request }: { request: WriteNote }) => this.note(request),
      delete_note: () => null,
      notes: () => [],
      earlier_texts: () => [],
      nearest: () => [],
      forget_decision: () => null,
      report_path: ({ report }: { report: ReportRequest }) =>
        `/home/editor/report.${report.format === 'markdown' ? 'md' : report.format}`,
      preview_report: () => reportPreview,
      call_export_off: () => null,
      close_window: () => null,
      next_acts: () => ({ undo: null, redo: null }),
      acts: () => [],
      settings: () => ({ author: '' }),
      name_menu: () => null,
      check_spelling: () => null,
      full_screen: () => true,
      backups: () => ({ folder: '/home/editor/backups', backups: [], sound: null }),
      about: () => ({
        version: '0.1.0',
        schema: 6,
        system: 'Debian GNU/Linux 12, x86_64',
        engine: 'WebKitGTK 2.50.4',
        log: '/home/editor/logs',
      }),
      diagnostics: () => 'Crossread 0.1.0, schema 6',
      ...answers,
    };
  }

  note(request: WriteNote): NoteView {
    const { target } = request;
    const link =
      target.kind === 'link'
        ? links.find(
            (one) =>
              one.left.range.start === target.leftRange.start &&
              one.right.range.start === target.rightRange.start,
          )
        : undefined;
    return {
      id: request.id ?? ++this.#notes,
      text: request.text,
      state: 'open',
      verdict: null,
      tags: [],
      private: false,
      author: '',
      conflictsWith: null,
      created: 5,
      changed: new Date().getTime(),
      kind: target.kind,
      article: 'article' in target ? target.article : null,
      side: !('article' in target) ? null : target.article === request.left ? 'left' : 'right',
      left: link ? { range: link.left.range, fit: 'exact' } : this.#place(request, 'left'),
      right: link ? { range: link.right.range, fit: 'exact' } : this.#place(request, 'right'),
      quotes: [],
      lost: false,
      refused: false,
      link: link?.key ?? null,
    };
  }

  #place({ target, ...on }: WriteNote, side: 'left' | 'right'): PlaceView | null {
    return 'range' in target && target.article === on[side] ? { range: target.range, fit: 'exact' } : null;
  }

  on(command: string, answer: (args: never) => unknown): void {
    this.#answers[command] = answer;
  }

  calls(command: string): unknown[] {
    return this.asked.filter((one) => one.command === command).map(({ args }) => args);
  }

  invoke = async (command: string, args?: Record<string, unknown>): Promise<unknown> => {
    this.asked.push({ command, args });
    const answer = this.#answers[command];
    if (!answer) throw { code: 'internal', message: `No answer to ${command}` } satisfies Problem;
    return answer(args as never);
  };

  listen = async (tell: (event: Event) => void) => {
    this.tell = tell;
    return () => {};
  };
}

export function fakeDoor(answers?: Answers): FakeDoor {
  const door = new FakeDoor(answers);
  useDoor(door);
  return door;
}
