// The keys, as data: what each does, and when it does not.
import { letterOf } from '../shared/letters';

export type Act =
  | 'nextLink'
  | 'previousLink'
  | 'centre'
  | 'copy'
  | 'note'
  | 'attach'
  | 'absent'
  | 'confirm'
  | 'reject'
  | 'why'
  | 'keepTogether'
  | 'leaveOut'
  | 'fates'
  | 'linear'
  | 'keys'
  | 'close'
  | 'import'
  | 'export'
  | 'dossiers'
  | 'search'
  | 'related'
  | 'find'
  | 'findNext'
  | 'findPrevious'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'relate1'
  | 'relate2'
  | 'relate3'
  | 'relate4'
  | 'relate5'
  | 'relateAsEngine'
  | 'draw'
  | 'split'
  | 'join'
  | 'mark'
  | 'merge'
  | 'review'
  | 'skip'
  | 'undo'
  | 'redo'
  | 'history'
  | 'settings'
  | 'newDossier'
  | 'print'
  | 'fullScreen'
  | 'guide';

export interface Binding {
  act: Act;
  /** As `KeyboardEvent.key` gives it, letters in lower case. */
  keys: string[];
  /** Held with Ctrl (Cmd on a Mac): works while typing, too. */
  held?: boolean;
  /** Whether Shift is held; of no matter where it is not said. */
  shift?: boolean;
  /** Works while typing, too, without Ctrl: the key is no letter. */
  anywhere?: boolean;
  /** Not while typing, though held with Ctrl: the field has the same key for its own text. */
  ofFields?: boolean;
  /** As the key is shown to a person; empty where another one's line says it, too. */
  shown: string[];
  group: 'links' | 'decide' | 'hand' | 'notes' | 'read' | 'app';
}

export const KEYMAP: Binding[] = [
  { act: 'nextLink', keys: ['j'], shown: ['J'], group: 'links' },
  { act: 'previousLink', keys: ['k'], shown: ['K'], group: 'links' },
  { act: 'centre', keys: ['Enter'], shown: ['Enter'], group: 'links' },
  { act: 'why', keys: ['w'], shown: ['W'], group: 'links' },
  { act: 'copy', keys: ['c'], held: true, shift: false, ofFields: true, shown: ['Ctrl C'], group: 'links' },
  { act: 'confirm', keys: ['c'], shown: ['C'], group: 'decide' },
  { act: 'reject', keys: ['x'], shown: ['X'], group: 'decide' },
  { act: 'absent', keys: ['a'], shown: ['A'], group: 'decide' },
  { act: 'relate1', keys: ['1'], shown: ['1', '…', '5'], group: 'decide' },
  { act: 'relate2', keys: ['2'], shown: [], group: 'decide' },
  { act: 'relate3', keys: ['3'], shown: [], group: 'decide' },
  { act: 'relate4', keys: ['4'], shown: [], group: 'decide' },
  { act: 'relate5', keys: ['5'], shown: [], group: 'decide' },
  { act: 'relateAsEngine', keys: ['0'], shown: ['0'], group: 'decide' },
  { act: 'note', keys: ['n'], shift: false, shown: ['N'], group: 'notes' },
  { act: 'attach', keys: ['n'], shift: true, shown: ['Shift N'], group: 'notes' },
  { act: 'keepTogether', keys: ['t'], shown: ['T'], group: 'read' },
  { act: 'leaveOut', keys: ['b'], shown: ['B'], group: 'decide' },
  { act: 'fates', keys: ['f'], shown: ['F'], group: 'read' },
  { act: 'linear', keys: ['p'], shown: ['P'], group: 'read' },
  { act: 'draw', keys: ['l'], shown: ['L'], group: 'hand' },
  { act: 'mark', keys: ['m'], shift: false, shown: ['M'], group: 'hand' },
  { act: 'merge', keys: ['m'], shift: true, shown: ['Shift M'], group: 'hand' },
  { act: 'split', keys: ['s'], shift: false, shown: ['S'], group: 'hand' },
  { act: 'join', keys: ['s'], shift: true, shown: ['Shift S'], group: 'hand' },
  { act: 'review', keys: ['v'], shown: ['V'], group: 'decide' },
  { act: 'skip', keys: ['u'], shown: ['U'], group: 'decide' },
  { act: 'find', keys: ['f'], held: true, shown: ['Ctrl F'], group: 'read' },
  { act: 'findNext', keys: ['F3'], shift: false, anywhere: true, shown: ['F3', 'Ctrl G'], group: 'read' },
  { act: 'findPrevious', keys: ['F3'], shift: true, anywhere: true, shown: ['Shift F3'], group: 'read' },
  { act: 'zoomIn', keys: ['+', '='], held: true, shown: ['Ctrl +'], group: 'read' },
  { act: 'zoomOut', keys: ['-', '_'], held: true, shown: ['Ctrl −'], group: 'read' },
  { act: 'zoomReset', keys: ['0'], held: true, shown: ['Ctrl 0'], group: 'read' },
  { act: 'fullScreen', keys: ['F11'], shift: false, anywhere: true, shown: ['F11'], group: 'read' },
  { act: 'undo', keys: ['z'], held: true, shift: false, ofFields: true, shown: ['Ctrl Z'], group: 'app' },
  {
    act: 'redo',
    keys: ['z'],
    held: true,
    shift: true,
    ofFields: true,
    shown: ['Ctrl Shift Z', 'Ctrl Y'],
    group: 'app',
  },
  { act: 'history', keys: ['h'], held: true, shown: ['Ctrl H'], group: 'app' },
  { act: 'settings', keys: [','], held: true, shown: ['Ctrl ,'], group: 'app' },
  { act: 'print', keys: ['p'], held: true, shift: false, shown: ['Ctrl P'], group: 'app' },
  { act: 'newDossier', keys: ['n'], held: true, shift: false, shown: ['Ctrl N'], group: 'app' },
  { act: 'import', keys: ['o'], held: true, shown: ['Ctrl O'], group: 'app' },
  { act: 'export', keys: ['e'], held: true, shown: ['Ctrl E'], group: 'app' },
  { act: 'search', keys: ['k'], held: true, shown: ['Ctrl K'], group: 'app' },
  { act: 'related', keys: ['r'], shown: ['R'], group: 'app' },
  { act: 'dossiers', keys: ['d'], held: true, shown: ['Ctrl D'], group: 'app' },
  { act: 'guide', keys: ['F1'], shift: false, anywhere: true, shown: ['F1'], group: 'app' },
  { act: 'keys', keys: ['?'], shown: ['?'], group: 'app' },
  { act: 'close', keys: ['Escape'], shown: ['Esc'], group: 'app' },
];

/** Second keys for what has one, shown beside the first. */
const ALSO: Omit<Binding, 'shown' | 'group'>[] = [
  { act: 'findNext', keys: ['g'], held: true, shift: false },
  { act: 'findPrevious', keys: ['g'], held: true, shift: true },
  { act: 'redo', keys: ['y'], held: true, ofFields: true },
];

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'repeat'
> & {
  code?: string;
  target: EventTarget | null;
};

/** Fields in which letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, [contenteditable]:not([contenteditable="false"])')) return true;
  const input = target.closest('input');
  return input !== null && !['button', 'checkbox', 'radio', 'range', 'submit', 'reset'].includes(input.type);
}

/** What is of the window alone, whatever lies over its page. */
export const ofWindow = (act: Act): boolean => act.startsWith('zoom') || act === 'fullScreen';

/** What a key press asks for; null if it is someone else's. */
export function actFor(press: Press, dialogOpen: boolean): Act | null {
  if (press.isComposing || press.altKey) return null;
  const held = press.ctrlKey || press.metaKey;
  const key = letterOf(press);
  const binding = [...KEYMAP, ...ALSO].find(
    (one) =>
      Boolean(one.held) === held &&
      one.keys.includes(key) &&
      (one.shift === undefined || one.shift === press.shiftKey),
  );
  if (!binding) return null;
  // A dialog has its own Escape and Enter; only the size may change behind it.
  if (dialogOpen && !ofWindow(binding.act)) return null;
  if (binding.ofFields && isTyping(press.target)) return null;
  if (binding.act === 'copy' && press.repeat) return null;
  if (!held) {
    if (binding.anywhere) return binding.act;
    if (isTyping(press.target)) return null;
    // Enter and Space belong to the button, link or list that has the focus.
    const at = press.target instanceof Element ? press.target : null;
    if (key === 'Enter' && at?.closest('button, a, summary, [role="menuitem"]')) return null;
    // A key held down must not confirm one link after another, nor flip a switch to and fro.
    if (press.repeat && binding.act !== 'nextLink' && binding.act !== 'previousLink') return null;
  }
  return binding.act;
}
