// The editor's hand: what the keys and buttons of drawing, cutting, merging, reviewing, undoing and sharing do.
import { mutate, problemOf, query } from '../backend';
import type { Collation } from '../collation/collation.svelte';
import { absenceOf } from '../collation/fates';
import { bundleWords, cutWords, drawingWords } from '../collation/hand-words';
import { decideAll, mergeMarked, part } from '../collation/link-acts';
import { claimOn } from '../collation/links';
import { RELATIONS } from '../collation/relation';
import { wholeWords } from '../collation/word-spans';
import { UndoRedo } from '../history/undo.svelte';
import { historyWords } from '../history/words';
import { language } from '../languages/locale';
import { preferencesWords } from '../preferences/words';
import type { Act } from '../keys/keymap';
import type { MergedView } from '../messages/mutations';
import type { LinkView } from '../messages/queries';
import { spanSelected } from '../reading/selected-words';
import { gapId, type Item } from '../review/queue';
import { Review, type Reviewed } from '../review/review.svelte';
import { copy } from '../shared/clipboard';
import type { Side, Span } from '../shared/column';
import type { MenuItem } from '../shared/HangingMenu.svelte';
import { toasts } from '../shared/toasts.svelte';
import { sharingWords } from '../sharing/words';
import type { Session } from './session.svelte';

export type HandDialog = 'history' | 'settings' | 'file' | 'annotations';

/** A claim, or some words of it. */
interface End {
  side: Side;
  range: Span;
  claim: number | null;
}

export class Hand {
  readonly review: Review;
  readonly history: UndoRedo;
  dialog = $state<HandDialog | null>(null);
  /** What a file that was taken in has brought. */
  merged = $state.raw<MergedView | null>(null);
  #session: Session;
  /** Opens the link's own page; and shows it where the notes are open. */
  #toLink: () => void;
  #fromNotes: () => void;

  constructor(session: Session, toLink: () => void, fromNotes: () => void) {
    this.#session = session;
    this.#toLink = toLink;
    this.#fromNotes = fromNotes;
    this.review = new Review(() => reviewed(session.collation));
    this.history = new UndoRedo({
      dossier: () => session.dossier?.id ?? null,
      save: () => session.saveAll(),
      reread: () => session.reread(),
    });
  }

  /** What the menu of the dossier has besides; without a dossier what can be done on the shelf. */
  get menu(): MenuItem[][] {
    const item = (text: string, testid: string, act: () => void) => ({ text, testid, act });
    const show = (dialog: HandDialog) => () => (this.dialog = dialog);
    const save = [
      item(sharingWords.saveFile, 'share-file', show('file')),
      item(sharingWords.saveAnnotations, 'share-annotations', show('annotations')),
    ];
    return [
      [
        ...(this.#session.dossier ? save : []),
        item(sharingWords.openFile, 'share-open', () => void this.openFile()),
      ],
      [
        { ...item(historyWords.open, 'history-open', show('history')), more: 'Ctrl H' },
        { ...item(`${preferencesWords.title}…`, 'settings-open', show('settings')), more: 'Ctrl ,' },
      ],
    ];
  }

  /** Copies the selected link as a pair of quotations. */
  async copy(): Promise<void> {
    const { collation } = this.#session;
    const link = collation?.selected;
    if (!collation || !link) return;
    const on = { left: collation.left.id, right: collation.right.id };
    const places = { leftRange: link.left.range, rightRange: link.right.range };
    await copy(async () => {
      // What was typed on it belongs to it.
      await this.#session.saveAll();
      return query.clipLink({ ...on, ...places, language: language() });
    });
  }

  /** Whether the act is one of these. */
  act(what: Act): boolean {
    const { collation } = this.#session;
    switch (what) {
      case 'undo':
        void this.history.undo();
        return true;
      case 'redo':
        void this.history.redo();
        return true;
      case 'history':
      case 'settings':
        this.dialog = what;
        return true;
      case 'confirm':
      case 'reject':
        this.decide(what === 'confirm' ? 'confirmed' : 'rejected');
        return true;
      case 'copy':
        void this.copy();
        return true;
      case 'absent':
        void this.absent();
        return true;
      case 'relate1':
      case 'relate2':
      case 'relate3':
      case 'relate4':
      case 'relate5':
        this.relate(RELATIONS[Number(what.at(-1)) - 1] ?? null);
        return true;
      case 'relateAsEngine':
        this.relate(null);
        return true;
      case 'draw':
        this.draw();
        return true;
      case 'split':
        void this.split();
        return true;
      case 'join':
        void this.join();
        return true;
      case 'mark':
        if (collation?.selected) collation.mark(collation.selected.key);
        return true;
      case 'merge':
        void this.merge();
        return true;
      case 'review':
        this.review.toggle();
        if (this.review.shown) this.#fromNotes();
        return true;
      case 'skip':
        if (this.review.shown && !this.review.finished) this.review.skip();
        return true;
      case 'nextLink':
      case 'previousLink':
        if (!this.review.shown || this.review.finished) return false;
        this.review.step(what === 'nextLink' ? 1 : -1);
        this.#fromNotes();
        return true;
      case 'close':
        if (this.review.asking) this.review.asking = false;
        else if (collation && collation.marked.size > 0) collation.unmark();
        else return false;
        return true;
      default:
        return false;
    }
  }

  /** Confirms or rejects what is selected; of a link of many claims all of it is rejected. */
  decide(state: 'confirmed' | 'rejected'): void {
    const { collation } = this.#session;
    const link = collation?.selected;
    if (!collation || !link) return;
    const many = collation.bundleOf(link);
    if (state === 'rejected' && many.length > 1) {
      void decideAll(collation, many, state);
      return;
    }
    void collation.decide(link.key, state);
    this.#goOn(collation, link);
  }

  /** Says what the selected link is; the same again for as the engine sees it. */
  relate(relation: LinkView['relation']): void {
    const { collation } = this.#session;
    const link = collation?.selected;
    if (!collation || !link) return;
    const again = link.own && link.setRelation && link.relation === relation;
    void collation.relate(link.key, again ? null : relation);
    if (!again) this.#goOn(collation, link);
  }

  async absent(): Promise<void> {
    this.#toLink();
    const { collation } = this.#session;
    if (!collation) return;
    const { selection } = collation;
    const reviewing = this.review.shown && !this.review.away;
    await collation.checkAbsent();
    if (selection.kind !== 'claim' || !reviewing) return;
    const range = collation.claims(selection.side)[selection.index]?.range;
    if (range && absenceOf(collation.absences, selection.side, range)) this.review.decided();
  }

  /** Confirms all undecided links from the score on that the review names. */
  async confirmAll(): Promise<void> {
    const { collation } = this.#session;
    if (collation && (await decideAll(collation, this.review.sure, 'confirmed'))) this.review.confirmedAll();
  }

  draw(): void {
    const { collation } = this.#session;
    const end = this.#end();
    if (!collation) return;
    if (!end) {
      toasts.show(drawingWords.none);
      return;
    }
    getSelection()?.removeAllRanges();
    collation.drawing.start(end.side, end.range, end.claim);
    if (collation.drawing.from) this.#toLink();
  }

  /** Before the words that are selected; without such the word is chosen by key. */
  async split(): Promise<void> {
    const { collation } = this.#session;
    if (!collation) return;
    const words = this.#words();
    const end = this.#end();
    if (!end || end.claim === null) {
      toasts.show(cutWords.none);
      return;
    }
    const { cutting } = collation;
    if (!cutting.start(end.side, end.claim, words?.range.start ?? null)) return;
    if (!words || cutting.second?.start !== words.range.start) return;
    getSelection()?.removeAllRanges();
    await cutting.split();
  }

  async join(): Promise<void> {
    const end = this.#end();
    if (!end || end.claim === null) toasts.show(cutWords.none);
    else await this.#session.collation?.cutting.join(end.side, end.claim);
  }

  /** Merges what is marked; parts the selected link of many claims where nothing is. */
  async merge(): Promise<void> {
    const { collation } = this.#session;
    if (!collation) return;
    if (collation.marked.size > 1) await mergeMarked(collation);
    else if (collation.marked.size === 1) toasts.show(bundleWords.oneMore);
    else if (collation.selected) await part(collation, collation.selected);
  }

  /** Lets one choose a dossier file or annotations, and takes them in. */
  async openFile(): Promise<void> {
    try {
      const path = await query.chooseDossierFile();
      if (path !== null) await this.takeIn(path);
    } catch (thrown) {
      toasts.fail(sharingWords.notOpened(problemOf(thrown).message));
    }
  }

  /** Takes a dossier file or annotations in, and shows what they brought. */
  async takeIn(path: string): Promise<void> {
    const session = this.#session;
    try {
      if (!(await session.saveAll())) {
        toasts.fail(sharingWords.openUnsaved);
        return;
      }
      const merged = await mutate.mergeFile({ path, dossier: session.dossier?.id ?? null });
      if (merged.dossier.id === session.dossier?.id) await session.reread();
      else await session.show(merged.dossier);
      this.merged = merged;
    } catch (thrown) {
      toasts.fail(sharingWords.notOpened(problemOf(thrown).message));
    }
  }

  /** Words were selected while a link is drawn: they are its end on their side. */
  take(): void {
    const drawing = this.#session.collation?.drawing;
    const words = drawing?.from ? this.#words() : null;
    if (words) drawing?.take(words.side, words.range);
  }

  /** In the review, on to the next once a link is decided. */
  #goOn(collation: Collation, { key, state }: LinkView): void {
    if (!this.review.shown || this.review.away || state !== 'proposed') return;
    if (collation.linkOf(key)?.state !== 'proposed') this.review.decided();
  }

  #words(): { side: Side; range: Span } | null {
    const { collation } = this.#session;
    if (!collation) return null;
    for (const side of ['left', 'right'] as const) {
      const pane = document.querySelector(`[data-testid=pane-${side}]`);
      const article = collation.article(side);
      const words = pane && spanSelected(getSelection(), pane, article);
      const range = words && wholeWords(article.text, words);
      if (range) return { side, range };
    }
    return null;
  }

  /** What is meant by “this claim”: the selected words, the selected claim, or the link's claim on the side where one reads. */
  #end(): End | null {
    const { collation, lead } = this.#session;
    if (!collation) return null;
    const words = this.#words();
    if (words) return { ...words, claim: claimOn(collation.claims(words.side), words.range) };
    const { selection, selected } = collation;
    if (selected) {
      const { part, range, claim } = selected[lead];
      return { side: lead, range: part ?? range, claim };
    }
    if (selection.kind !== 'claim') return null;
    const range = collation.claims(selection.side)[selection.index]?.range;
    return range ? { side: selection.side, range, claim: selection.index } : null;
  }
}

/** The two articles as the review knows them. */
function reviewed(collation: Collation | null): Reviewed | null {
  if (!collation) return null;
  const { links, absences, selection, left, right } = collation;
  const claims = { left: collation.claims('left'), right: collation.claims('right') };
  const gap = (side: Side, index: number) => {
    const range = claims[side][index]?.range;
    return range ? gapId(side, range) : null;
  };
  const here =
    selection.kind === 'link'
      ? selection.key
      : selection.kind === 'claim'
        ? gap(selection.side, selection.index)
        : null;
  const select = (item: Item) => {
    if (item.kind === 'link') return collation.selectLink(item.key);
    collation.selectGap(item.side, item.index);
    collation.centre();
  };
  return { pair: `${left.id}-${right.id}`, links, absences, claims, here, select };
}
