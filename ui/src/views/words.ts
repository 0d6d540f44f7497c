// The words of the main screen: the bar on top, the inspector, the status line, and what stands where there is nothing yet.
import { duration, isolated, number, percent, some } from '../languages/locale';
import { fates, fateHints } from '../fates/words';

export const header = {
  name: 'Dossier and tools',
  dossiers: 'Dossiers',
  articles: (n: number) => some(n, 'article'),
  newDossier: 'New dossier from files…',
  openSample: 'Open the sample dossier',
  import: 'Import…',
  importTitle: 'Import articles (Ctrl+O)',
  export: 'Export report',
  exportTitle: 'Export a report on what is shown (Ctrl+E)',
  toDark: 'Switch to the dark theme',
  toLight: 'Switch to the light theme',
  keys: 'Keys',
  keysTitle: 'Show the keys (?)',
};

export const onlyOne = {
  title: 'One article so far',
  text: 'Import a second one to see which claims they share and where they differ.',
  hint: 'You can also drop files on this window, or paste an article with Ctrl+V.',
  button: 'Import an article…',
};

export const inspector = {
  name: 'Inspector',
  tabs: { link: 'Link', notes: 'Notes', links: 'All links' },
  hide: 'Hide the inspector',
  show: 'Show the inspector',
  resize: 'Width of the inspector',
};

export const hint = {
  none: 'No links between these two articles',
  noneMore:
    'The engine found no claims that correspond. You can still read them side by side and write notes.',
  links: (n: number) => some(n, 'link'),
  beginning: (claims: number) =>
    `These are the links of the first ${number(claims)} claims on the left; the rest is still being compared.`,
  reading: {
    full: '',
    details:
      'Only articles in English are read closely. These are compared by their words, figures, dates and quotations.',
    words:
      'Only articles in English are read closely. These are compared by their words, by figures in digits and by quotations; dates are not understood in this language.',
    unknown:
      'The language of an article could not be told. It is read as English if its letters are Latin, and else by its words as they are written.',
  },
  differ:
    'The two articles are in different languages. Only names, figures, dates and words that both write alike link them.',
  press: (n: number): string => (n === 1 ? 'for it' : 'for the first'),
  pressWord: 'Press',
  orClick: 'click any underlined claim.',
  facts: 'The two articles',
  outlet: 'Outlet',
  byline: 'Byline',
  date: 'Date',
  source: 'Source',
  checksum: 'SHA-256',
  notGiven: 'not given',
  coverage: 'Claims',
  fates: 'What became of the claims',
  fatesOf: (name: string) => `Claims of the article ${isolated(name)}`,
  fate: fates,
  fateHints,
  /** Begins with what the button shows, so that it can be asked for by voice. */
  walkFate: (claims: number, fate: string) => `${fate} ${number(claims)}: walk these claims`,
};

export const status = {
  name: 'Status',
  counts: (links: number, confirmed: number, rejected: number, drawn: number) =>
    `${some(links, 'link')} · ${number(confirmed)} confirmed${drawn > 0 ? ` · ${number(drawn)} drawn by hand` : ''} · ${number(rejected)} rejected`,
  aligned: (ms: number) => `aligned in ${duration(ms)}`,
  reading: (share: number) => `reading closely ${percent(share)}`,
  readClosely: (links: number) => `Read closely: ${some(links, 'link')}.`,
  library: 'Library',
  barred: 'Nothing can be saved: read-only',
  comparing: (share: number) => `comparing ${percent(share)}`,
  progress: 'How far the comparison is',
  stop: 'Stop',
  stopped: { quick: 'Comparing was stopped.', close: 'Compared by words alone.' },
  resume: { quick: 'Compare', close: 'Read closely' },
};

export const empty = {
  title: 'Set an older article beside a later one',
  text: 'Crossread links the claims that both make and shows what differs: the figure, the name, the “apparently” that is gone.',
  import: 'Import two articles…',
  sample: 'Open the sample dossier',
  hint: 'Or drop two files on this window, or paste an article with Ctrl+V.',
  privacy: 'Everything stays on this machine.',
};

export const library = {
  title: 'The library cannot be opened',
  damaged: 'The library is damaged',
  place: 'It lies at',
  again: 'Try again',
  another: 'Use another library…',
};
