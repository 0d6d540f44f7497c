// The words of the native menu. `&` stands before the letter that opens a line with Alt; no two lines of a menu share one.
import { isolated } from '../languages/locale';
import type { MenuChoice } from '../messages/events';

type MenuId = 'file' | 'openRecent' | 'edit' | 'view' | 'links' | 'help';

export const menuWords: Record<MenuChoice | MenuId, string> = {
  file: '&File',
  newDossier: '&New dossier from files…',
  import: '&Import…',
  openFile: '&Open dossier file…',
  openRecent: 'Open &recent',
  clearRecent: '&Clear this list',
  allDossiers: 'All &dossiers',
  openSample: 'Open the &sample dossier',
  saveFile: 'Sa&ve dossier as file…',
  saveAnnotations: 'Save &annotations…',
  export: '&Export report…',
  print: '&Print…',
  backups: '&Backups…',
  settings: 'Pre&ferences…',
  quit: '&Quit',

  edit: '&Edit',
  undo: '&Undo',
  redo: '&Redo',
  cut: 'Cu&t',
  copy: '&Copy',
  paste: '&Paste',
  selectAll: 'Select &all',
  find: '&Find…',
  findNext: 'Find &next',
  findPrevious: 'Find pre&vious',
  search: '&Search all dossiers…',
  history: '&History…',

  view: '&View',
  inspector: '&Inspector',
  fates: 'Table of &fates',
  linear: '&Pairs, one after another',
  timeline: '&Timeline',
  related: '&Related in the library…',
  keepTogether: '&Keep the panes together',
  theme: '&Light or dark',
  zoomIn: '&Zoom in',
  zoomOut: 'Zoom &out',
  zoomReset: '&Actual size',
  fullScreen: 'F&ull screen',

  links: '&Links',
  nextLink: '&Next link',
  previousLink: '&Previous link',
  confirm: '&Confirm',
  reject: 'Re&ject',
  why: '&Why this link?',
  note: 'Write a no&te',
  copyLink: 'Cop&y both quotations',
  review: '&Review',
  draw: '&Draw a link',
  split: '&Split the claim',
  join: 'J&oin claims',

  help: '&Help',
  guide: '&Guide',
  keys: '&Keys',
  tour: '&Tour',
  diagnostics: 'Copy &diagnostics…',
  licences: '&Licences',
  about: '&About Crossread',
};

export const recentWords = {
  noDossier: (title: string) => `The dossier “${isolated(title)}” is not in this library any more.`,
};
