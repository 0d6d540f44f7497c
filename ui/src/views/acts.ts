// What the keys do, and what is chosen in the native menu: each does what a button of the window does.
import { actFor, isTyping, KEYMAP, ofWindow, type Act } from '../keys/keymap';
import type { MenuChoice } from '../messages/events';
import { isCovered } from '../shared/covered';
import { toasts } from '../shared/toasts.svelte';
import type { Frame } from './frame.svelte';
import { selectedTarget } from './note-places';
import { wordsSelected } from './pages';
import { allDossiers } from './shelf';

/** The two articles are behind the table of fates: nothing else is done there, unseen. */
const BESIDE_TABLE: ReadonlySet<Act> = new Set([
  'fates',
  'dossiers',
  'keys',
  'close',
  'import',
  'export',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'undo',
  'redo',
  'history',
  'settings',
  'newDossier',
  'print',
  'fullScreen',
  'guide',
]);

/** What is done while the links are read one after another; the rest needs the two articles. */
const BESIDE_LINEAR: ReadonlySet<Act> = new Set([
  ...[...BESIDE_TABLE].filter((act) => act !== 'fates'),
  ...([
    'linear',
    'nextLink',
    'previousLink',
    'centre',
    'confirm',
    'reject',
    'absent',
    'copy',
    'note',
  ] as const),
  ...(['relate1', 'relate2', 'relate3', 'relate4', 'relate5', 'relateAsEngine'] as const),
]);

export function act(frame: Frame, what: Act): void {
  const { session, hand, find } = frame;
  const { collation } = session;
  const key = collation?.selected?.key;
  if (what === 'close' && frame.tour.step) return frame.tour.end();
  if (frame.fatesShown && !BESIDE_TABLE.has(what)) return;
  if (frame.linearShown) {
    if (!BESIDE_LINEAR.has(what)) return;
    if (what === 'note') frame.linear?.act('centre');
    else if (!(what === 'close' && toasts.list.length > 0) && frame.linear?.act(what)) return;
  }
  if (what === 'close' ? toasts.list.length === 0 && !frame.fatesShown && hand.act(what) : hand.act(what))
    return;
  switch (what) {
    case 'nextLink':
    case 'previousLink':
      collation?.step(what === 'nextLink' ? 1 : -1);
      frame.fromNotes();
      break;
    case 'centre':
      collation?.centre();
      break;
    case 'why':
      if (!key) break;
      if (frame.inspector && frame.tab === 'link') frame.setWhy();
      else {
        frame.why = true;
        frame.toLink();
      }
      break;
    case 'note':
      if (session.notes?.writeOnWords()) frame.toNotes();
      else if (collation && collation.selection.kind !== 'none') {
        frame.toLink();
        frame.noteWanted = true;
      }
      break;
    case 'attach':
      if (session.notes && collation) {
        frame.toNotes();
        void session.notes.attachLost(selectedTarget(session.notes, collation));
      }
      break;
    case 'keepTogether':
      if (collation) frame.setTogether();
      break;
    case 'import':
    case 'newDossier':
      frame.openImport(what === 'newDossier');
      break;
    case 'print':
      void frame.print();
      break;
    case 'guide':
      frame.openGuide();
      break;
    case 'fullScreen':
      frame.fullScreen();
      break;
    case 'export':
      frame.openExport();
      break;
    case 'search':
      if (session.dossiers.length > 0 && !session.failure) frame.dialog = 'search';
      break;
    case 'related':
      frame.openRelated();
      break;
    case 'find':
      if (session.dossier && session.dossier.articles.length > 0) find.open(wordsSelected());
      break;
    case 'findNext':
    case 'findPrevious':
      if (session.dossier && session.dossier.articles.length > 0) find.step(what === 'findNext' ? 1 : -1);
      break;
    case 'leaveOut':
      void session.leaveOut();
      break;
    case 'linear':
      frame.openLinear();
      break;
    case 'fates':
      frame.setFates(!frame.fatesShown);
      break;
    case 'dossiers':
      if (session.dossier && !session.failure) void allDossiers(session);
      break;
    case 'keys':
      frame.dialog = 'keys';
      break;
    case 'zoomIn':
    case 'zoomOut':
    case 'zoomReset':
      frame.zoomBy(what === 'zoomIn' ? 1 : what === 'zoomOut' ? -1 : 0);
      break;
    case 'close':
      if (toasts.list.length > 0) toasts.clear();
      else if (frame.fatesShown) frame.setFates(false);
      else if (find.shown) find.close();
      else if (session.left !== null) void session.open(session.left);
      else collation?.deselect();
      break;
  }
}

/** What the menu has and no key asks for. */
const IN_MENU: Partial<Record<MenuChoice, (frame: Frame) => void>> = {
  openSample: ({ session }) => void session.openSample(),
  openFile: ({ hand }) => void hand.openFile(),
  clearRecent: ({ recent }) => recent.clear(),
  saveFile: ({ hand, session }) => {
    if (session.dossier) hand.dialog = 'file';
  },
  saveAnnotations: ({ hand, session }) => {
    if (session.dossier) hand.dialog = 'annotations';
  },
  backups: (frame) => frame.openBackups(),
  inspector: (frame) => frame.setInspector(!frame.inspector),
  timeline: () => document.querySelector<HTMLElement>('[data-testid=timeline-article]')?.focus(),
  theme: ({ theme }) => theme.toggle(),
  copyLink: ({ hand }) => void hand.copy(),
  tour: ({ tour }) => tour.begin(),
  diagnostics: (frame) => (frame.dialog = 'diagnostics'),
  licences: (frame) => (frame.dialog = 'licences'),
  about: (frame) => (frame.dialog = 'about'),
};

/** The menu has the keys before the window: what they mean is told here as the window would. */
export function chosenInMenu(frame: Frame, choice: MenuChoice): void {
  if ((choice === 'undo' || choice === 'redo') && frame.nativeMenu.inField(choice)) return;
  const does = IN_MENU[choice];
  const asked = choice === 'allDossiers' ? 'dossiers' : isAct(choice) ? choice : null;
  if (covered(frame) && choice !== 'theme' && !(asked && ofWindow(asked))) return;
  if (does) does(frame);
  else if (asked) act(frame, asked);
}

const isAct = (choice: MenuChoice): choice is MenuChoice & Act =>
  KEYMAP.some((binding) => binding.act === choice);

/** Dialogs and open menus have the keys to themselves. */
const covered = ({ dialog, factsOf, hand, relatedTo }: Frame) =>
  dialog !== null || factsOf !== null || hand.dialog !== null || relatedTo !== null || isCovered();

/** Whether the pair is copied; words that are selected are what somebody wants instead. */
const copies = ({ fatesShown, session }: Frame) =>
  !fatesShown && Boolean(session.collation?.selected) && (getSelection()?.isCollapsed ?? true);

export function keydown(frame: Frame, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const what = actFor(event, covered(frame));
  if (!what || (what === 'copy' && !copies(frame))) return;
  event.preventDefault();
  act(frame, what);
}

export function paste(frame: Frame, event: ClipboardEvent): void {
  if (covered(frame) || isTyping(event.target) || frame.session.failure) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.trim() === '') return;
  event.preventDefault();
  frame.openImport(false, text, event.clipboardData?.getData('text/html') || null);
}
