// What may be chosen of a report: which choices a kind and a format have, what each begins with, and what was kept.
import type { ReportChoices, ReportFormat, ReportKind } from '../messages/queries';
import { FORMATS } from './formats';
import type { Scope } from './kinds';
import type { Subject } from './subject';

export type Choice = keyof ReportChoices;

export const LINKS = ['all', 'confirmed', 'differing'] as const;
export const STATES = ['open', 'waiting', 'resolved'] as const;
export const ORDERS = ['place', 'score', 'difference'] as const;
export const LENGTHS = ['whole', 'short'] as const;
export const PAPERS = ['a4', 'letter'] as const;

/** What every report of a house has alike. */
export type House = Pick<ReportChoices, 'language' | 'paper'>;

/** What is kept of a kind of report from one time to the next. */
export interface Wish extends Omit<ReportChoices, 'fates' | keyof House> {
  format: ReportFormat;
  scope: Scope;
  /** Null until somebody has said so: wanted where more than one article is later. */
  fates: boolean | null;
}

/** What each kind leaves open. */
const OF_KIND: Record<ReportKind, Choice[]> = {
  comparison: [
    ...(['links', 'states', 'tags', 'notes', 'gaps', 'rejected', 'fates'] as const),
    ...(['suggestions', 'order', 'length', 'paper', 'tracked', 'language'] as const),
  ],
  record: [
    ...(['links', 'states', 'tags', 'notes', 'gaps'] as const),
    ...(['suggestions', 'order', 'length', 'paper', 'tracked', 'language'] as const),
  ],
  memo: ['links', 'states', 'tags', 'gaps', 'suggestions', 'order', 'length', 'paper', 'tracked', 'language'],
  notes: ['states', 'tags', 'order', 'paper', 'language'],
};

/** The formats that have a choice; all, where none are named. Files for other programs have every word. */
const OF_FORMAT: Partial<Record<Choice, ReportFormat[]>> = {
  language: ['html', 'pdf', 'docx', 'markdown', 'csv'],
  fates: ['html', 'pdf', 'docx', 'markdown'],
  length: ['html', 'pdf', 'docx', 'markdown'],
  paper: ['pdf', 'docx'],
  tracked: ['docx'],
};

export function applying(kind: ReportKind, format: ReportFormat, { later }: Subject): ReadonlySet<Choice> {
  return new Set(
    OF_KIND[kind].filter(
      (choice) => (OF_FORMAT[choice]?.includes(format) ?? true) && (choice !== 'fates' || later > 0),
    ),
  );
}

/** What is sent of a choice that a report does not have. */
const OPEN: ReportChoices = {
  language: 'en',
  links: 'all',
  states: [],
  tags: [],
  notes: true,
  gaps: true,
  rejected: true,
  fates: false,
  suggestions: true,
  order: 'place',
  length: 'whole',
  paper: 'a4',
  tracked: false,
};

/** The choices as they are sent: of those that the report has none, nothing is left out of it. */
export function choicesOf(kind: ReportKind, wish: Wish, house: House, subject: Subject): ReportChoices {
  const chosen: ReportChoices = {
    links: wish.links,
    states: STATES.filter((state) => wish.states.includes(state)),
    tags: wish.tags,
    notes: wish.notes,
    gaps: wish.gaps,
    rejected: wish.rejected,
    // One later article is in a comparison anyway, or next to nothing.
    fates: wish.fates ?? subject.later > 1,
    suggestions: wish.suggestions,
    order: wish.order,
    length: wish.length,
    ...house,
    tracked: wish.tracked,
  };
  const applies = applying(kind, wish.format, subject);
  const sent = Object.entries(chosen).filter(([choice]) => applies.has(choice as Choice));
  return { ...OPEN, ...(Object.fromEntries(sent) as Partial<ReportChoices>) };
}

/** What a kind begins with: a memo goes to people who correct, and has no use for the machine's scores. */
const first = (kind: ReportKind): Wish => ({
  ...OPEN,
  ...{ format: 'html', scope: 'pair', fates: null, suggestions: kind !== 'memo' },
});

/** What was kept, as far as it can be understood. */
export function wishFrom(kind: ReportKind, kept: unknown): Wish {
  const was = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const begin = first(kind);
  const yes = (name: 'notes' | 'gaps' | 'rejected' | 'suggestions' | 'tracked') =>
    typeof was[name] === 'boolean' ? was[name] : begin[name];
  const list = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return {
    format: oneOf(FORMATS, was.format) ?? begin.format,
    scope: oneOf(['pair', 'dossier'] as const, was.scope) ?? begin.scope,
    links: oneOf(LINKS, was.links) ?? begin.links,
    states: STATES.filter((state) => list(was.states).includes(state)),
    tags: list(was.tags),
    order: oneOf(ORDERS, was.order) ?? begin.order,
    length: oneOf(LENGTHS, was.length) ?? begin.length,
    fates: typeof was.fates === 'boolean' ? was.fates : null,
    ...{ notes: yes('notes'), gaps: yes('gaps'), rejected: yes('rejected') },
    ...{ suggestions: yes('suggestions'), tracked: yes('tracked') },
  };
}

export const oneOf = <Value>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((one) => one === value);
