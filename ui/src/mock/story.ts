// Makes articles and links out of the sample articles and the links marked by hand in fixtures/, for looking at the
// window without Rust. It imitates what the engine says, it does not collate.
import type {
  ArticleView,
  BlockView,
  ClaimView,
  ComparisonView,
  DifferenceView,
  LinkView,
  PieceView,
  Range,
} from '../messages/queries';

interface Expected {
  headline: string;
  headline_from: 'masthead' | 'first sentence';
  byline: string | null;
  outlet: string | null;
  date: string | null;
  fenced: { starts: string; why: string }[];
  headings: string[];
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dateOf(iso: string): ArticleView['date'] {
  const [year = 2000, month, day] = iso.split('-').map(Number);
  return {
    iso,
    label: [day, month ? MONTHS[month - 1] : null, year].filter((part) => part != null).join(' '),
    year,
    years: year + ((month ?? 7) - 1) / 12 + ((day ?? 1) - 1) / 365,
  };
}

export function articleFrom(
  id: number,
  name: string,
  source: string,
  expected: Expected | null,
): ArticleView {
  const plain = source
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*?([^*\n]+)\*\*?/g, '$1')
    .replace(/\r/g, '');
  const lines = plain.split(
    name.endsWith('.md') || plain.split('\n\n').length > 4 ? /\n\s*\n|\n(?=- )/ : /\n/,
  );
  const blocks: BlockView[] = [];
  let text = '';
  for (const raw of lines) {
    const line = raw.trim();
    if (!line) continue;
    const level = /^#+/.exec(line)?.[0].length ?? 0;
    const words = line.replace(/^(#+|>|-|\d+\.)\s+/, '');
    const start = text.length === 0 ? 0 : text.length + 2;
    text += `${text.length === 0 ? '' : '\n\n'}${words}`;
    const fence = expected?.fenced.find((one) => words.startsWith(one.starts.slice(0, 24)))?.why ?? null;
    const masthead =
      expected?.headline_from === 'masthead' &&
      blocks.length < 3 &&
      (words.startsWith('by ') || words.startsWith('By ') || words.startsWith(expected.outlet ?? '\u0000'));
    blocks.push({
      range: { start, end: text.length },
      kind:
        expected?.headline_from === 'masthead' && words === expected.headline
          ? 'headline'
          : masthead
            ? 'masthead'
            : level > 0 || expected?.headings.includes(words)
              ? 'heading'
              : line.startsWith('>')
                ? 'quotation'
                : line.startsWith('- ')
                  ? 'list item'
                  : 'paragraph',
      level: level || (expected?.headings.includes(words) ? 2 : 0),
      fence,
    });
  }
  const first = blocks[0] ? (sentences(text, blocks[0])[0] ?? blocks[0].range) : { start: 0, end: 0 };
  return {
    id,
    version: null,
    headline: expected?.headline ?? text.slice(first.start, first.end),
    headlineFromFirstSentence: expected?.headline_from !== 'masthead',
    byline: expected?.byline ?? null,
    outlet: expected?.outlet ?? null,
    date: expected?.date ? dateOf(expected.date) : null,
    language: 'en',
    reading: 'full',
    sourceName: name,
    sha256: '3c302dac9f001ab4'.repeat(4),
    words: blocks
      .filter(({ fence }) => fence === null)
      .reduce((sum, { range }) => sum + text.slice(range.start, range.end).split(/\s+/).length, 0),
    text,
    blocks,
  };
}

function sentences(text: string, block: BlockView): Range[] {
  const part = text.slice(block.range.start, block.range.end);
  const cuts = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(part)];
  const out: Range[] = [];
  for (const { segment, index } of cuts) {
    const words = segment.trim();
    const before = out.at(-1);
    // "Mr. Trump": the browser cuts there, an editor would not.
    if (before && /\b(Mr|Ms|Dr|Lt|Gen|Col|U\.S|H\. R|[A-Z])\.$/.test(text.slice(before.start, before.end)))
      before.end = block.range.start + index + segment.trimEnd().length;
    else if (words)
      out.push({
        start: block.range.start + index,
        end: block.range.start + index + segment.trimEnd().length,
      });
  }
  return out;
}

export function claimsOf(article: ArticleView): ClaimView[] {
  return article.blocks.flatMap((block, index) =>
    block.fence === null && !['headline', 'masthead', 'heading', 'caption'].includes(block.kind)
      ? sentences(article.text, block).map((range) => ({
          range,
          block: index,
          leans: false,
        }))
      : [],
  );
}

/** What the marked relations make of a claim; any other one is a detail that differs. */
const FATE_OF: Record<string, LinkView['fate']> = {
  'same words': 'repeated',
  reworded: 'reworded',
  'related only': null,
};

interface Marked {
  left: string;
  right: string;
  relation: string;
  kinds: string[];
  why: string;
}

const STOP = new Set(
  'the a an of to in on and or that it is was were be been by for with as at from had has have he she they his their its not but who which this one said'.split(
    ' ',
  ),
);
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

export function comparisonOf(left: ArticleView, right: ArticleView, marked: Marked[]): ComparisonView {
  const leftClaims = claimsOf(left);
  const rightClaims = claimsOf(right);
  const links = marked.flatMap((one): LinkView[] => {
    const from = end(left, leftClaims, one.left);
    const to = end(right, rightClaims, one.right);
    if (!from || !to) return [];
    const shared = wordsOf(one.left).filter((word) => !STOP.has(word) && wordsOf(one.right).includes(word));
    const score = Math.min(
      0.97,
      0.34 + 0.08 * new Set(shared).size + (one.relation === 'same words' ? 0.3 : 0),
    );
    const loose = one.relation === 'related only';
    const terms = [...new Set(shared)];
    return [
      {
        key: `${from.start}-${from.end}:${to.start}-${to.end}`,
        left: { range: from, claim: from.claim, part: null, pieces: pieces(one.left, one.right) },
        right: { range: to, claim: to.claim, part: null, pieces: pieces(one.right, one.left) },
        score: loose ? Math.min(0.44, score) : score,
        strength: loose ? 'loose' : score > 0.66 ? 'strong' : 'likely',
        relation:
          one.relation === 'same words' || one.relation === 'reworded' || one.relation === 'related only'
            ? one.relation
            : 'differs in detail',
        fate: one.relation in FATE_OF ? (FATE_OF[one.relation] ?? null) : 'updated',
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
        reasons: [
          { kind: 'terms', words: terms.slice(0, 6), weight: score * 0.5 },
          ...(terms.some((term) => /^\p{N}/u.test(term))
            ? [
                {
                  kind: 'figures' as const,
                  words: terms.filter((term) => /^\p{N}/u.test(term)),
                  weight: score * 0.2,
                },
              ]
            : []),
          { kind: 'wording', words: [], weight: score * 0.18 },
          { kind: 'context', words: [], weight: score * 0.12 },
        ],
        differences: differences(one),
      },
    ];
  });
  links.sort((a, b) => a.left.range.start - b.left.range.start || a.right.range.start - b.right.range.start);
  return {
    left: left.id,
    right: right.id,
    turned: false,
    leftClaims,
    rightClaims,
    links,
    lost: [],
    notes: [],
    absences: [],
    cuts: [],
    breadth: 'balanced',
    close: true,
    compared: null,
    milliseconds: 2.8,
  };
}

function end(article: ArticleView, claims: ClaimView[], quote: string): (Range & { claim: number }) | null {
  const plain = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  const start = plain(article.text).indexOf(plain(quote));
  if (start < 0) return null;
  const claim = claims.findIndex(
    ({ range }) => range.start <= start + 2 && range.end >= start + quote.length - 2,
  );
  return claim < 0 ? null : { ...(claims[claim] as ClaimView).range, claim };
}

function pieces(text: string, other: string): PieceView[] {
  const there = new Set(wordsOf(other));
  const out: PieceView[] = [];
  for (const token of text.match(/\s+|\S+/g) ?? []) {
    const words = wordsOf(token);
    const shared = words.length === 0 ? (out.at(-1)?.shared ?? true) : words.every((word) => there.has(word));
    const last = out.at(-1);
    if (last && last.shared === shared) last.text += token;
    else out.push({ text: token, shared, aside: false });
  }
  return out;
}

function differences({ left, right, kinds }: Marked): DifferenceView[] {
  const figure = /\d[\d,.]*\d|\d/g;
  const cues = /\b(apparently|allegedly|reportedly|may|is said to|never|not|neither|nobody)\b/i;
  return kinds.flatMap((kind): DifferenceView[] => {
    if (kind === 'figure') {
      const [from] = left.match(figure) ?? [];
      const [to] = right.match(figure) ?? [];
      return from || to ? [{ kind: 'figure', left: from ?? null, right: to ?? null }] : [];
    }
    if (kind === 'hedge' || kind === 'negation') {
      const from = cues.exec(left)?.[0] ?? null;
      const to = cues.exec(right)?.[0] ?? null;
      return from || to ? [{ kind, left: from, right: to }] : [];
    }
    if (kind === 'name') {
      const names = (text: string) => text.slice(1).match(/\b[A-Z][\p{L}]+(?: [A-Z][\p{L}]+)*/gu) ?? [];
      const from = names(left).find((name) => !right.includes(name)) ?? null;
      const to = names(right).find((name) => !left.includes(name)) ?? null;
      return from || to ? [{ kind: 'name', left: from, right: to }] : [];
    }
    return [];
  });
}

/** Two long articles with many links, to see how the window carries them. */
export function largePair(
  sentences: number,
  links: number,
): { left: ArticleView; right: ArticleView; comparison: ComparisonView } {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const vocabulary =
    'harbour council vote budget report ferry officials repair storm cost delay minister tender island crew safety audit winter bridge engineers'.split(
      ' ',
    );
  const build = (id: number, iso: string): ArticleView => {
    const paragraphs = Array.from({ length: Math.ceil(sentences / 4) }, () =>
      Array.from({ length: 4 }, () => {
        const words = Array.from(
          { length: 9 + Math.floor(random() * 14) },
          () => vocabulary[Math.floor(random() * vocabulary.length)],
        );
        return `The ${words.join(' ')}.`;
      }).join(' '),
    );
    return articleFrom(id, `long-${id}.txt`, paragraphs.join('\n\n'), {
      ...{
        headline: `A long inquiry, part ${id}`,
        headline_from: 'masthead',
        byline: null,
        outlet: 'Harbour Gazette',
      },
      ...{ date: iso, fenced: [], headings: [] },
    });
  };
  const left = build(901, '2017-03-02');
  const right = build(902, '2024-11-20');
  const comparison = comparisonOf(left, right, []);
  const relations = ['same words', 'reworded', 'differs in detail', 'contradicts'] as const;
  const made = new Map<string, LinkView>();
  while (made.size < links) {
    const from = Math.floor(random() * comparison.leftClaims.length);
    const spread = Math.floor((random() - 0.5) * 60);
    const to = Math.max(0, Math.min(comparison.rightClaims.length - 1, from + spread));
    const a = comparison.leftClaims[from] as ClaimView;
    const b = comparison.rightClaims[to] as ClaimView;
    const key = `${a.range.start}:${b.range.start}`;
    const score = 0.4 + random() * 0.55;
    const text = (article: ArticleView, { range }: ClaimView) => [
      { text: article.text.slice(range.start, range.end), shared: true, aside: false },
    ];
    made.set(key, {
      key,
      left: { range: a.range, claim: from, part: null, pieces: text(left, a) },
      right: { range: b.range, claim: to, part: null, pieces: text(right, b) },
      score,
      strength: score > 0.75 ? 'strong' : score > 0.55 ? 'likely' : 'loose',
      relation: relations[Math.floor(random() * 4)] ?? 'reworded',
      fate: 'reworded',
      standing: null,
      ...{ state: 'proposed', fit: 'exact', unsure: null, reasons: [], differences: [] },
      setRelation: false,
      decidedBy: null,
      own: false,
      others: [],
      disputed: false,
      bundle: null,
    });
  }
  comparison.links = [...made.values()].sort(
    (a, b) => a.left.range.start - b.left.range.start || a.right.range.start - b.right.range.start,
  );
  return { left, right, comparison };
}
