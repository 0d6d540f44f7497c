// The kinds of report: which make sense for what is on the screen, and which articles each is about.
import type { ReportKind, ReportOn } from '../messages/queries';
import type { Subject } from './subject';
import { reportWords } from './words';

export const KINDS = ['comparison', 'record', 'memo', 'notes'] as const satisfies readonly ReportKind[];

/** Whether a memo or notes are of the two articles, or of all of the dossier. */
export type Scope = 'pair' | 'dossier';

/** Why a kind makes no sense here, in a sentence; null where it does. */
export function whyNot(kind: ReportKind, { pair, later }: Subject): string | null {
  if (kind === 'comparison' && !pair) return reportWords.needsPair;
  if (kind === 'record' && later === 0) return reportWords.noLater;
  return null;
}

/** The kind to begin with: of the table of fates that table; else what was chosen last, where it makes sense. */
export function firstKind(subject: Subject, last: ReportKind): ReportKind {
  const wanted = subject.pair ? last : 'record';
  if (whyNot(wanted, subject) === null) return wanted;
  return KINDS.find((kind) => whyNot(kind, subject) === null) ?? 'notes';
}

/** Whether it is to be said which articles it is about. */
export const hasScope = (kind: ReportKind, { pair }: Subject): boolean =>
  pair !== null && (kind === 'memo' || kind === 'notes');

export function articlesOf(kind: ReportKind, scope: Scope, { dossier, pair, base }: Subject): ReportOn {
  if (kind === 'record') return { kind: 'later', base: base.id };
  if (pair && (kind === 'comparison' || scope === 'pair')) return { kind: 'pair', ...pair };
  return { kind: 'dossier', dossier };
}
