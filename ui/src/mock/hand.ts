// What is done by hand, for looking at the window without Rust: drawn and merged links, a log of invented acts.
import type { DecideLinks, MergeLinks, SaveDossier } from '../messages/mutations';
import type {
  ActView,
  ComparisonView,
  DossierView,
  LinkView,
  NearestView,
  Settings,
} from '../messages/queries';

const NAMES = ['reject link', 'confirm link', 'write note', 'draw link', 'merge links', 'split claim'];

export function handActs(
  compare: (left: number, right: number) => ComparisonView,
  dossier: () => DossierView,
) {
  let settings: Settings = { author: 'Ana Berg' };
  const acts = Array.from({ length: 500 }, (_, at): ActView => {
    const done = Date.now() - at * 7e6;
    return {
      id: 500 - at,
      name: NAMES[at % NAMES.length] ?? '',
      about: 'Trump has endangered the life of an Israeli spy intentionally planted inside …',
      author: at % 4 ? 'Ana Berg' : 'Ben Oduya',
      done,
      undone: at % 9 === 2 ? done + 6e4 : null,
    };
  });
  const is = (link: LinkView, { leftRange, rightRange }: DecideLinks['links'][number]) =>
    link.left.range.start === leftRange.start && link.right.range.start === rightRange.start;

  return {
    nearest: ({
      left,
      right,
      side,
    }: {
      left: number;
      right: number;
      side: 'left' | 'right';
    }): NearestView[] => {
      const found = compare(left, right);
      const claims = side === 'left' ? found.rightClaims : found.leftClaims;
      return claims.slice(3, 7).map(({ range }, at) => ({
        ...{ range, score: 0.31 - at * 0.06, both: ['Israel'], missing: ['apparently'] },
        ...{ instead: null, rejected: false },
      }));
    },
    decide_links: ({ request }: { request: DecideLinks }) => {
      const found = compare(request.left, request.right);
      for (const ends of request.links) {
        const link = found.links.find((one) => is(one, ends));
        if (link) Object.assign(link, { state: request.state, own: true });
        else found.links.push(drawn(found, ends, dossier()));
      }
      return structuredClone(found);
    },
    merge_links: ({ request }: { request: MergeLinks }) => {
      const found = compare(request.left, request.right);
      for (const link of found.links)
        if (request.links.some((ends) => is(link, ends)))
          Object.assign(link, { bundle: request.merge ? 'bundle' : null, state: 'confirmed', own: true });
      return structuredClone(found);
    },
    next_acts: () => ({ undo: acts[0], redo: acts[2] }),
    acts: () => acts,
    undo: () => acts[0],
    settings: () => settings,
    about: () => ({
      version: '0.1.0',
      schema: 6,
      system: 'Debian GNU/Linux 12, x86_64',
      engine: 'WebKitGTK 2.50.4',
      log: '/home/editor/.local/share/org.crossread.desktop/logs',
    }),
    diagnostics: () =>
      'Crossread 0.1.0, schema 6\nDebian GNU/Linux 12, x86_64\nWebKitGTK 2.50.4\nLibrary: 1 dossiers, 3 articles, 0 decisions, 0 notes, 409600 bytes',
    full_screen: () => false,
    name_menu: () => null,
    speak: () => null,
    check_spelling: () => null,
    show_library: () => null,
    choose_folder: () => '/media/newsroom',
    choose_library: () => null,
    set_settings: ({ request }: { request: Settings }) => (settings = request),
    choose_dossier_path: ({ suggested }: { suggested: string }) => `/home/editor/${suggested}`,
    choose_dossier_file: () => '/home/editor/colleague.crossread',
    save_dossier: ({ request }: { request: SaveDossier }) => ({ path: request.path, bytes: 210_000 }),
    merge_file: () => ({
      ...{ dossier: dossier(), fresh: false, articles: 0, notes: 4, changed: 1, decisions: 17, conflicts: 2 },
      passedOver: ['A note on an article that is not in this dossier was passed over.'],
    }),
  };
}

/** A link between any two places, as only the editor's hand holds it. */
function drawn(
  { leftClaims, rightClaims, left, right }: ComparisonView,
  { leftRange, rightRange }: DecideLinks['links'][number],
  { articles }: DossierView,
): LinkView {
  const end = (claims: ComparisonView['leftClaims'], range: typeof leftRange, id: number) => ({
    range,
    claim: claims.findIndex((claim) => claim.range.start <= range.start && range.start < claim.range.end),
    part: null,
    pieces: [
      {
        text: articles.find((article) => article.id === id)?.text.slice(range.start, range.end) ?? '',
        shared: true,
        aside: false,
      },
    ],
  });
  return {
    key: `drawn-${leftRange.start}-${rightRange.start}`,
    left: end(leftClaims, leftRange, left),
    right: end(rightClaims, rightRange, right),
    ...{ score: null, strength: null, relation: null, fate: null, standing: null, state: 'drawn' },
    ...{ setRelation: false, decidedBy: 'Ana Berg', own: true, others: [], disputed: false },
    ...{ bundle: null, fit: 'exact', unsure: null, reasons: [], differences: [] },
  };
}
