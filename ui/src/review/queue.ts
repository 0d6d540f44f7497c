// What is to be reviewed, and in which order: undecided links and, if wanted, claims without any.
import type { AbsenceView, ClaimView, LinkView } from '../messages/queries';
import type { Side } from '../shared/column';

export const ORDERS = ['article', 'best', 'doubtful', 'kind'] as const;
export type Order = (typeof ORDERS)[number];

export type Item =
  | { kind: 'link'; id: string; key: string; at: number; then: number; score: number; rank: number }
  | { kind: 'gap'; id: string; side: Side; index: number; at: number; then: number };

export interface Open {
  links: LinkView[];
  claims: Record<Side, ClaimView[]>;
  absences: AbsenceView[];
}

/** What weighs most is looked at first; links that differ in nothing come last. */
const KINDS: LinkView['differences'][number]['kind'][] = [
  'negation',
  'opposite',
  'figure',
  'quotation',
  'date',
  'name',
  'place',
  'attribution',
  'hedge',
];

function rankOf(link: LinkView): number {
  if (link.relation === 'contradicts') return -1;
  const ranks = link.differences.map(({ kind }) => KINDS.indexOf(kind));
  return ranks.length > 0 ? Math.min(...ranks) : KINDS.length;
}

/** What is undecided, in order. Claims without a link stand among the links by place, else behind them. */
export function queueOf(open: Open, order: Order, gaps: boolean): Item[] {
  const items: Item[] = open.links.flatMap((link) => {
    if (link.state !== 'proposed') return [];
    const { key, score, left, right } = link;
    const place = { at: left.range.start, then: right.range.start };
    return { kind: 'link', id: key, key, ...place, score: score ?? 0, rank: rankOf(link) };
  });
  if (gaps) for (const side of ['left', 'right'] as const) items.push(...gapsOn(open, side));
  return items.sort((a, b) => inOrder(order, a, b));
}

/** Which of two comes first; never undecided between two links, so that one finds one's place again. */
export function inOrder(order: Order, a: Item, b: Item): number {
  const place = a.at - b.at || a.then - b.then;
  if (order === 'article') return place;
  if (a.kind === 'gap' || b.kind === 'gap')
    return Number(a.kind === 'gap') - Number(b.kind === 'gap') || place;
  if (order === 'best') return b.score - a.score || place;
  if (order === 'doubtful') return a.score - b.score || place;
  return a.rank - b.rank || place;
}

export const gapId = (side: Side, range: ClaimView['range']) => `${GAP}${side} ${range.start}-${range.end}`;
export const isGap = (id: string) => id.startsWith(GAP);
const GAP = 'gap ';

/** Claims that nothing links and nobody looked for. Those on the right have no place on the left: they come last. */
function gapsOn({ links, claims, absences }: Open, side: Side): Item[] {
  const linked = new Set(
    links.flatMap((link) => (link.state === 'rejected' ? [] : (link[side].claim ?? []))),
  );
  const checked = (range: ClaimView['range']) =>
    absences.some(
      (one) =>
        one.side === side &&
        one.fit !== 'uncertain' &&
        one.range !== null &&
        one.range.start < range.end &&
        range.start < one.range.end,
    );
  return claims[side].flatMap(({ range }, index) =>
    linked.has(index) || checked(range)
      ? []
      : {
          kind: 'gap',
          id: gapId(side, range),
          side,
          index,
          at: range.start + (side === 'right' ? 1e9 : 0),
          then: 0,
        },
  );
}

/** The undecided links from a score on. */
export const fromScore = (links: LinkView[], least: number): LinkView[] =>
  links.filter((link) => link.state === 'proposed' && link.score !== null && link.score >= least);
