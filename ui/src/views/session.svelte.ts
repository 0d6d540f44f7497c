// One sitting at the desk: the library as it was opened, the dossier, the pair on the screen, and what is on its way.
import { mutate, problemOf, query, reached } from '../backend';
import { Collation } from '../collation/collation.svelte';
import type { KeepPreview } from '../messages/mutations';
import type {
  ArticleView,
  Breadth,
  ComparisonView,
  DossierSummary,
  DossierView,
  FactsEdit,
  Opening,
  PreviewView,
  Problem,
} from '../messages/queries';
import { Notes } from '../notes/notes.svelte';
import { NotePanel } from '../notes/panel.svelte';
import { takingBack } from '../history/undo.svelte';
import { announcer } from '../shared/announcer.svelte';
import type { Side } from '../shared/column';
import { textFonts } from '../shared/fonts';
import { recall, remember } from '../shared/preferences';
import { toasts } from '../shared/toasts.svelte';
import { Overlaps } from '../timeline/overlaps.svelte';
import { words } from '../words';
import { breadthOf, pairWith, yearsFrom, yearsOf, type Goal } from './goal';

export type { Goal } from './goal';

/** A quick or a close look, and how far it is, 0 to 1. */
export interface Look {
  close: boolean;
  share: number;
}

export class Session {
  opening = $state.raw<Opening | null>(null);
  /** The library did not open at all. */
  failure = $state.raw<Problem | null>(null);
  /** Said in a banner until put away. */
  problems = $state.raw<Problem[]>([]);
  dossiers = $state.raw<DossierSummary[]>([]);
  dossier = $state.raw<DossierView | null>(null);
  /** The two articles on the screen; their text stands there before the links are known. */
  pair = $state.raw<Record<Side, ArticleView> | null>(null);
  collation = $state.raw<Collation | null>(null);
  notes = $state.raw<Notes | null>(null);
  readonly #panel = new NotePanel();
  /** How many of the links that may be there are shown. */
  breadth = $state(breadthOf(recall<unknown>('breadth', null)));
  /** The look at the pair that is under way. */
  look = $state.raw<Look | null>(null);
  /** Which look the editor has stopped. */
  stopped = $state<'quick' | 'close' | null>(null);
  /** What was read and not yet kept. */
  previews = $state.raw<PreviewView[]>([]);
  /** The dossier that what is previewed will go into; null for a new one. */
  into = $state<number | null>(null);
  /** How much the articles share. */
  readonly overlaps = new Overlaps();
  /** The side where one reads. */
  lead: Side = 'left';
  /** The dossier that was left for the list of all. */
  left = $state<number | null>(null);
  /** What shall come into view as soon as it stands there. */
  goal = $state.raw<Goal | null>(null);
  importing = $state(false);
  /** The files that are being read for their previews; none for a text, and for what is read at once. */
  reading = $state.raw<{ done: number; of: number; name: string } | null>(null);
  /** Whether anything is read for a preview. */
  previewing = $state(false);
  #reading = 0;
  importProblem = $state<string | null>(null);

  /** Answers to questions that nobody asks any more are dropped. */
  #round = 0;
  #look = 0;

  async start(): Promise<void> {
    this.failure = null;
    try {
      const [opening] = await Promise.all([query.opening(), textFonts()]);
      await this.#open(opening);
    } catch (thrown) {
      this.failure = problemOf(thrown);
    }
  }

  async #open(opening: Opening): Promise<void> {
    this.opening = opening;
    this.dossiers = opening.dossiers;
    const barred = opening.problems.find(({ code }) => code === 'library' || code === 'damaged');
    if (barred && opening.dossier === null && opening.dossiers.length === 0) this.failure = barred;
    else this.problems = opening.problems;
    if (opening.dossier) await this.show(opening.dossier);
  }

  /** Another library is in this one's place: nothing that was on the screen is of it. */
  async reopen(opening: Opening): Promise<void> {
    this.failure = null;
    this.problems = [];
    this.dossier = null;
    this.left = null;
    this.goal = null;
    this.look = null;
    this.stopped = null;
    this.previews = [];
    this.overlaps.forget();
    this.#clear();
    await this.#open(opening);
  }

  /** Puts a dossier on the screen, with the pair that it was left with. */
  async show(dossier: DossierView): Promise<void> {
    // Without a pause where there is nothing to save: the text shall be drawn once, with both articles.
    if (this.notes) await this.saveAll();
    this.dossier = dossier;
    const summary = {
      id: dossier.id,
      title: dossier.title,
      articles: dossier.articles.length,
      changed: dossier.changed,
      years: yearsOf(dossier.articles),
      archived: dossier.archived,
    };
    this.left = null;
    this.dossiers = [summary, ...this.dossiers.filter(({ id }) => id !== dossier.id)];
    const { pair } = dossier;
    if (!pair) {
      this.#clear();
    } else if (this.pair?.left.id !== pair[0] || this.pair.right.id !== pair[1]) {
      // The same two articles stay as they are, with what is selected and where one reads.
      await this.compare(...pair);
    }
  }

  /** Takes the dossier off the screen; what was typed is saved first. All dossiers stand there then. */
  async leave(): Promise<void> {
    if (this.notes) await this.saveAll();
    if (this.look) await this.stop();
    this.stopped = null;
    this.left = this.dossier?.id ?? this.left;
    this.dossier = null;
    this.#clear();
    await this.refresh();
  }

  /** Reads anew which dossiers there are. */
  async refresh(): Promise<void> {
    try {
      this.dossiers = await query.dossiers();
      if (!this.dossiers.some(({ id }) => id === this.left)) this.left = null;
    } catch (thrown) {
      this.#say(problemOf(thrown));
    }
  }

  retitle(id: number, title: string): void {
    if (this.dossier?.id === id) this.dossier = { ...this.dossier, title };
    this.dossiers = this.dossiers.map((one) => (one.id === id ? { ...one, title } : one));
  }

  #clear(): void {
    this.#round += 1;
    this.pair = null;
    this.collation = null;
    this.notes = null;
  }

  async compare(leftId: number, rightId: number): Promise<void> {
    const left = this.#article(leftId);
    const right = this.#article(rightId);
    if (!left || !right) return;
    const round = ++this.#round;
    if (this.notes) await this.saveAll();
    if (round !== this.#round) return;
    this.collation = null;
    this.notes = null;
    this.pair = { left, right };
    this.#look += 1;
    this.look = { close: false, share: 0 };
    this.stopped = null;
    try {
      const comparison = await query.compare(leftId, rightId, this.breadth, (first) => {
        // What comes behind the whole, or after a stop, is late.
        if (round === this.#round && this.look?.close === false && !this.collation) this.#take(first);
      });
      if (round !== this.#round || !comparison) return;
      this.look = null;
      this.#take(comparison);
      // The first links shall be drawn before both cores read.
      if (this.#readable) requestAnimationFrame(() => setTimeout(() => void this.#lookClosely(round)));
    } catch (thrown) {
      if (round === this.#round) this.#say(problemOf(thrown));
    } finally {
      if (round === this.#round && !this.look?.close) this.look = null;
    }
  }

  /** Puts links beside the texts; of those that are there already, what one reads or decides stays. */
  #take(comparison: ComparisonView): void {
    if (this.collation) return this.collation.refine(comparison);
    if (!this.pair) return;
    this.notes = new Notes(comparison, this.dossier?.id ?? null, this.#panel);
    this.collation = new Collation(comparison, this.pair.left, this.pair.right);
  }

  /** Whether a close look would give better links: not what was read so already, nor what the encoder cannot read. */
  get #readable(): boolean {
    const { collation } = this;
    return collation !== null && !collation.comparison.close && !collation.foreign;
  }

  /** Stops the look that is under way; what it has given stays. */
  async stop(): Promise<void> {
    const { look } = this;
    if (!look) return;
    this.stopped = look.close ? 'close' : 'quick';
    this.look = null;
    this.#look += 1;
    announcer.say(words.status.stopped[this.stopped]);
    try {
      await mutate.stopComparing();
    } catch (thrown) {
      this.#say(problemOf(thrown));
    }
  }

  /** Takes up again what was stopped. */
  async resume(): Promise<void> {
    const { stopped, pair } = this;
    this.stopped = null;
    if (stopped === 'close') await this.#lookClosely(this.#round);
    else if (pair) await this.compare(pair.left.id, pair.right.id);
  }

  async #lookClosely(round: number): Promise<void> {
    const { collation } = this;
    if (round !== this.#round || !collation) return;
    const look = ++this.#look;
    this.look = { close: true, share: 0 };
    try {
      const closer = await query.lookClosely(collation.left.id, collation.right.id);
      if (round !== this.#round || look !== this.#look) return;
      if (closer) {
        collation.refine(closer);
        announcer.say(words.status.readClosely(closer.links.length));
        reached('close');
      }
    } catch (thrown) {
      // The first look's links stand; why there are no better ones is said.
      if (round === this.#round) this.#say(problemOf(thrown));
    } finally {
      if (round === this.#round && look === this.#look) this.look = null;
    }
  }

  /** Shows more links or fewer; what one reads or decides stays. */
  async spread(breadth: Breadth): Promise<void> {
    this.breadth = breadth;
    remember('breadth', breadth);
    const { collation } = this;
    const round = this.#round;
    if (!collation) return;
    try {
      const comparison = await query.compare(collation.left.id, collation.right.id, breadth);
      if (round !== this.#round || breadth !== this.breadth || !comparison) return;
      this.overlaps.forget();
      collation.refine(comparison);
      announcer.say(words.list.spread(comparison.links.length));
      // A close look that was under way would give as many links as were wanted before.
      if (this.#readable && this.stopped === null) void this.#lookClosely(round);
    } catch (thrown) {
      if (round === this.#round) this.#say(problemOf(thrown));
    }
  }

  /** The engine tells how far it is. */
  hear(left: number, right: number, look: Look): void {
    const { pair } = this;
    const same = pair?.left.id === left && pair.right.id === right;
    if (same && this.look?.close === look.close && look.share > this.look.share) this.look = look;
  }

  /** An earlier article goes to the left, any other one to the right: what is on the left is never the later one. */
  sideFor(article: ArticleView): Side {
    const left = this.pair?.left;
    if (!left) return 'right';
    return yearsFrom(article) < yearsFrom(left) ? 'left' : 'right';
  }

  async choose(article: ArticleView, side = this.sideFor(article)): Promise<void> {
    if (!this.pair) return;
    const { left, right } = this.pair;
    if (article.id === (side === 'left' ? left.id : right.id)) return;
    // Choosing what the other side shows turns the two round.
    if (article.id === left.id || article.id === right.id) await this.compare(right.id, left.id);
    else if (side === 'left') await this.compare(article.id, right.id);
    else await this.compare(left.id, article.id);
  }

  open(id: number): Promise<void> {
    return this.#try(async () => this.show(await query.openDossier(id)));
  }

  /** Opens a place's dossier with its article on a side; whoever shows the article brings the place into view. */
  goTo(goal: Goal): Promise<void> {
    return this.#try(async () => {
      const here = this.dossier?.id === goal.dossier && this.#article(goal.article) ? this.dossier : null;
      const dossier = here ?? (await query.openDossier(goal.dossier));
      const shown = here && this.pair ? ([this.pair.left.id, this.pair.right.id] as const) : dossier.pair;
      this.goal = goal;
      await this.show({ ...dossier, pair: shown && pairWith(dossier.articles, shown, goal) });
    });
  }

  openSample(): Promise<void> {
    return this.#try(async () => this.show(await mutate.openSample()));
  }

  /** True when there is something to look at before it is kept; else `importProblem` says why not. */
  previewFiles(paths: string[], into: number | null): Promise<boolean> {
    return this.#preview(() => mutate.previewFiles(paths, into), into);
  }

  /** With its markup, where the clipboard had it. */
  previewText(text: string, into: number | null, html: string | null = null): Promise<boolean> {
    const read = () =>
      html === null ? mutate.previewText(text, into) : mutate.previewRichText(html, text, into);
    return this.#preview(async () => [await read()], into);
  }

  /** Which file is being read; told from outside. */
  hearReading(done: number, of: number, name: string): void {
    if (this.importing) this.reading = { done, of, name };
  }

  /** Nobody waits for what is being read, and no file after it is read. */
  stopReading(): void {
    this.#reading += 1;
    this.importing = false;
    this.previewing = false;
    this.reading = null;
    announcer.say(words.import.calledOff);
    void mutate.stopReading().catch(() => undefined);
  }

  /** Reads a previewed source in another encoding; what was corrected in its facts goes with the letters. */
  async redecode(id: number, encoding: string): Promise<void> {
    this.importProblem = null;
    try {
      const read = await mutate.redecode(id, encoding, this.into);
      this.previews = this.previews.map((one) => (one.id === id ? read : one));
      announcer.say(words.preview.decoded(encoding));
    } catch (thrown) {
      this.importProblem = problemOf(thrown).message;
    }
  }

  #preview(work: () => Promise<PreviewView[]>, into: number | null): Promise<boolean> {
    if (this.importing) return Promise.resolve(false);
    const reading = ++this.#reading;
    this.previewing = true;
    return this.#import(async () => {
      const previews = await work();
      // Called off meanwhile: the answer came too late.
      if (reading !== this.#reading) {
        void mutate.dropPreviews().catch(() => undefined);
        return false;
      }
      if (previews.every(({ article }) => article === null)) {
        this.importProblem = previews.map(({ problem }) => problem).join(' ');
        return false;
      }
      this.previews = previews;
      this.into = into;
      return true;
    });
  }

  /** Keeps what was looked at, as it was corrected; true when it is on the screen. */
  keepPreviews(articles: KeepPreview[]): Promise<boolean> {
    return this.#import(async () => {
      const { dossier, carried } = await mutate.keepPreviews({ dossier: this.into, articles });
      await this.show(dossier);
      this.previews = [];
      toasts.show(carried ? words.import.carried(carried) : words.import.imported(articles.length));
      return true;
    });
  }

  /** What is previewed goes into another dossier; which article it is a newer version of is asked anew. */
  async goInto(into: number | null): Promise<void> {
    this.into = into;
    try {
      const again = this.previews.map(async (one) => {
        if (one.article === null) return one;
        return { ...one, article: { ...one.article, states: await query.states(one.id, into) } };
      });
      this.previews = await Promise.all(again);
    } catch (thrown) {
      this.importProblem = problemOf(thrown).message;
    }
  }

  /** Nothing of it is kept. */
  dropPreviews(): void {
    this.previews = [];
    this.importProblem = null;
    void mutate.dropPreviews().catch(() => undefined);
  }

  async #import(work: () => Promise<boolean>): Promise<boolean> {
    if (this.importing) return false;
    const reading = this.#reading;
    this.importing = true;
    this.importProblem = null;
    try {
      return await work();
    } catch (thrown) {
      if (reading === this.#reading) this.importProblem = problemOf(thrown).message;
      return false;
    } finally {
      if (reading === this.#reading) {
        this.importing = false;
        this.previewing = false;
        this.reading = null;
      }
    }
  }

  /** Corrects the facts of an article, and of which one it is a newer version; gives what is wrong with them, or null once they are kept. */
  async setFacts(
    article: number,
    facts: FactsEdit | null,
    version?: { of: number | null },
  ): Promise<string | null> {
    try {
      let dossier = facts && (await mutate.setFacts({ article, facts }));
      if (version) dossier = await mutate.setVersion({ article, versionOf: version.of });
      if (dossier) await this.#changed(dossier);
      return null;
    } catch (thrown) {
      return problemOf(thrown).message;
    }
  }

  /** Leaves blocks out of the comparison (for the editor's own reason, or one of the program's), or brings them back. */
  async setFence(article: number, blocks: number[], fence: string | null, say: string): Promise<void> {
    const before = this.#article(article)?.blocks.map((block) => block.fence);
    try {
      const edits = blocks.map((block) => ({ block, fence }));
      await this.#changed(await mutate.setFence({ article, blocks: edits }));
      const takeBack = takingBack(this.dossier?.id ?? null, async () => {
        await this.setFence(article, blocks, before?.[blocks[0] ?? -1] ?? null, words.fence.undone);
        return true;
      });
      const back = () =>
        void this.#try(async () => {
          if ((await takeBack()) === null) await this.reread();
        });
      toasts.show(say, say === words.fence.undone ? {} : { action: { text: words.undo, act: back } });
    } catch (thrown) {
      toasts.fail(words.fence.failed(problemOf(thrown).message));
    }
  }

  /** Leaves out the paragraph of what is selected, on the side where one reads. */
  async leaveOut(): Promise<void> {
    const { collation, lead } = this;
    if (!collation) return;
    const { selection, selected } = collation;
    const side = selection.kind === 'claim' ? selection.side : lead;
    const claim = selection.kind === 'claim' ? selection.index : selected?.[side].claim;
    const block = claim === null || claim === undefined ? undefined : collation.claims(side)[claim]?.block;
    if (block !== undefined)
      await this.setFence(collation.article(side).id, [block], '', words.fence.leftOut);
  }

  /** Reads the dossier and its pair anew, for something was undone or came in; what is selected stays where it can. */
  async reread(): Promise<void> {
    const { dossier, pair } = this;
    if (!dossier) return this.refresh();
    let fresh: DossierView;
    try {
      fresh = await query.openDossier(dossier.id);
    } catch (thrown) {
      // It is gone: it was this act that had made it.
      if (problemOf(thrown).code === 'notFound') return this.leave();
      throw thrown;
    }
    if (this.dossier?.id !== fresh.id) return;
    this.retitle(fresh.id, fresh.title);
    // An article that is as it was stays the same one, with its page as it stands.
    const articles = fresh.articles.map((article) => {
      const before = this.#article(article.id);
      return before && JSON.stringify(before) === JSON.stringify(article) ? before : article;
    });
    if (pair && articles.includes(pair.left) && articles.includes(pair.right)) {
      this.overlaps.forget();
      this.dossier = { ...fresh, articles };
      await this.#renew(pair);
    } else if (pair && [pair.left, pair.right].every(({ id }) => articles.some((one) => one.id === id))) {
      await this.#changed({ ...fresh, articles });
    } else {
      this.overlaps.forget();
      this.dossier = { ...fresh, articles };
      if (fresh.pair) await this.compare(...fresh.pair);
      else this.#clear();
    }
  }

  /** The links and notes of the same two articles, as they are now. */
  async #renew({ left, right }: Record<Side, ArticleView>): Promise<void> {
    const { collation } = this;
    const round = this.#round;
    if (!collation) return this.compare(left.id, right.id);
    const comparison = await query.compare(left.id, right.id, this.breadth);
    if (round !== this.#round || !comparison) return;
    this.notes?.take(comparison.notes);
    collation.refine(comparison, false);
    if (this.#readable && this.stopped === null) void this.#lookClosely(round);
  }

  /** An article of this dossier has changed: the pair is compared anew, and what was selected is selected again. */
  async #changed(dossier: DossierView): Promise<void> {
    this.overlaps.forget();
    const key = this.collation?.selected?.key;
    const pair = this.pair && ([this.pair.left.id, this.pair.right.id] as const);
    this.dossier = dossier;
    if (!pair) return;
    await this.compare(...pair);
    if (key) this.collation?.selectLink(key);
  }

  /** Waits until everything is on the disk; false if a note could not be saved. */
  async saveAll(): Promise<boolean> {
    const [saved] = await Promise.all([this.notes?.flushAll() ?? true, this.collation?.settled()]);
    return saved;
  }

  dismiss(problem: Problem): void {
    this.problems = this.problems.filter((one) => one !== problem);
  }

  #article(id: number): ArticleView | undefined {
    return this.dossier?.articles.find((article) => article.id === id);
  }

  #say(problem: Problem): void {
    this.problems = [...this.problems, problem];
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.importing = true;
    try {
      await work();
    } catch (thrown) {
      this.#say(problemOf(thrown));
    } finally {
      this.importing = false;
    }
  }
}
