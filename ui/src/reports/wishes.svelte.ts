// What somebody wants of a report, kind by kind, as it was wanted last time.
import type { ReportChoices, ReportKind, ReportRequest } from '../messages/queries';
import { isLanguage, language, type Language } from '../languages/locale';
import { recall, remember } from '../shared/preferences';
import { applying, choicesOf, oneOf, PAPERS, wishFrom, type Wish } from './choices';
import { articlesOf, firstKind, KINDS } from './kinds';
import type { Subject } from './subject';

export class Wishes {
  kind = $state<ReportKind>('comparison');
  paper = $state<ReportChoices['paper']>('a4');
  /** Null follows the window. */
  #language = $state<Language | null>(null);
  #of = $state.raw<Partial<Record<ReportKind, Wish>>>({});

  get wish(): Wish {
    return this.#of[this.kind] ?? wishFrom(this.kind, null);
  }

  /** As it was left. A tag that nothing carries any more would leave all out, unseen. */
  begin(subject: Subject, tags: string[]): void {
    this.kind = firstKind(subject, oneOf(KINDS, recall<unknown>('reportKind', null)) ?? 'comparison');
    this.paper = oneOf(PAPERS, recall<unknown>('reportPaper', null)) ?? 'a4';
    const kept = recall<unknown>('reportLanguage', null);
    this.#language = isLanguage(kept) ? kept : null;
    const of = KINDS.map((kind) => {
      const wish = wishFrom(kind, recall<unknown>(`report.${kind}`, null));
      return [kind, { ...wish, tags: wish.tags.filter((tag) => tags.includes(tag)) }] as const;
    });
    this.#of = Object.fromEntries(of);
  }

  choose(kind: ReportKind): void {
    this.kind = kind;
    remember('reportKind', kind);
  }

  want(change: Partial<Wish>): void {
    const now = { ...this.wish, ...change };
    this.#of = { ...this.#of, [this.kind]: now };
    remember(`report.${this.kind}`, now);
  }

  setPaper(paper: ReportChoices['paper']): void {
    this.paper = paper;
    remember('reportPaper', paper);
  }

  get language(): Language {
    return this.#language ?? language();
  }

  setLanguage(tag: Language): void {
    this.#language = tag === language() ? null : tag;
    remember('reportLanguage', this.#language);
  }

  applying = (subject: Subject) => applying(this.kind, this.wish.format, subject);

  request(subject: Subject): ReportRequest {
    const { kind, wish, paper, language } = this;
    const choices = choicesOf(kind, wish, { paper, language }, subject);
    return { on: articlesOf(kind, wish.scope, subject), kind, format: wish.format, choices };
  }
}
