// The only file that knows Tauri: what the window asks, what it wants done, and what it is told.
import { Channel, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import type { Language } from './languages/locale';
import type { Event, MenuWords } from './messages/events';
import type {
  ArchiveDossier,
  CheckAbsence,
  CutClaim,
  DecideLink,
  DecideLinks,
  DeleteDossier,
  DeleteNote,
  ExportedReport,
  ExportReport,
  ForgetCut,
  ForgetDecision,
  KeepPreviews,
  MergedView,
  MergeFile,
  MergeLinks,
  RestoreText,
  SavedView,
  SaveDossier,
  ReplacedView,
  ReplaceLibrary,
  SetFacts,
  SetFence,
  SetNote,
  SetVersion,
  RemoveArticle,
  RenameDossier,
  Undo,
  WriteNote,
} from './messages/mutations';
import type {
  AboutView,
  AbsenceView,
  ActView,
  BackupsView,
  BackupView,
  Breadth,
  ClipLink,
  ClipView,
  ComparisonView,
  DossierNoteView,
  DossierSummary,
  DossierView,
  EarlierTextView,
  FoundView,
  RelatedView,
  FatesView,
  Handed,
  KeptView,
  LinkView,
  NearestView,
  NextActsView,
  NoteView,
  Opening,
  OverlapView,
  PreviewView,
  Problem,
  ProblemCode,
  ReportPreview,
  ReportRequest,
  Settings,
  StateView,
} from './messages/queries';
import type { Side } from './shared/column';
import { words } from './words';

/** The way to Rust. Tests and the mock put another one in its place. */
export interface Door {
  invoke(command: string, args?: Record<string, unknown>): Promise<unknown>;
  listen(tell: (event: Event) => void): Promise<() => void>;
  /** An argument through which an answer's first part comes before the whole. */
  hearing<Part>(hear: (part: Part) => void): unknown;
  zoom(factor: number): Promise<void>;
}

const tauri: Door = {
  invoke: (command, args) => invoke(command, args),
  listen: (tell) => listen<Event>('crossread', ({ payload }) => tell(payload)),
  hearing: (hear) => new Channel(hear),
  zoom: (factor) => getCurrentWebview().setZoom(factor),
};

let door: Door = tauri;

export function useDoor(other: Door): void {
  door = other;
}

export const query = {
  opening: () => ask<Opening>('opening'),
  /** They are known where the library itself cannot be opened, too. */
  backups: () => ask<BackupsView>('backups'),
  /** Those that were put away among them. */
  dossiers: () => ask<DossierSummary[]>('dossiers'),
  openDossier: (id: number) => ask<DossierView>('open_dossier', { id }),
  /** In all dossiers; anything may be typed. */
  search: (text: string) => ask<FoundView>('search', { text }),
  /** The articles that share claims with one; null when it was stopped, or another one asked about. */
  related: (article: number) => ask<RelatedView | null>('related', { article }),
  /** Of long texts the first links are heard before the answer. */
  compare: (
    left: number,
    right: number,
    breadth: Breadth,
    first: (links: ComparisonView) => void = () => {},
  ) => ask<ComparisonView | null>('compare', { left, right, breadth, first: door.hearing(first) }),
  /** The same, by what words mean where they stand. Either is null when it was stopped, or another pair asked for. */
  lookClosely: (left: number, right: number) => ask<ComparisonView | null>('look_closely', { left, right }),
  /** The articles of a dossier that a previewed one may be a newer version of. */
  states: (id: number, dossier: number | null) => ask<StateView[]>('states', { id, dossier }),
  /** What comes nearest to a claim, by its index on its side. */
  nearest: (left: number, right: number, side: Side, claim: number) =>
    ask<NearestView[]>('nearest', { left, right, side, claim }),
  /** All notes of a dossier, open ones first. */
  notes: (dossier: number) => ask<DossierNoteView[]>('notes', { dossier }),
  /** What a note said before, the latest first. */
  earlierTexts: (note: number) => ask<EarlierTextView[]>('earlier_texts', { note }),
  /** What undoing and redoing would do in a dossier, or with null on the shelf of dossiers. */
  nextActs: (dossier: number | null) => ask<NextActsView>('next_acts', { dossier }),
  /** What was done, the latest first. */
  acts: (dossier: number | null) => ask<ActView[]>('acts', { dossier }),
  settings: () => ask<Settings>('settings'),
  about: () => ask<AboutView>('about'),
  /** Versions, sizes and the end of the log, to be read by people. */
  diagnostics: () => ask<string>('diagnostics'),
  /** How much two articles share; null of long ones that were not compared yet. */
  overlap: (one: number, other: number) => ask<OverlapView | null>('overlap', { one, other }),
  /** What became of an article's claims in every later one. */
  fates: (base: number) => ask<FatesView>('fates', { base }),
  /** A free path to write the report to. */
  reportPath: (report: ReportRequest) => ask<string>('report_path', { report }),
  /** What it will hold, and how it begins; null when a later one was asked for meanwhile. */
  previewReport: (report: ReportRequest) => ask<ReportPreview | null>('preview_report', { report }),
  /** A linked pair to copy. */
  clipLink: (link: ClipLink) => ask<ClipView>('clip_link', { link }),
  /** A whole memo, or the notes, to copy. */
  clipReport: (report: ReportRequest) => ask<ClipView>('clip_report', { report }),
  /** The native dialog; empty when cancelled. */
  chooseFiles: () => ask<string[]>('choose_files'),
  /** The native dialog; null when cancelled. */
  chooseDossierPath: (suggested: string, annotations: boolean) =>
    ask<string | null>('choose_dossier_path', { suggested, annotations }),
  chooseFolder: (title: string) => ask<string | null>('choose_folder', { title }),
  chooseLibrary: (title: string) => ask<string | null>('choose_library', { title }),
  chooseDossierFile: () => ask<string | null>('choose_dossier_file'),
  chooseReportPath: (suggested: string) => ask<string | null>('choose_report_path', { suggested }),
};

export const mutate = {
  /** Null where the newest backup holds the same already. */
  backUp: () => ask<BackupView | null>('back_up'),
  replaceLibrary: (request: ReplaceLibrary) => ask<ReplacedView>('replace_library', { request }),
  /** What second starts on this library were to open. */
  takeHanded: () => ask<Handed>('take_handed'),
  stopComparing: () => ask<null>('stop_comparing'),
  /** Answers once every pair has been read closely; each column is told as it comes. */
  readFates: (base: number) => ask<null>('read_fates', { base }),
  stopRelated: () => ask<null>('stop_related'),
  stopFates: () => ask<null>('stop_fates'),
  openSample: () => ask<DossierView>('open_sample'),
  /** To go into a dossier, or with null into a new one. */
  previewFiles: (paths: string[], dossier: number | null) =>
    ask<PreviewView[]>('preview_files', { paths, dossier }),
  previewText: (text: string, dossier: number | null) => ask<PreviewView>('preview_text', { text, dossier }),
  /** The same text with its markup, as the clipboard has it. */
  previewRichText: (html: string, text: string, dossier: number | null) =>
    ask<PreviewView>('preview_rich_text', { html, text, dossier }),
  /** The preview read in another encoding; it keeps its number. */
  redecode: (id: number, encoding: string, dossier: number | null) =>
    ask<PreviewView>('redecode', { id, encoding, dossier }),
  stopReading: () => ask<null>('stop_reading'),
  dropPreviews: () => ask<null>('drop_previews'),
  keepPreviews: (request: KeepPreviews) => ask<KeptView>('keep_previews', { request }),
  setFacts: (request: SetFacts) => ask<DossierView>('set_facts', { request }),
  setFence: (request: SetFence) => ask<DossierView>('set_fence', { request }),
  setVersion: (request: SetVersion) => ask<DossierView>('set_version', { request }),
  /** The title as it is kept. */
  renameDossier: (request: RenameDossier) => ask<string>('rename_dossier', { request }),
  archiveDossier: (request: ArchiveDossier) => ask<null>('archive_dossier', { request }),
  deleteDossier: (request: DeleteDossier) => ask<null>('delete_dossier', { request }),
  removeArticle: (request: RemoveArticle) => ask<DossierView>('remove_article', { request }),
  decideLink: (request: DecideLink) => ask<LinkView | null>('decide_link', { request }),
  /** Draws links, or says the same of several, in one act. */
  decideLinks: (request: DecideLinks) => ask<ComparisonView>('decide_links', { request }),
  mergeLinks: (request: MergeLinks) => ask<ComparisonView>('merge_links', { request }),
  cutClaim: (request: CutClaim) => ask<ComparisonView>('cut_claim', { request }),
  forgetCut: (request: ForgetCut) => ask<ComparisonView>('forget_cut', { request }),
  setNote: (request: SetNote) => ask<NoteView>('set_note', { request }),
  restoreText: (request: RestoreText) => ask<NoteView>('restore_text', { request }),
  /** Undoes or redoes the last act; null where there is none. */
  undo: (request: Undo) => ask<ActView | null>('undo', { request }),
  /** Names undo and redo in the native menu after what they would do. */
  nameActs: (undo: string | null, redo: string | null) => ask<null>('name_acts', { undo, redo }),
  /** Says which language the window is in: what comes from Rust from then on is in that one. */
  speak: (language: Language) => ask<null>('speak', { language }),
  /** Gives the native menu its words, and what was open last. */
  nameMenu: (named: MenuWords) => ask<null>('name_menu', { named }),
  /** Fills the screen, or gives the window its size back; says which. */
  fullScreen: () => ask<boolean>('full_screen'),
  checkSpelling: (on: boolean, languages: string[]) => ask<null>('check_spelling', { on, languages }),
  showLibrary: () => ask<null>('show_library'),
  /** The two open the app anew: no answer but a refusal is waited for. */
  moveLibrary: (folder: string) => ask<null>('move_library', { folder }),
  useLibrary: (path: string) => ask<null>('use_library', { path }),
  /** False where it was called off. */
  printReport: (report: ReportRequest, title: string) => ask<boolean>('print_report', { report, title }),
  setSettings: (request: Settings) => ask<Settings>('set_settings', { request }),
  saveDossier: (request: SaveDossier) => ask<SavedView>('save_dossier', { request }),
  mergeFile: (request: MergeFile) => ask<MergedView>('merge_file', { request }),
  /** The pair's absences as they stand then. */
  checkAbsence: (request: CheckAbsence) => ask<AbsenceView[]>('check_absence', { request }),
  forgetDecision: (request: ForgetDecision) => ask<null>('forget_decision', { request }),
  writeNote: (request: WriteNote) => ask<NoteView>('write_note', { request }),
  deleteNote: (request: DeleteNote) => ask<null>('delete_note', { request }),
  /** Null where it was called off. */
  exportReport: (request: ExportReport) => ask<ExportedReport | null>('export_report', { request }),
  callExportOff: () => ask<null>('call_export_off'),
  /** Opens the folder of the organisation's letterhead, with an example where there is none yet; gives its path. */
  showTemplateFolder: () => ask<string>('show_template_folder'),
  openReport: (path: string) => ask<null>('open_report', { path }),
  closeWindow: () => ask<null>('close_window'),
};

export const onEvent = (tell: (event: Event) => void) => door.listen(tell);
/** Says that the text, the links, or those of the close look are on the screen; the benchmark of the start listens. */
export const reached = (what: 'text' | 'links' | 'close') =>
  void requestAnimationFrame(() => void door.invoke('drawn', { what }).catch(() => undefined));
/** Keeps a value for the next sitting; null forgets it. */
export const keep = (name: string, value: string | null) =>
  void door.invoke('keep', { name, value }).catch(() => undefined);
export const zoomTo = (factor: number) => door.zoom(factor);

const CODES: ProblemCode[] = [
  'badSource',
  'badInput',
  'library',
  'damaged',
  'fileExists',
  'report',
  'notFound',
  'internal',
];

/** Whatever was thrown, as a problem with a sentence to show. */
export function problemOf(thrown: unknown): Problem {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    const code = CODES.find((known) => known === thrown.code) ?? 'internal';
    return { code, message: String(thrown.message) };
  }
  return {
    code: 'internal',
    message: words.fault(thrown instanceof Error ? thrown.message : String(thrown)),
  };
}

/** What an editor does, and so can undo. */
const ACTS: ReadonlySet<string> = new Set([
  ...['open_sample', 'keep_previews', 'set_facts', 'set_fence', 'set_version', 'remove_article'],
  ...['rename_dossier', 'archive_dossier', 'delete_dossier', 'merge_file', 'undo'],
  ...['decide_link', 'decide_links', 'merge_links', 'forget_decision', 'check_absence'],
  ...['cut_claim', 'forget_cut', 'write_note', 'set_note', 'restore_text', 'delete_note'],
]);
const acted = new Set<() => void>();

/** Tells whenever something was done; gives what ends that. */
export function onActed(tell: () => void): () => void {
  acted.add(tell);
  return () => acted.delete(tell);
}

let damaged: (problem: Problem) => void = () => {};

/** Whatever was asked, the library turned out to be damaged. */
export function onDamage(tell: (problem: Problem) => void): void {
  damaged = tell;
}

async function ask<Answer>(command: string, args?: Record<string, unknown>): Promise<Answer> {
  try {
    const answer = (await door.invoke(command, args)) as Answer;
    if (ACTS.has(command)) for (const tell of acted) tell();
    return answer;
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.code === 'damaged') damaged(problem);
    throw thrown;
  }
}
