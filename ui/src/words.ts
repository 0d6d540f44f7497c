// Every word that the window shows, in one place: a later issue translates this file.
import type { Fate } from './collation/fates';
import { handActs, handKeyWords } from './keys/hand-words';
import { shorten } from './shared/quote';
import { when } from './shared/time';
import type {
  BlockView,
  CarriedView,
  ContentsView,
  DifferenceView,
  LinkView,
  NoteView,
  ReasonView,
  StandingView,
  VersionView,
} from './messages/queries';

type Relation = NonNullable<LinkView['relation']>;
type Strength = NonNullable<LinkView['strength']>;
type Side = 'left' | 'right';

/** "2.8 ms", "140 ms", "1.3 s". */
function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms < 10 ? Math.max(0.1, ms).toFixed(1).replace('.0', '') : Math.round(ms)} ms`;
}

export const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

const relations: Record<Relation, string> = {
  'same words': 'Same words',
  reworded: 'Reworded',
  'differs in detail': 'Differs in detail',
  contradicts: 'Contradicts',
  'related only': 'Related only',
};
const fates: Record<Fate, string> = {
  repeated: 'repeated',
  reworded: 'reworded',
  softened: 'softened',
  hardened: 'hardened',
  updated: 'updated',
  contradicted: 'contradicted',
  absent: 'absent',
  new: 'new',
};
const fateHints: Record<Fate, string> = {
  repeated: 'in the same words',
  reworded: 'in other words',
  softened: 'put less firmly later',
  hardened: 'put more firmly later',
  updated: 'a detail is another',
  contradicted: 'one says what the other denies',
  absent: 'no link found in the later article',
  new: 'no link found in the earlier article',
};
const standings: Record<StandingView['left'], string> = {
  asserted: 'asserted',
  attributed: 'attributed',
  hedged: 'hedged',
  reported: 'reported',
  alleged: 'alleged',
  denied: 'denied',
};
const strengths: Record<Strength, string> = { strong: 'strong', likely: 'likely', loose: 'loose' };
const states: Record<LinkView['state'], string> = {
  proposed: 'undecided',
  confirmed: 'confirmed',
  rejected: 'rejected',
  drawn: 'drawn by hand',
};
const differences: Record<DifferenceView['kind'], string> = {
  figure: 'Figure',
  date: 'Date',
  name: 'Name',
  place: 'Place',
  hedge: 'Hedge',
  attribution: 'Who says so',
  negation: 'Negation',
  opposite: 'Opposites',
  quotation: 'Quotation',
};
const reasons: Record<ReasonView['kind'], string> = {
  wording: 'Same wording',
  terms: 'Shared terms',
  names: 'Shared names',
  figures: 'Shared figures',
  context: 'What stands around it',
  meaning: 'Words that mean alike',
  clash: 'Against: the figures differ',
  leans: 'Against: leans on the sentence before',
};

export const words = {
  app: 'Crossread',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  messages: 'Messages',
  retry: 'Try again',
  undo: 'Undo',
  or: 'or',
  noDate: 'No date',
  noOutlet: 'No outlet given',
  sideName: { left: 'left', right: 'right' } as Record<Side, string>,

  header: {
    name: 'Dossier and tools',
    dossiers: 'Dossiers',
    articles: (n: number) => count(n, 'article'),
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
  },

  shelf: {
    all: 'All dossiers',
    heading: 'Dossiers',
    rename: 'Rename…',
    archive: 'Archive',
    unarchive: 'Take out of the archive',
    delete: 'Delete',
    title: 'Title of the dossier',
    renamed: 'Title changed',
    archived: (title: string) => `“${title}” was put into the archive`,
    unarchived: (title: string) => `“${title}” was taken out of the archive`,
    deleted: (title: string) => `“${title}” was deleted`,
    restored: 'Dossier restored',
    removeArticle: 'Remove from dossier',
    articleRemoved: (headline: string) => `“${headline}” was removed from the dossier`,
    articleBack: 'Article put back',
    failed: (message: string) => `This could not be done. ${message}`,
    unsaved: 'A note could not be saved yet, so this dossier stays open. Look at the note first.',
    years: (from: number, to: number) => (from === to ? String(from) : `${from} to ${to}`),
    changed: (time: string) => `changed ${time}`,
    archivedCount: (n: number) => `Archive: ${count(n, 'dossier')}`,
    allArchived: 'All dossiers are in the archive.',
  },

  backups: {
    title: 'Backups',
    open: 'Backups…',
    about:
      'The whole library is copied and checked while you pause, when you close Crossread, and before an update. Older backups are thinned out.',
    folder: 'They lie in',
    none: 'There is no backup yet.',
    holds: ({ dossiers, articles, decisions, notes }: ContentsView) =>
      [
        count(dossiers, 'dossier'),
        count(articles, 'article'),
        count(decisions, 'decision'),
        count(notes, 'note'),
      ].join(', '),
    size: (bytes: number) =>
      bytes < 1e6
        ? `${number(Math.max(1, Math.round(bytes / 1e3)))} KB`
        : `${number(Math.round(bytes / 1e5) / 10)} MB`,
    reasons: { safety: '', update: 'before an update', restore: 'before a backup was restored' },
    unreadable: 'This file cannot be read.',
    restore: 'Restore…',
    restoreOf: (time: string) => `Restore the backup of ${time}…`,
    askTitle: (time: string) => `Restore the backup of ${time}?`,
    ask: 'The library as it is now becomes a backup first, so that you can come back to it. Then the window shows the library as it was. What was made since is in that backup only.',
    then: 'It holds',
    cancel: 'Cancel',
    restoreNow: 'Restore',
    now: 'Back up now',
    made: (time: string) => `Backed up: ${time}`,
    same: 'Nothing has changed since the newest backup.',
    unsaved: 'A note could not be saved yet. Look at the note first.',
    restored: (time: string) => `The library is as it was on ${time}. What was there before is a backup now.`,
  },

  damaged: {
    name: 'Ways out',
    newest: (time: string, holds: ContentsView) =>
      `The newest sound backup was made on ${time}. It holds ${words.backups.holds(holds)}.`,
    none: 'There is no sound backup.',
    restore: (time: string) => `Restore the backup of ${time}`,
    empty: 'Start with an empty library',
    quit: 'Quit',
    others: (n: number) => count(n, 'other backup'),
    restored: (time: string, aside: string) =>
      `The library is as it was on ${time}. The damaged one was set aside: ${aside}`,
    emptied: (aside: string) => `This library is new and empty. The damaged one was set aside: ${aside}`,
  },

  search: {
    open: 'Search articles and notes',
    openTitle: 'Search all dossiers (Ctrl+K)',
    title: 'Search',
    about: 'In all dossiers. Words in quotation marks are found just so.',
    label: 'Search articles and notes',
    placeholder: 'Words, a name, “a phrase”',
    results: 'Found',
    kinds: { headlines: 'Headlines', texts: 'Articles’ text', notes: 'Notes' },
    count: (n: number) => (n === 0 ? 'No results' : count(n, 'result')),
    leftOut: (why: string) => `left out of the comparison · ${why}`,
  },

  related: {
    title: 'Related in the library',
    about:
      'Articles of all dossiers that make the same claims, by a quick look. What is said in quite other words is not found.',
    open: 'Related in the library…',
    openTitle: 'Which other articles share claims with these (R)',
    of: 'Claims of',
    looking: 'Looking through the library…',
    count: (n: number) =>
      n === 0
        ? 'No article shares claims with this one.'
        : `${count(n, 'article')} ${n === 1 ? 'shares' : 'share'} claims.`,
    shares: (shared: number, all: number, same: number) =>
      `${number(shared)} of ${count(all, 'claim')} shared${same > 0 ? `, ${number(same)} in the same words` : ''}`,
    sameSource: 'from the same file',
    here: 'in this dossier',
    opens: (title: string) => `opens the dossier “${title}”`,
  },

  find: {
    label: 'Find in both articles',
    place: (at: number, all: number) => `${number(at)} of ${number(all)}`,
    said: (at: number, all: number, side: Side) => `${number(at)} of ${number(all)}, article on the ${side}`,
    none: 'Not found',
    next: 'Next (F3)',
    previous: 'Previous (Shift+F3)',
    close: 'Stop finding (Esc)',
  },

  timeline: {
    name: 'Timeline of the articles',
    noDate: 'no date',
    shownOn: (side: Side) => `Shown on the ${side}`,
    putsOn: (side: Side) => `Choose to show it on the ${side}`,
    putOn: { left: 'On the left', right: 'On the right' } as Record<Side, string>,
    card: 'The article, and where it can be put',
    arc: 'The two articles on the screen',
    pairShares: (shared: number, claims: number) =>
      `The two articles on the screen share ${number(shared)} of ${count(claims, 'claim')}`,
    /** Of the article with fewer claims, how many the other one has too. */
    shares: (parts: { shared: number; claims: number; side: Side }[]) =>
      `Shares ${parts
        .map(({ shared, claims, side }, index) =>
          index === 0
            ? `${number(shared)} of ${count(claims, 'claim')} with the article on the ${side}`
            : `${number(shared)} of ${number(claims)} with the one on the ${side}`,
        )
        .join(', ')}`,
  },

  pane: {
    version: ({ number, of }: VersionView) => `version ${number} of ${of}`,
    name: { left: 'Article on the left', right: 'Article on the right' } as Record<Side, string>,
    choose: { left: 'Choose the article on the left', right: 'Choose the article on the right' } as Record<
      Side,
      string
    >,
    words: (n: number) => count(n, 'word'),
    claims: (n: number) => count(n, 'claim'),
    linked: (n: number) => `${number(n)} linked`,
    by: (name: string) => `by ${name}`,
    fromFirstSentence: 'headline taken from the first sentence',
    leftOut: 'Left out of the comparison',
    leftOutCount: (n: number, kind: string) => (n > 1 ? `${kind}, ${count(n, 'block')}` : kind),
    end: 'End of the article',
    overview: 'Overview',
    note: (text: string) => `Note: ${text}`,
    notesHere: (n: number) => `${count(n, 'note')} here`,
    notesAbove: (n: number) => `${count(n, 'note')} above`,
    notesBelow: (n: number) => `${count(n, 'note')} below`,
    coverage: (parts: string) => `Of the claims: ${parts}`,
    coverageParts: {
      same: 'same words',
      reworded: 'reworded',
      differs: 'differing in detail',
      contradicts: 'contradicting',
      plain: 'related only or linked by the editor',
      none: 'not linked',
    },
    kinds: {
      quotation: 'quotation',
      'table row': 'table row',
      caption: 'caption',
    } as Partial<Record<BlockView['kind'], string>>,
  },

  onlyOne: {
    title: 'One article so far',
    text: 'Import a second one to see which claims they share and where they differ.',
    hint: 'You can also drop files on this window, or paste an article with Ctrl+V.',
    button: 'Import an article…',
  },

  gutter: {
    name: 'Links between the two articles',
    drawn: (n: number) =>
      `${count(n, 'link')} between the articles; the list under “All links” has each of them`,
    keepTogether: 'Keep together',
    together: 'Together',
    keepTogetherTitle: 'Keep the two articles together by their links while scrolling (T)',
    above: (n: number) => `${n} above`,
    below: (n: number) => `${n} below`,
  },

  inspector: {
    name: 'Inspector',
    tabs: { link: 'Link', notes: 'Notes', links: 'All links' },
    hide: 'Hide the inspector',
    show: 'Show the inspector',
    resize: 'Width of the inspector',
  },

  link: {
    relations,
    noRelation: 'Linked by the editor',
    strengths,
    states,
    score: (score: number) => score.toFixed(2),
    scoreTitle: 'How alike the two claims are, from 0 to 1',
    place: (at: number, all: number) => `${at} of ${all}`,
    describe: (link: Pick<LinkView, 'relation' | 'state'>, at: number, all: number, quote: string) =>
      `Link ${at} of ${all}, ${link.relation ?? 'linked by the editor'}, ${states[link.state]}: ${quote}`,
    differences: 'What differs',
    differenceKinds: differences,
    /** A year, or a side where the years do not tell the articles apart. */
    onlyIn: (where: string) =>
      where === 'left' || where === 'right' ? `only on the ${where}` : `only in ${where}`,
    becomes: 'becomes',
    putAs: 'Put as',
    standings,
    shifts: { softened: 'later less firm', hardened: 'later firmer' },
    context: 'The sentence before: ',
    confirm: 'Confirm',
    confirmed: 'Confirmed',
    reject: 'Reject',
    rejected: 'Rejected',
    takeBack: 'Press again to take it back',
    why: 'Why?',
    reasons: 'Why this link',
    reasonKinds: reasons,
    noReasons: 'Only your decision holds this link: the engine would not propose it.',
    share: (part: number) => `${Math.round(part * 100)}%`,
    alsoLinked: 'Also linked',
    moved: 'The words of your decision have moved; they were found again.',
    uncertain: 'It is not certain that these are still the words you decided on. Please check.',
    unsure: (state: NonNullable<LinkView['unsure']>) =>
      `You ${state === 'drawn' ? 'drew' : state} a link of words like these in an earlier version of an article. Please decide again.`,
    decided: (state: LinkView['state']) =>
      state === 'proposed' ? 'Decision taken back' : `Link ${states[state]}`,
    notKept: (message: string) => `The decision could not be kept. ${message}`,
    gone: 'The link is gone: only your decision held it.',
    notShared: 'not in the other article: ',
    standsDrawn: 'Drawn by hand: it stands already',
  },

  hint: {
    none: 'No links between these two articles',
    noneMore:
      'The engine found no claims that correspond. You can still read them side by side and write notes.',
    links: (n: number) => count(n, 'link'),
    beginning: (claims: number) =>
      `These are the links of the first ${number(claims)} claims on the left; the rest is still being compared.`,
    foreign:
      'Only articles in English are read closely. These are compared by their words, figures and quotations.',
    press: (n: number) => (n === 1 ? 'for it' : 'for the first'),
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
    fatesOf: (name: string) => `Claims of the article ${name}`,
    fate: fates,
    fateHints,
    walkFate: (claims: number, fate: string) => `${count(claims, 'claim')} ${fate}: walk them`,
  },

  fates: {
    name: 'The fate of each claim',
    title: 'What became of the claims of',
    base: 'The article whose claims are followed',
    back: 'Back to reading',
    open: 'Fates',
    openTitle: 'What became of each claim in every later article (F)',
    close: 'Close the table of fates',
    claim: 'Claim',
    none: 'No later article is in this dossier. Import one to see what became of the claims.',
    reading: (left: number) => `reading ${count(left, 'pair')} closely…`,
    read: 'All pairs have been read closely.',
    filter: 'Which claims are shown',
    all: (n: number) => (n === 1 ? 'claim' : 'claims'),
    lots: (lot: 'stands' | 'changed' | 'gone', n: number) =>
      ({ stands: n === 1 ? 'stands' : 'stand', changed: 'changed', gone: 'in no later article' })[lot],
    lotHints: {
      stands: 'Repeated or reworded in a later article, and changed in none',
      changed: 'Softened, hardened, updated or contradicted in a later article',
      gone: 'No link was found in any later article',
    },
    first: (counts: string) => ` · first in ${counts}`,
    fresh: (n: number) => `${count(n, 'new claim')} there`,
    once: (all: number, counted: number) =>
      `${count(all, 'later article')}, counted as ${counted}: those that copy each other are counted once.`,
    copies: (other: string, copied: number, all: number) =>
      `Copy: ${copied} of ${count(all, 'claim')} in the same words. Counted once with ${other}`,
    countedWith: (others: string[]) => `Counted once with ${others.join('; ')}`,
    retells: (other: string, named: string, found: number, all: number) =>
      `Retells ${other}: it says “${named}”, and ${found} of its ${count(all, 'claim')} stand there`,
    checked: 'checked',
    checkedAll: (n: number) => ` · ${number(n)} checked`,
  },

  fateWalk: {
    name: 'Claims that met one fate',
    place: (at: number, all: number) => (at > 0 ? `${at} of ${all}` : count(all, 'claim')),
    previous: 'The one before',
    next: 'The next one',
    end: 'Walk all links again',
  },

  claim: {
    title: 'Claim without a link',
    notYet: 'This claim has not been compared with the whole other article yet.',
    none: (side: Side) => `No link was found for this claim in the article on the ${side}.`,
    absent: 'Checked, absent',
    checked: 'Checked, absent',
    absentHint: 'Say that you looked for this claim in the other article, and that it is not there',
    checkedOn: (time: number) => when(time),
    said: (checked: boolean) => (checked ? 'Checked: absent' : 'Taken back: not checked'),
    notKept: (message: string) => `This could not be kept. ${message}`,
    unsure: (quote: string) =>
      `In an earlier version you checked a claim like it and found it absent: “${quote}” Please check again.`,
    nearest: 'What comes nearest',
    nothingNear: 'Nothing in the other article comes near it.',
    show: (side: Side) => `Show it in the article on the ${side}`,
    rejected: 'rejected by you',
    instead: (quote: string) => `It is linked to another claim: “${shorten(quote, 90)}”`,
    both: (list: string[]) => `Both say: ${list.join(', ')}.`,
    bothNothing: 'They share no telling word.',
    missing: (list: string[]) => `It does not say: ${list.join(', ')}.`,
    described: (quote: string) => `Claim without a link: ${quote}`,
  },

  notes: {
    onLink: 'Notes on this link',
    onClaim: 'Notes on this claim',
    write: 'Write a note',
    writeMore: 'Write another note',
    writeOnArticle: 'Write a note on this article',
    placeholder: 'Write a note… it saves as you type',
    label: (kind: NoteView['kind']) => `Note on ${kind === 'words' ? 'these' : 'this'} ${kind}`,
    kinds: {
      dossier: 'On the dossier',
      article: 'On the article',
      claim: 'On a claim',
      words: 'On some words',
      link: 'On a link',
    },
    unsaved: 'Not saved yet',
    waiting: 'Saving…',
    saving: 'Saving…',
    saved: (time: string) => `Saved ${time}`,
    emptied: 'Empty: the saved text is kept',
    failed: 'Not saved',
    delete: 'Delete note',
    deleted: 'Note deleted',
    restored: 'Note restored',
    deleteFailed: (message: string) => `The note could not be deleted. ${message}`,
    restoreFailed: (message: string) => `The note could not be restored. ${message}`,
    lost: 'lost',
    lostMore: 'The words it was written on are not in these articles any more.',
    uncertain: 'uncertain place',
    moved: 'moved',
    forget: 'Forget this decision',
    forgotten: 'Decision forgotten',
    forgetFailed: (message: string) => `The decision could not be forgotten. ${message}`,
    unsureDecision: {
      confirmed: 'Confirmed, but the words were edited',
      rejected: 'Rejected, but the words were edited',
      drawn: 'Drawn by hand, but the words were edited',
    },
    unsureMore: 'Made on an earlier version. It counts again once you decide again.',
    lostAbsence: 'Checked as absent, claim lost',
    unsureAbsence: 'Checked as absent, but the words were edited',
    lostDecision: {
      confirmed: 'Confirmed link, lost',
      rejected: 'Rejected link, lost',
      drawn: 'Link drawn by hand, lost',
    },
    none: 'No notes yet',
    noneMore: 'Select a link or a claim and press',
    edit: 'Edit note',
    recovered: 'A note that had not been saved was brought back.',
    allSaved: 'All notes saved',
    someFailed: (n: number) => `${count(n, 'note')} not saved`,
    count: (n: number) => count(n, 'note'),
    jump: 'Show it in the text',
    announceSaved: 'Note saved',
    announceFailed: (message: string) => `The note was not saved. ${message}`,
    closeTitle: 'A note could not be saved',
    closeText:
      'If you close now, its text is kept in this window’s memory and offered again at the next start.',
    closeAnyway: 'Close anyway',
    stay: 'Stay and look',
  },

  list: {
    name: 'All links, in order of place',
    filters: {
      all: 'All',
      undecided: 'Undecided',
      confirmed: 'Confirmed',
      drawn: 'Drawn',
      rejected: 'Rejected',
      disputed: 'Disputed',
      differing: 'Differing',
    },
    filterName: 'Show',
    breadthName: 'Links proposed',
    breadths: { few: 'Fewer', balanced: 'Balanced', many: 'More' },
    breadthHints: {
      few: 'Only the likely and the strong ones',
      balanced: 'As many as suit these two articles',
      many: 'Also those that are more often wrong than right',
    },
    spread: (links: number) => `${count(links, 'link')} shown.`,
    none: 'No link is like that.',
  },

  status: {
    name: 'Status',
    counts: (links: number, confirmed: number, rejected: number, drawn: number) =>
      `${count(links, 'link')} · ${confirmed} confirmed${drawn > 0 ? ` · ${drawn} drawn by hand` : ''} · ${rejected} rejected`,
    aligned: (ms: number) => `aligned in ${duration(ms)}`,
    reading: (share: number) => `reading closely ${Math.round(100 * share)} %`,
    readClosely: (links: number) => `Read closely: ${count(links, 'link')}.`,
    library: 'Library',
    barred: 'Nothing can be saved: read-only',
    comparing: (share: number) => `comparing ${Math.round(100 * share)} %`,
    progress: 'How far the comparison is',
    stop: 'Stop',
    stopped: { quick: 'Comparing was stopped.', close: 'Compared by words alone.' },
    resume: { quick: 'Compare', close: 'Read closely' },
  },

  import: {
    reading: (at: number, of: number, name: string) =>
      of > 1 ? `Reading file ${at} of ${of}: ${name}` : `Reading ${name}…`,
    callOff: 'Cancel',
    calledOff: 'Reading was called off: nothing was kept',
    /** Of the places that notes and decisions speak of. */
    carried: ({ exact, moved, uncertain, lost }: CarriedView) => {
      const all = exact + moved + uncertain + lost;
      if (all === 0) return 'The new version is kept. There was no work on the earlier one.';
      const found = `The new version is kept. Of ${count(all, 'place')} with notes or decisions ${number(exact + moved)} ${exact + moved === 1 ? 'was' : 'were'} found again`;
      const open = [
        uncertain > 0 ? `${number(uncertain)} ${uncertain === 1 ? 'is' : 'are'} uncertain` : '',
        lost > 0 ? `${number(lost)} ${lost === 1 ? 'is' : 'are'} lost` : '',
      ].filter(Boolean);
      return open.length > 0 ? `${found}; ${open.join(', ')}: see the notes.` : `${found}.`;
    },
    title: 'Import articles',
    about:
      'Web pages, Word, OpenDocument, RTF, EPUB, PDF, plain text or Markdown. Crossread reads the files where they are and keeps a copy in its library.',
    choose: 'Choose files…',
    drop: 'or drop them on this window',
    pasteLabel: 'Paste an article',
    pastePlaceholder: 'Headline, byline and date on top if you have them, then the text',
    submit: 'Compare as article',
    submitNew: 'Add as article',
    into: 'Into',
    intoThis: (title: string) => `This dossier: ${title}`,
    intoNew: 'A new dossier',
    working: 'Reading…',
    imported: (n: number) => (n === 1 ? 'Article imported' : `${n} articles imported`),
    dropTitle: 'Drop to import',
    dropInto: (title: string) => `into “${title}”`,
    dropNew: 'as a new dossier',
  },

  preview: {
    title: (n: number) => (n === 1 ? 'What was understood' : `What was understood of ${n} files`),
    about: 'Correct what is wrong. Ticked paragraphs are compared; the others stay in the article, greyed.',
    sources: 'Files',
    unreadable: 'Cannot be read:',
    known: (title: string) => `This text is in the library already, in “${title}”.`,
    remarks: 'Remarks',
    encoding: 'Letters read as',
    encodingGuessed: 'a guess: the file does not say. Choose another one if letters look wrong.',
    decoded: (name: string) => `Read again as ${name}`,
    state: 'This is',
    own: 'an article of its own',
    newer: (of: string) => `a newer version of ${of}`,
    shared: (share: number) => `${Math.floor(share * 100)}% of the text is the same`,
    carries: 'Notes and decisions are carried over; the earlier version stays in the dossier.',
    blocks: 'Text',
    leftOut: (n: number) => (n === 0 ? 'nothing is left out' : `${count(n, 'paragraph')} left out`),
    byYou: 'left out by you',
    showAll: (n: number) => `Show all ${count(n, 'paragraph')}`,
    keep: (n: number) => (n === 1 ? 'Keep article' : `Keep ${count(n, 'article')}`),
  },

  facts: {
    title: 'Facts of the article',
    about: 'As they stand in reports. The date decides which article is the earlier one.',
    headline: 'Headline',
    byline: 'Byline',
    outlet: 'Outlet',
    date: 'Date',
    datePlaceholder: 'not given',
    edit: 'Correct the facts',
    versionOf: 'A newer version of',
    noVersion: 'no other article: it stands alone',
    keep: 'Keep',
  },

  fence: {
    restore: 'Compare this too',
    restored: 'Back in the comparison',
    leftOut: 'Paragraph left out of the comparison',
    undone: 'Undone',
    failed: (message: string) => `That could not be kept. ${message}`,
  },

  saveAs: {
    path: 'Save as',
    choose: 'Choose…',
    replace: 'There is a file with this name already. Replace it?',
    replaceYes: 'Replace it',
    replaceNo: 'Keep it',
  },

  copy: {
    linkTitle: 'Copy both quotations and what differs (Ctrl+C)',
    done: 'Copied',
    failed: (message: string) => `Nothing was copied. ${message}`,
    refused: 'The system did not let Crossread write to the clipboard. Try again, or export it to a file.',
  },

  empty: {
    title: 'Set an older article beside a later one',
    text: 'Crossread links the claims that both make and shows what differs: the figure, the name, the “apparently” that is gone.',
    import: 'Import two articles…',
    sample: 'Open the sample dossier',
    hint: 'Or drop two files on this window, or paste an article with Ctrl+V.',
    privacy: 'Everything stays on this machine.',
  },

  library: {
    title: 'The library cannot be opened',
    damaged: 'The library is damaged',
    place: 'It lies at',
    again: 'Try again',
  },

  opening: 'Opening…',
  openFailed: 'Crossread cannot show this',
  about: (version: string, library: string) => `Crossread ${version}. Library: ${library}`,

  keys: {
    title: 'Keys',
    about: 'Single letters work while no text field has the focus.',
    groups: {
      links: 'Links',
      decide: 'Decide and note',
      notes: 'Notes',
      hand: handKeyWords.group,
      read: 'Read',
      app: 'Articles and window',
    },
    acts: {
      ...handActs,
      nextLink: 'Next link',
      previousLink: 'Previous link',
      centre: 'Bring the pair to one line again',
      copy: 'Copy both quotations of the link',
      confirm: 'Confirm the link, or take it back',
      reject: 'Reject the link, or take it back',
      why: 'Why this link?',
      absent: 'Checked: the claim is absent',
      note: 'Write a note, on selected words if there are any',
      attach: 'Attach the lost note to what is selected',
      selectWords: 'Select words in the article',
      setText: 'Bold, italic',
      setLines: 'List, quotation, link',
      stepState: 'The next state of the note',
      setState: 'In the list: open, waiting, resolved',
      settlePlace: 'On an uncertain note: yes, these words; no',
      keepTogether: 'Keep the articles together by their links',
      leaveOut: 'Leave the paragraph out of the comparison',
      fates: 'The fate of each claim, in every later article',
      import: 'Import articles',
      export: 'Export a report on what is shown',
      dossiers: 'All dossiers',
      search: 'Search articles and notes',
      related: 'Related in the library: articles that share claims',
      find: 'Find in both articles',
      findNext: 'Next place of what is found',
      findPrevious: 'The place before',
      zoomIn: 'Larger',
      zoomOut: 'Smaller',
      zoomReset: 'Normal size',
      keys: 'Show these keys',
      close: 'Close, or deselect',
      scroll: 'Scroll the article',
      paste: 'Paste an article',
      finishNote: 'Save the note and leave it',
      timeline: 'On the timeline: the article before, the next one',
      timelineSides: 'On the timeline: put it on the left, on the right',
    },
  },
};
