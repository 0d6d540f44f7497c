// A door that leads to no Rust: `npm run mock` shows the window in a browser. Never in the production bundle.
//
// The address chooses what is seen: ?empty, ?one, ?many, ?many=30, ?large, ?notes=10000, ?broken, ?damaged, ?barred,
// ?problem, ?lost, ?slow.
import opinion from '../../../fixtures/articles/intelligence-sharing/2017-opinion.txt?raw';
import opinionFacts from '../../../fixtures/articles/intelligence-sharing/2017-opinion.expected.json';
import followUp from '../../../fixtures/articles/intelligence-sharing/2019-follow-up.md?raw';
import followUpFacts from '../../../fixtures/articles/intelligence-sharing/2019-follow-up.expected.json';
import analysis from '../../../fixtures/articles/intelligence-sharing/2025-analysis.txt?raw';
import analysisFacts from '../../../fixtures/articles/intelligence-sharing/2025-analysis.expected.json';
import links1719 from '../../../fixtures/collations/intelligence-sharing-2017-2019.json';
import links1725 from '../../../fixtures/collations/intelligence-sharing-2017-2025.json';
import links1925 from '../../../fixtures/collations/intelligence-sharing-2019-2025.json';
import type { Door } from '../backend';
import type { Event } from '../messages/events';
import type {
  ArchiveDossier,
  DecideLink,
  DeleteDossier,
  DeleteNote,
  KeepPreviews,
  SetFacts,
  SetFence,
  RemoveArticle,
  RenameDossier,
  SetNote,
  WriteNote,
} from '../messages/mutations';
import type {
  ArticleView,
  BackupsView,
  BackupView,
  ComparisonView,
  DossierSummary,
  DossierView,
  NoteView,
  PreviewView,
  Opening,
  Problem,
} from '../messages/queries';
import { manyNotes } from './notes';
import { handActs } from './hand';
import { reportActs } from './reports';
import { articleFrom, comparisonOf, largePair } from './story';

type Facts = Parameters<typeof articleFrom>[3];

const wish = new URLSearchParams(typeof location === 'undefined' ? '' : location.search);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const problem = (code: Problem['code'], message: string): Problem => ({ code, message });

function sample(): ArticleView[] {
  const articles = [
    articleFrom(1, '2017-opinion.txt', opinion, opinionFacts as Facts),
    articleFrom(2, '2019-follow-up.md', followUp, followUpFacts as Facts),
    articleFrom(3, '2025-analysis.txt', analysis, analysisFacts as Facts),
  ];
  if (wish.has('many')) {
    const more: [string | null, string | null, string][] = [
      ['2017-05-16', 'Harbour Gazette', 'White House defends what was said in the Oval Office'],
      ['2017-05-19', 'The Northern Quarterly', 'Allies weigh what they send'],
      ['2018-03', 'Meridian Ledger', 'Review finds 45 readers'],
      ['2019-10-15', null, 'Embassy declines to comment on rescue'],
      ['2021', 'The Quayside Review', 'Four years on, the tap is open again'],
      [null, 'Press agency', 'Undated wire copy on the partnership'],
    ];
    more.forEach(([date, outlet, headline], index) => {
      const made = articleFrom(20 + index, `more-${index}.txt`, followUp, {
        ...(followUpFacts as NonNullable<Facts>),
        ...{ date, outlet },
      });
      articles.push({ ...made, headline });
    });
    // ?many=30: so many in all, some of them of one day.
    for (let at = articles.length; at < Number(wish.get('many')); at++) {
      const date = at % 9 === 0 ? null : `${2009 + ((at * 7) % 17)}-0${1 + ((at * 5) % 9)}`;
      const made = articleFrom(40 + at, `more-${at}.txt`, followUp, {
        ...(followUpFacts as NonNullable<Facts>),
        ...{ date: at % 5 === 0 ? '2021-11-03' : date, outlet: at % 3 ? 'Estuary Post' : null },
      });
      articles.push({ ...made, headline: `Article number ${at} on the partnership` });
    }
    articles.sort((a, b) => (a.date?.years ?? Infinity) - (b.date?.years ?? Infinity));
  }
  return articles;
}

export function mockDoor(): Door {
  const comparisons = new Map<string, ComparisonView>();
  let tell: (event: Event) => void = () => {};
  let notes = 0;
  const dossier: DossierView = {
    id: 1,
    title: 'Intelligence sharing with the US',
    changed: Date.now(),
    articles: sample(),
    pair: [1, wish.has('second') ? 2 : 3],
    archived: false,
  };
  /** What was previewed, by the preview's id. */
  const previewed = new Map<number, ArticleView>();
  const preview = (name: string, text: string): PreviewView => {
    const id = previewed.size + 1;
    if (text.length < 20)
      return {
        id,
        name,
        article: null,
        problem: `“${name}” is too short to be an article. Paste the whole article.`,
      };
    const made = articleFrom(50 + id, name, text, null);
    previewed.set(id, made);
    return {
      id,
      name,
      problem: null,
      article: {
        facts: {
          headline: made.headline,
          byline: made.byline ?? '',
          outlet: made.outlet ?? '',
          date: made.date?.iso ?? '',
        },
        headlineFromFirstSentence: made.headlineFromFirstSentence,
        remarks: ['No byline found.'],
        known: null,
        states: [],
        encoding: null,
        language: made.language,
        blocks: made.blocks.map(({ range, kind, fence }) => ({
          text: made.text.slice(range.start, range.end),
          kind,
          fence,
          mayBeFenced: !['headline', 'masthead', 'heading'].includes(kind),
        })),
      },
    };
  };
  const compare = (left: number, right: number): ComparisonView => {
    const name = `${left}-${right}`;
    const known = comparisons.get(name);
    if (known) return known;
    const find = (id: number) => dossier.articles.find((article) => article.id === id) as ArticleView;
    const marked = { '1-2': links1719, '1-3': links1725, '2-3': links1925 }[name]?.links ?? links1719.links;
    const made = comparisonOf(find(left), find(right), marked);
    comparisons.set(name, made);
    return made;
  };
  if (wish.has('large')) {
    const { left, right, comparison } = largePair(5000, 20000);
    Object.assign(dossier, { title: 'A long inquiry', articles: [left, right], pair: [901, 902] });
    comparisons.set('901-902', comparison);
  }
  if (wish.has('one')) Object.assign(dossier, { articles: dossier.articles.slice(0, 1), pair: null });
  const sampleNotes = (comparison: ComparisonView) => {
    const link = comparison.links[Math.min(6, comparison.links.length - 1)];
    if (!link || comparison.notes.length > 0) return;
    comparison.notes.push(
      ...([
        note(
          'link',
          'The earlier piece says it plainly, the later one “allegedly”. Ask the desk which sourcing we have before we quote it.',
          comparison,
          {
            link: link.key,
            left: link.left.range,
            right: link.right.range,
            quotes: [link.left, link.right].map((end) => end.pieces.map((piece) => piece.text).join('')),
          },
        ),
        note('article', 'No outlet and no date given: find out where this ran first.', comparison, {
          article: comparison.right,
        }),
      ] as NoteView[]),
    );
    if (wish.has('lost')) {
      comparison.lost.push({
        id: 1,
        leftQuote: 'The Embassy in Washington did not answer two calls.',
        rightQuote: 'Nobody answered.',
        verdict: 'confirmed',
      });
      comparison.notes.push({
        ...note('claim', 'Check against the transcript.', comparison, {
          article: comparison.left,
          quotes: ['The Embassy in Washington did not answer two calls.'],
        }),
        lost: true,
      });
    }
    if (wish.has('lost')) {
      const at = comparison.leftClaims[4]?.range;
      if (at)
        comparison.notes.push({
          ...note('words', 'Was it five eyes or four?', comparison, {
            article: comparison.left,
            left: { start: at.start, end: at.start + 24 },
            quotes: ['Five nations share what they hear.'],
          }),
          left: { range: { start: at.start, end: at.start + 24 }, fit: 'uncertain' },
        });
    }
    comparison.links = comparison.links.map((one, index) => ({
      ...one,
      state: [1, 4, 9].includes(index) ? 'confirmed' : index === 2 ? 'rejected' : 'proposed',
    }));
  };
  function note(
    kind: NoteView['kind'],
    text: string,
    comparison: ComparisonView,
    more: {
      link?: string;
      article?: number;
      left?: { start: number; end: number };
      right?: { start: number; end: number };
      quotes?: string[];
    },
  ): NoteView {
    return {
      id: ++notes,
      text,
      state: 'open',
      verdict: null,
      tags: kind === 'link' ? ['sourcing', 'legal'] : [],
      private: false,
      author: '',
      conflictsWith: null,
      created: Date.now() - 7.2e6,
      changed: Date.now() - 3.6e6,
      kind,
      article: more.article ?? null,
      side: more.article === undefined ? null : more.article === comparison.left ? 'left' : 'right',
      left: more.left ? { range: more.left, fit: 'exact' } : null,
      right: more.right ? { range: more.right, fit: 'exact' } : null,
      quotes: more.quotes ?? [],
      lost: false,
      refused: false,
      link: more.link ?? null,
    };
  }
  const all = dossier.articles;
  const deleted = new Map<number, NoteView>();

  let put: number[] = [];
  let gone: number[] = [];
  const dossiers = (): DossierSummary[] =>
    [
      {
        ...{ id: 1, title: dossier.title, articles: dossier.articles.length, changed: Date.now() },
        years: [2017, 2025] as [number, number],
      },
      {
        ...{
          id: 2,
          title: 'Harbour bridge, the tender and the delay',
          articles: 4,
          changed: Date.now() - 9e8,
        },
        years: null,
      },
    ]
      .filter(({ id }) => !gone.includes(id))
      .map((one) => ({ ...one, archived: put.includes(one.id) }));

  interface Args {
    paths: string[];
    text: string;
    left: number;
    right: number;
    one: number;
    base: number;
    report: never;
    side: 'left' | 'right';
    suggested: string;
    other: number;
    request: never;
  }
  const backup = (made: number, reason: BackupView['reason']): BackupView => ({
    ...{ name: new Date(made).toISOString(), made, reason, bytes: 1_348_000 },
    holds: { dossiers: 4, articles: 11, decisions: 38, notes: 17 },
  });
  let backups = [
    backup(Date.now() - 3_600_000, 'safety'),
    backup(Date.now() - 90_000_000, 'restore'),
    backup(Date.now() - 200_000_000, 'update'),
    { ...backup(Date.now() - 900_000_000, 'safety'), holds: null },
  ];
  const acts: Record<string, (args: Args) => unknown> = {
    opening: (): Opening => {
      if (wish.has('broken') || wish.has('damaged'))
        return {
          ...{
            version: '0.1.0',
            library: '/home/editor/.local/share/crossread/library.sqlite',
            barred: null,
            dossiers: [],
            dossier: null,
          },
          files: [],
          problems: [
            wish.has('damaged')
              ? problem(
                  'damaged',
                  'The library is damaged: it is cut short. It was left as it is. Put a backup in its place or begin with an empty library: the damaged file is set aside then, and not deleted.',
                )
              : problem(
                  'library',
                  'The library was made by a newer version of Crossread and was not changed. Install the newer version, or start with --library and another path.',
                ),
          ],
        };
      const empty = wish.has('empty');
      return {
        version: '0.1.0',
        library: '/home/editor/.local/share/crossread/library.sqlite',
        barred: wish.has('barred') ? 'Nothing can be saved: the library or its folder is read-only.' : null,
        dossiers: empty ? [] : dossiers(),
        dossier: empty ? null : dossier,
        files: [],
        problems: wish.has('problem')
          ? [
              problem(
                'badSource',
                'The file “minutes.doc” is not plain text. Save it as text or Markdown and import it again.',
              ),
            ]
          : [],
      };
    },
    backups: (): BackupsView => ({
      folder: '/home/editor/.local/share/crossread/backups/library.sqlite',
      backups,
      sound: backups[0]?.name ?? null,
    }),
    back_up: () => {
      const made = backup(Date.now(), 'safety');
      backups = [made, ...backups];
      return made;
    },
    replace_library: () => {
      wish.delete('damaged');
      return { opening: acts['opening']?.({} as Args), aside: null };
    },
    take_handed: () => ({ files: [], sample: false }),
    open_dossier: () => ({ ...dossier, archived: put.includes(dossier.id) }),
    dossiers,
    rename_dossier: ({ request }: { request: RenameDossier }) => {
      if (request.title.trim() === '') throw problem('badInput', 'A dossier needs a title.');
      return (dossier.title = request.title.trim());
    },
    archive_dossier: ({ request }: { request: ArchiveDossier }) => {
      put = request.archived ? [...put, request.id] : put.filter((id) => id !== request.id);
      return null;
    },
    delete_dossier: ({ request }: { request: DeleteDossier }) => {
      gone = request.restore ? gone.filter((id) => id !== request.id) : [...gone, request.id];
      return null;
    },
    remove_article: ({ request }: { request: RemoveArticle }) => {
      if (request.restore) dossier.articles = all;
      else dossier.articles = dossier.articles.filter(({ id }) => id !== request.id);
      const [first, ...rest] = dossier.articles;
      const last = rest.at(-1);
      return { ...dossier, pair: first && last ? [first.id, last.id] : null };
    },
    open_sample: () => dossier,
    compare: ({ left, right }) => {
      const found = compare(left, right);
      if (!wish.has('bare') && !wish.has('large')) sampleNotes(found);
      if (wish.has('notes') && found.notes.length < 10) {
        const [one, other] = dossier.articles.filter(({ id }) => id === left || id === right);
        if (one && other) found.notes.push(...manyNotes(Number(wish.get('notes')), found, one, other));
      }
      return structuredClone(found);
    },
    decide_link: ({ request }: { request: DecideLink }) => {
      const found = compare(request.left, request.right);
      const link = found.links.find(
        (one) =>
          one.left.range.start === request.leftRange.start &&
          one.right.range.start === request.rightRange.start,
      );
      if (!link) throw problem('notFound', 'This link is not there any more.');
      Object.assign(link, { state: request.state, own: request.state !== 'proposed' });
      if (request.relation) Object.assign(link, { relation: request.relation, setRelation: true });
      return structuredClone(link);
    },
    write_note: ({ request }: { request: WriteNote }) => {
      if (request.text.includes('!fail'))
        throw problem('library', 'The disk is full: the note was not saved. Free some space and try again.');
      const found = compare(request.left, request.right);
      const old = found.notes.find(({ id }) => id === request.id);
      if (old) {
        Object.assign(old, { text: request.text, changed: Date.now() });
        return structuredClone(old);
      }
      const { target } = request;
      const side = 'article' in target && target.article === request.right ? 'right' : 'left';
      const link =
        target.kind === 'link'
          ? found.links.find(
              (one) =>
                one.left.range.start === target.leftRange.start &&
                one.right.range.start === target.rightRange.start,
            )
          : undefined;
      const made = note(target.kind, request.text, found, {
        quotes: link
          ? [link.left, link.right].map((end) => end.pieces.map((piece) => piece.text).join(''))
          : [],
        ...(target.kind === 'link'
          ? { left: target.leftRange, right: target.rightRange, link: link?.key }
          : 'article' in target
            ? { article: target.article, ...('range' in target ? { [side]: target.range } : {}) }
            : {}),
      });
      Object.assign(made, { created: Date.now(), changed: Date.now() });
      found.notes.push(made);
      return structuredClone(made);
    },
    set_note: ({ request }: { request: SetNote }) => {
      const found = compare(request.left, request.right);
      const old = found.notes.find(({ id }) => id === request.id);
      if (!old) throw problem('notFound', 'This note is not there any more.');
      const { change } = request;
      if (change.kind === 'settled') old.conflictsWith = null;
      else if (change.kind === 'accept') {
        for (const side of ['left', 'right'] as const) {
          const at = old[side];
          if (at) old[side] = { ...at, fit: 'exact' };
        }
      } else if (change.kind === 'refuse')
        Object.assign(old, { left: null, right: null, link: null, lost: true, refused: true });
      else if (change.kind === 'target') {
        const { target } = change;
        old.lost = old.refused = false;
        if ('range' in target) {
          const side = target.article === request.right ? 'right' : 'left';
          Object.assign(old, { kind: target.kind, side, [side]: { range: target.range, fit: 'exact' } });
        }
      } else Object.assign(old, { ...change, kind: old.kind });
      return structuredClone(old);
    },
    notes: () =>
      [...comparisons.values()].flatMap(({ notes }) => notes.map((note) => ({ note, places: [] }))),
    earlier_texts: () => [
      {
        id: 2,
        text: 'The earlier piece says it plainly, the later one does not.',
        author: 'Ana',
        written: Date.now() - 9e6,
      },
      { id: 1, text: 'Ask the desk.', author: '', written: Date.now() - 9e7 },
    ],
    forget_decision: () => null,
    ...handActs(compare, () => dossier),
    ...reportActs(wish, (event) => tell(event)),
    delete_note: ({ request }: { request: DeleteNote }) => {
      for (const found of comparisons.values()) {
        if (request.restore && deleted.has(request.id)) found.notes.push(deleted.get(request.id) as NoteView);
        const at = found.notes.findIndex(({ id }) => id === request.id);
        if (!request.restore && at >= 0) deleted.set(request.id, found.notes.splice(at, 1)[0] as NoteView);
      }
      return null;
    },
    preview_files: ({ paths }: { paths: string[] }) =>
      paths.map((path) => preview(path.split('/').at(-1) ?? path, 'A headline\n\nA paragraph of a file.')),
    preview_text: ({ text }: { text: string }) => preview('Pasted text', text),
    drop_previews: () => null,
    keep_previews: ({ request }: { request: KeepPreviews }) => {
      for (const { id } of request.articles) {
        const made = previewed.get(id);
        if (made) dossier.articles = [...dossier.articles, made];
      }
      const pair = [dossier.articles[0]?.id, dossier.articles.at(-1)?.id];
      return { dossier: { ...dossier, pair }, carried: null };
    },
    set_facts: ({ request }: { request: SetFacts }) => {
      dossier.articles = dossier.articles.map((article) =>
        article.id === request.article ? { ...article, headline: request.facts.headline } : article,
      );
      return { ...dossier };
    },
    set_fence: ({ request }: { request: SetFence }) => {
      dossier.articles = dossier.articles.map((article) =>
        article.id === request.article
          ? {
              ...article,
              blocks: article.blocks.map((block, at) => {
                const edit = request.blocks.find((one) => one.block === at);
                return edit ? { ...block, fence: edit.fence === '' ? 'by the editor' : edit.fence } : block;
              }),
            }
          : article,
      );
      return { ...dossier };
    },
    fates: ({ base }: Args) => {
      const later = dossier.articles.filter(({ id }) => id !== base).slice(0, 5);
      const { leftClaims } = compare(base, later[0]?.id ?? base);
      const fates = ['repeated', 'updated', 'absent', 'reworded', 'softened'] as const;
      return {
        base,
        claims: leftClaims.map(({ range }) => range),
        columns: later.map(({ id: article }, column) => ({
          ...{ base, article, close: true, fresh: 4 },
          cells: leftClaims.map((_, at) => ({
            fate: fates[(at * (column + 2)) % fates.length] ?? 'absent',
            ...{ kinds: [], link: null, confirmed: false, checked: false },
          })),
        })),
        copies: [],
        retellings: [],
      };
    },
    stop_fates: () => null,
    overlap: ({ one, other }: Args) => ({ shared: (one * other * 7) % 29, claims: 34 }),
    choose_files: () => [],
    close_window: () => null,
  };

  // For trying events by hand: crossread({ kind: 'hover', over: true })
  Object.assign(window, { crossread: (event: Event) => tell(event) });

  return {
    invoke: async (command, args) => {
      await pause(wish.has('slow') ? 900 : 20);
      const act = acts[command];
      if (!act) throw problem('internal', `No such command: ${command}`);
      return act((args ?? {}) as unknown as Args);
    },
    listen: async (heard) => {
      tell = heard;
      return () => (tell = () => {});
    },
    hearing: (hear) => hear,
    // A browser has its own zoom, and only that one moves the layout as the window's does.
    zoom: async () => {},
  };
}
