// A small invented story for tests: two articles on a ferry, five links, one note.
import type {
  ArticleView,
  BlockView,
  ClaimView,
  ComparisonView,
  DossierView,
  FoundView,
  HitView,
  LinkView,
  NoteView,
} from '../messages/queries';

type Given = [kind: BlockView['kind'], text: string, fence?: string];

function article(id: number, given: Given[], facts: Partial<ArticleView>): ArticleView {
  let text = '';
  const blocks = given.map(([kind, words, fence]): BlockView => {
    const start = text.length;
    text += `${words}\n\n`;
    return {
      range: { start, end: start + words.length },
      kind,
      level: kind === 'heading' ? 2 : 0,
      fence: fence ?? null,
    };
  });
  return {
    id,
    version: null,
    headline: given[0]?.[1] ?? '',
    headlineFromFirstSentence: false,
    byline: null,
    outlet: null,
    date: null,
    language: 'en',
    reading: 'full',
    sourceName: `article-${id}.txt`,
    sha256: 'ab'.repeat(32),
    words: 60,
    text,
    blocks,
    ...facts,
  };
}

export const early = article(
  1,
  [
    ['headline', 'Ferry to Norvik delayed again'],
    ['masthead', 'Harbour Gazette, 3 March 2017'],
    ['paragraph', 'The ferry cost 45 million. It will apparently sail in May 😀. The mayor did not answer.'],
    ['heading', 'The tender'],
    ['paragraph', 'Two yards took part in the tender. The report was never published.'],
    [
      'paragraph',
      'Ada Holm writes about ships and lives by the sea; she has edited a newsletter for sailors for six years.',
      'author biography',
    ],
    ['paragraph', 'Who paid?', 'reader comments'],
  ],
  {
    byline: 'Ada Holm',
    outlet: 'Harbour Gazette',
    date: { iso: '2017-03-03', label: '3 March 2017', year: 2017, years: 2017.17 },
  },
);

export const late = article(
  2,
  [
    ['paragraph', 'The Norvik ferry cost 52 million. It sailed in June. שלום הים הכחול.'],
    ['paragraph', 'Two shipyards took part in the tender. The report was never published.'],
    ['paragraph', 'Read the original article here', 'related links'],
  ],
  { headline: 'The Norvik ferry cost 52 million.', headlineFromFirstSentence: true },
);

export const third = article(
  3,
  [
    ['headline', 'The yard goes bankrupt'],
    ['paragraph', 'The yard is bankrupt.'],
  ],
  {
    outlet: 'Coast Post',
    date: { iso: '2020', label: '2020', year: 2020, years: 2020.5 },
  },
);

function claims(of: ArticleView): ClaimView[] {
  return of.blocks.flatMap((block, index) => {
    if (block.fence !== null || block.kind !== 'paragraph') return [];
    const text = of.text.slice(block.range.start, block.range.end);
    return [...text.matchAll(/\S.*?\.(?=\s|$)/g)].map((found) => ({
      range: {
        start: block.range.start + found.index,
        end: block.range.start + found.index + found[0].length,
      },
      block: index,
      leans: false,
    }));
  });
}

export const leftClaims = claims(early);
export const rightClaims = claims(late);

function link(left: number, right: number, more: Partial<LinkView>): LinkView {
  const a = leftClaims[left] as ClaimView;
  const b = rightClaims[right] as ClaimView;
  return {
    key: `${a.range.start}-${b.range.start}`,
    left: {
      range: a.range,
      claim: left,
      part: null,
      pieces: [{ text: early.text.slice(a.range.start, a.range.end), shared: true, aside: false }],
    },
    right: {
      range: b.range,
      claim: right,
      part: null,
      pieces: [{ text: late.text.slice(b.range.start, b.range.end), shared: false, aside: false }],
    },
    score: 0.7,
    strength: 'strong',
    relation: 'reworded',
    fate: 'reworded',
    standing: null,
    state: 'proposed',
    fit: 'exact',
    unsure: null,
    setRelation: false,
    decidedBy: null,
    own: false,
    others: [],
    disputed: false,
    bundle: null,
    reasons: [{ kind: 'terms', words: ['ferry', 'million'], weight: 0.4 }],
    differences: [],
    ...more,
  };
}

export const links: LinkView[] = [
  link(0, 0, {
    relation: 'differs in detail',
    fate: 'updated',
    score: 0.81,
    differences: [
      { kind: 'figure', left: '45 million', right: '52 million' },
      { kind: 'name', left: null, right: 'Norvik' },
    ],
  }),
  link(0, 1, { score: 0.44, strength: 'loose', relation: 'related only', fate: null }),
  link(1, 1, { differences: [{ kind: 'hedge', left: 'apparently', right: null }] }),
  link(3, 3, {}),
  link(4, 4, { relation: 'same words', fate: 'repeated', score: 0.99 }),
];

export const linkNote: NoteView = {
  id: 11,
  text: 'Which figure ran in print?',
  state: 'open',
  verdict: null,
  tags: [],
  private: false,
  author: '',
  conflictsWith: null,
  created: 1,
  changed: 2,
  kind: 'link',
  article: null,
  side: null,
  left: { range: (links[3] as LinkView).left.range, fit: 'exact' },
  right: { range: (links[3] as LinkView).right.range, fit: 'exact' },
  quotes: ['Two yards took part in the tender.', 'Two shipyards took part in the tender.'],
  lost: false,
  refused: false,
  link: (links[3] as LinkView).key,
};

export const comparison: ComparisonView = {
  left: 1,
  right: 2,
  turned: false,
  leftClaims,
  rightClaims,
  links,
  lost: [{ id: 4, leftQuote: 'A sentence that is gone.', rightQuote: 'Another one.', verdict: 'confirmed' }],
  notes: [linkNote],
  absences: [],
  cuts: [],
  breadth: 'balanced',
  close: true,
  compared: null,
  milliseconds: 2.7,
};

export const dossier: DossierView = {
  id: 1,
  title: 'The Norvik ferry',
  changed: 1,
  articles: [early, third, late],
  pair: [1, 2],
  archived: false,
};

const hit = (of: ArticleView, excerpt: string, marked: string, more: Partial<HitView> = {}): HitView => ({
  ...{
    dossier: 1,
    dossierTitle: dossier.title,
    article: of.id,
    other: null,
    block: null,
    fence: null,
    note: null,
  },
  ...{ headline: of.headline, outlet: of.outlet, date: of.date, excerpt },
  marks: [{ start: excerpt.indexOf(marked), end: excerpt.indexOf(marked) + marked.length }],
  ...more,
});

/** What a search for a ferry finds: a headline, a block of either article, a fenced one, and the note. */
export const found: FoundView = {
  headlines: [hit(early, early.headline, 'Ferry')],
  texts: [
    hit(early, 'The ferry cost 45 million. <b>It</b> …', 'ferry', { block: 2 }),
    hit(late, 'The Norvik ferry cost 52 million.', 'ferry', { block: 0 }),
    hit(early, 'Ada Holm writes about ships', 'ships', { block: 5, fence: 'author biography' }),
  ],
  notes: [hit(early, linkNote.text, 'figure', { note: linkNote.id, other: 2 })],
};
