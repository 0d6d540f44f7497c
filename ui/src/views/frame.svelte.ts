// What of the window is open and shown: the dialogs, the inspector, the table of fates, the size. The work itself is the session's.
import { tick } from 'svelte';
import { mutate, problemOf, query, zoomTo } from '../backend';
import { earlierOf, laterThan } from '../fates/later';
import { FateTable } from '../fates/fate-table.svelte';
import { Find } from '../find/find.svelte';
import type { KeepPreview, ReplacedView } from '../messages/mutations';
import type { BackupView, HitView, RelatedArticleView } from '../messages/queries';
import { preferencesWords } from '../preferences/words';
import { Tastes } from '../preferences/tastes.svelte';
import type { Subject } from '../reports/subject';
import { Wishes } from '../reports/wishes.svelte';
import { reportWords } from '../reports/words';
import { announcer } from '../shared/announcer.svelte';
import { forget, recall, remember } from '../shared/preferences';
import { quoted } from '../shared/quote';
import { moment } from '../shared/time';
import { toasts } from '../shared/toasts.svelte';
import { Tour } from '../tour/tour.svelte';
import { words } from '../words';
import { Hand } from './hand.svelte';
import type { Tab } from './Inspector.svelte';
import { NativeMenu } from './native-menu.svelte';
import { pagesOf } from './pages';
import type LinearScreen from './LinearScreen.svelte';
import { menuWords, recentWords } from './menu-words';
import { keyOf, nameOf, Recent } from './recent.svelte';
import { Session } from './session.svelte';
import { Theme } from './theme.svelte';

const NARROW = 1100;
const ZOOMS = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

export type FrameDialog =
  | 'import'
  | 'preview'
  | 'export'
  | 'search'
  | 'keys'
  | 'unsaved'
  | 'backups'
  | 'guide'
  | 'about'
  | 'licences'
  | 'diagnostics';

export class Frame {
  readonly session = new Session();
  readonly hand = new Hand(
    this.session,
    () => this.toLink(),
    () => this.fromNotes(),
  );
  readonly theme = new Theme();
  readonly tastes = new Tastes();
  readonly nativeMenu = new NativeMenu();
  readonly recent = new Recent();
  readonly tour = new Tour();
  readonly fates = new FateTable();
  readonly find = new Find(() => pagesOf(this.session));

  /** Articles that came with a dossier file: previewed once what that brought is read. */
  waiting = $state.raw<{ paths: string[]; into: number | null } | null>(null);
  /** The files that are being looked at. */
  #previewed: string[] = [];

  dialog = $state<FrameDialog | null>(null);
  /** The article whose facts are being corrected. */
  factsOf = $state<number | null>(null);
  /** The article of which related ones are shown. */
  relatedTo = $state<number | null>(null);
  fresh = $state(false);
  pasted = $state('');
  pastedHtml = $state<string | null>(null);
  tab = $state<Tab>('link');
  why = $state(recall('why', false));
  together = $state(recall('together', false));
  narrow = $state(window.innerWidth < NARROW);
  // On a narrow window the inspector lies over the right pane: there it is opened only on purpose.
  inspector = $state(window.innerWidth >= NARROW && recall('inspector', true));
  zoom = $state(recall('zoom', 1));
  noteWanted = $state(false);
  /** The table of fates is in the place of the two articles; loaded when it is first wanted. */
  fatesShown = $state(false);
  /** The links are read one after another, in the place of the two articles. */
  linearShown = $state(false);
  linear = $state<LinearScreen>();
  /** What had the focus before that. */
  #left: Element | null = null;
  /** The export dialog is loaded when it is first wanted. */
  exportWanted = $state(false);
  /** The guide is loaded when it is first wanted. */
  guideWanted = $state(false);
  /** The window stands: what nobody waits for may begin. */
  settled = $state(false);
  /** How far the reading is for the report, or for its preview. */
  exporting = $state.raw<{ read: number; pairs: number } | null>(null);

  /** What a report would be on: what is on the screen. */
  readonly subject = $derived.by((): Subject | null => {
    const { collation, notes, dossier } = this.session;
    if (!dossier || !collation || !notes) return null;
    const { left, right } = collation;
    const shown = dossier.articles.find(({ id }) => id === this.fates.table?.base);
    if (this.fatesShown && !shown) return null;
    const base = (this.fatesShown && shown) || earlierOf(left, right);
    return {
      dossier: dossier.id,
      pair: this.fatesShown ? null : { left: left.id, right: right.id },
      base: { id: base.id, name: base.date ? String(base.date.year) : quoted(base.headline, 30) },
      later: laterThan(base, dossier.articles).length,
    };
  });
  /** Those that a report may be narrowed to: of the dossier's other pairs, too. */
  readonly tags = $derived(this.dialog === 'export' ? (this.session.notes?.tags() ?? []) : []);

  /** What second starts on this library were to open: files are shown before they are kept. */
  async takeHanded(): Promise<void> {
    try {
      const { files, sample } = await mutate.takeHanded();
      if (sample) await this.session.openSample();
      await this.importFiles(files, null);
    } catch (thrown) {
      toasts.fail(problemOf(thrown).message);
    }
  }

  openBackups(): void {
    if (this.session.opening && !this.session.failure) this.dialog = 'backups';
  }

  /** A backup, or an empty library, is in the library's place. */
  async replaced({ opening, aside }: ReplacedView, backup: BackupView | null): Promise<void> {
    this.dialog = null;
    this.factsOf = null;
    this.relatedTo = null;
    this.fatesShown = false;
    this.find.close();
    await this.session.reopen(opening);
    const time = backup ? moment(backup.made) : '';
    if (aside !== null)
      toasts.show(backup ? words.damaged.restored(time, aside) : words.damaged.emptied(aside), {
        testid: 'replaced',
      });
    else if (backup) toasts.show(words.backups.restored(time), { testid: 'replaced' });
  }

  /** A drop goes into the dossier on the screen, or where the open import dialog says nothing else, a new one. */
  get dropTarget(): number | null {
    return this.dialog === 'import' && this.fresh ? null : (this.session.dossier?.id ?? null);
  }

  async closing(anyway: boolean): Promise<void> {
    const saved = await this.session.saveAll();
    if (!saved && !anyway) {
      this.dialog = 'unsaved';
      return;
    }
    await mutate.closeWindow().catch((thrown) => toasts.fail(problemOf(thrown).message));
  }

  openImport(anew: boolean, text = '', html: string | null = null): void {
    this.session.importProblem = null;
    this.fresh = anew;
    this.pasted = text;
    this.pastedHtml = html;
    this.dialog = 'import';
  }

  async importFiles(paths: string[], into: number | null): Promise<void> {
    // A dossier file brings articles and work; others are articles.
    const dossiers = paths.filter((path) => /\.crossread$/i.test(path));
    const articles = paths.filter((path) => !dossiers.includes(path));
    for (const path of dossiers) await this.hand.takeIn(path);
    if (articles.length === 0) return;
    if (this.hand.merged) {
      this.waiting = { paths: articles, into };
      return;
    }
    if (await this.session.previewFiles(articles, into)) {
      this.#previewed = articles;
      this.dialog = 'preview';
    } else if (this.dialog !== 'import') {
      // Shown where one can try again at once.
      this.fresh = into === null;
      this.pasted = '';
      this.pastedHtml = null;
      this.dialog = 'import';
    }
  }

  /** What was looked at is kept; its files are among those that were open last. */
  async keepPreviews(articles: KeepPreview[]): Promise<void> {
    const files = this.#previewed;
    if (!(await this.session.keepPreviews(articles))) return;
    this.dialog = null;
    this.recent.add(...files.map((path) => ({ kind: 'file' as const, path })));
  }

  /** Opens again what was open last; what is not there any more is said, and listed no longer. */
  async openRecent(key: string): Promise<void> {
    const { session } = this;
    const entry = this.recent.find(key);
    if (!entry || session.failure) return;
    if (entry.kind === 'file') {
      await this.importFiles([entry.path], null);
      if (session.importProblem !== null) this.recent.drop(entry);
      return;
    }
    if (session.dossiers.some(({ id }) => id === entry.id)) {
      this.setFates(false);
      await session.open(entry.id);
      return;
    }
    this.recent.drop(entry);
    toasts.fail(recentWords.noDossier(entry.title));
  }

  /** The native menu in the window's language. */
  nameMenu(): void {
    if (!this.settled) return;
    const recent = this.recent.of(this.session.opening?.library ?? '');
    const lines = recent.map((entry) => ({ key: keyOf(entry), text: nameOf(entry) }));
    mutate.nameMenu({ words: menuWords, recent: lines }).catch(() => {
      // Then it stays in English.
    });
  }

  fullScreen(): void {
    mutate.fullScreen().catch((thrown) => toasts.fail(problemOf(thrown).message));
  }

  /** The report as it was chosen last, on what is on the screen. */
  async print(): Promise<void> {
    const { subject, session } = this;
    if (!subject) return;
    const wishes = new Wishes();
    wishes.begin(subject, session.notes?.tags() ?? []);
    try {
      if (!(await session.saveAll())) throw new Error(words.print.unsaved);
      toasts.show(words.print.reading);
      await mutate.printReport(wishes.request(subject), words.print.title(session.dossier?.title ?? ''));
    } catch (thrown) {
      toasts.fail(words.print.failed(problemOf(thrown).message));
    } finally {
      this.exporting = null;
    }
  }

  /** Where the library cannot be opened: another one, in its place. */
  async useAnotherLibrary(): Promise<void> {
    try {
      const path = await query.chooseLibrary(preferencesWords.fileOf);
      if (path !== null) await mutate.useLibrary(path);
    } catch (thrown) {
      toasts.fail(problemOf(thrown).message);
    }
  }

  /** What is left to do once the window stands: nothing of it is waited for. */
  settle(): void {
    this.settled = true;
    this.tastes.checkSpelling();
    const left = recall<unknown>('leftLibrary', null);
    if (typeof left !== 'string') return;
    forget('leftLibrary');
    toasts.show(preferencesWords.left(this.session.opening?.library ?? '', left), { testid: 'library-left' });
  }

  async chooseFiles(into: number | null): Promise<void> {
    try {
      await this.importFiles(await query.chooseFiles(), into);
    } catch (thrown) {
      this.session.importProblem = problemOf(thrown).message;
    }
  }

  openGuide(): void {
    this.guideWanted = true;
    this.dialog = 'guide';
  }

  openExport(): void {
    const { notes } = this.session;
    if (!this.subject) return;
    if (notes) notes.panel.once(notes);
    this.exportWanted = true;
    this.dialog = 'export';
  }

  exported(path: string): void {
    this.dialog = null;
    toasts.show(reportWords.done(path), {
      testid: 'export-done',
      action: {
        text: reportWords.open,
        act: () =>
          void mutate
            .openReport(path)
            .catch((thrown) => toasts.fail(reportWords.openFailed(problemOf(thrown).message))),
      },
    });
  }

  goTo(hit: HitView): void {
    this.dialog = null;
    if (hit.note !== null) this.setInspector(true);
    const { dossier, article, other, block, note } = hit;
    void this.session.goTo({ dossier, article, other, block, note });
  }

  openRelated(): void {
    const { session } = this;
    if (session.failure || this.fatesShown) return;
    const article = session.pair?.[session.lead] ?? session.dossier?.articles[0];
    if (article) this.relatedTo = article.id;
  }

  /** Beside the article that it was found for, or in its own dossier. */
  goToRelated(base: number, { dossier, article, block }: RelatedArticleView): void {
    this.relatedTo = null;
    const other = dossier === this.session.dossier?.id ? base : null;
    void this.session.goTo({ dossier, article, other, block, note: null });
  }

  zoomBy(step: -1 | 0 | 1): void {
    const at = ZOOMS.findIndex((one) => one >= this.zoom - 0.01);
    this.zoom = step === 0 ? 1 : (ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + step))] ?? 1);
    remember('zoom', this.zoom);
    zoomTo(this.zoom).catch((thrown) => toasts.fail(problemOf(thrown).message));
  }

  setInspector(open: boolean): void {
    this.inspector = open;
    if (!this.narrow) remember('inspector', open);
  }

  resized(): void {
    const now = window.innerWidth < NARROW;
    if (now === this.narrow) return;
    this.narrow = now;
    this.inspector = !now && recall('inspector', true);
  }

  setTogether(): void {
    this.together = !this.together;
    remember('together', this.together);
    announcer.say(words.gutter.keptTogether(this.together));
  }

  setWhy(): void {
    this.why = !this.why;
    remember('why', this.why);
  }

  /** Shows the table of fates, of the article on the left at first. */
  setFates(shown: boolean, base = this.fates.table?.base ?? this.session.pair?.left.id): void {
    const { session, fates } = this;
    if (shown && (base === undefined || (session.dossier?.articles.length ?? 0) < 2)) return;
    this.fatesShown = shown;
    if (shown && base !== undefined) {
      const mine = session.dossier?.articles.some(({ id }) => id === base);
      void session.saveAll().then(() => fates.open(mine ? base : (session.pair?.left.id ?? base)));
    } else fates.stop();
  }

  openLinear(): void {
    const { session } = this;
    if (!session.collation || !session.notes) return;
    this.#left = document.activeElement;
    this.hand.review.shown = false;
    if (this.fatesShown) this.setFates(false);
    // What is being written is read there, too.
    void session.saveAll();
    this.linearShown = true;
  }

  /** Back to the articles: to what had the focus, or to the article that one reads. */
  async leaveLinear(): Promise<void> {
    this.linearShown = false;
    await tick();
    const left = this.#left;
    const pane = document.querySelector<HTMLElement>(`[data-testid=pane-${this.session.lead}]`);
    const before = left instanceof HTMLElement && left !== document.body && left.isConnected ? left : pane;
    before?.focus({ preventScroll: true });
  }

  /** From a cell of the table to the pair that it speaks of, at the claim. */
  async openFate(article: number, claim: number, link: string | null): Promise<void> {
    const { session } = this;
    const base = this.fates.table?.base;
    if (base === undefined) return;
    this.setFates(false);
    if (session.pair?.left.id !== base || session.pair.right.id !== article)
      await session.compare(base, article);
    const { collation } = session;
    if (!collation) return;
    this.toLink();
    if (link !== null && collation.linkOf(link)) collation.selectLink(link);
    else collation.selectClaim('left', claim);
    collation.centre();
  }

  /** The link's own page, for what is done there. */
  toLink(): void {
    this.setInspector(true);
    this.tab = 'link';
  }

  toNotes(): void {
    this.setInspector(true);
    this.tab = 'notes';
  }

  fromNotes(): void {
    if (this.tab === 'notes') this.tab = 'link';
  }
}
