// What became of the claims of an article over all later ones: each claim stands, has changed, or is in none of them.
import type { FateCellView, FatesView } from '../messages/queries';
import type { Tone } from '../shared/tone';

export type Lot = 'stands' | 'changed' | 'gone';
export const LOTS: Lot[] = ['stands', 'changed', 'gone'];

type Fate = FateCellView['fate'];
const CHANGES: ReadonlySet<Fate> = new Set(['softened', 'hardened', 'updated', 'contradicted']);

/** Of one claim, by its cells in order of date. */
export function lotOf(cells: FateCellView[]): Lot {
  if (cells.some(({ fate }) => CHANGES.has(fate))) return 'changed';
  return cells.some(({ fate }) => fate !== 'absent') ? 'stands' : 'gone';
}

export interface Summary {
  /** One for each claim. */
  lots: Lot[];
  counts: Record<Lot, number>;
  /** How many claims changed first in which article, for those where any did. */
  changedIn: { article: number; claims: number }[];
  /** How many later articles there are, those counted once that copy each other. */
  articles: number;
  /** How many claims are in no later article, and a person looked for them in every one. */
  checked: number;
}

/** Each article that has copies, with those in order. */
export function groupsOf({ copies }: Pick<FatesView, 'copies'>): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const { article, with: head } of copies) groups.set(head, [...(groups.get(head) ?? []), article]);
  return groups;
}

export function summaryOf({ claims, columns, copies }: FatesView): Summary {
  const heads = new Map(copies.map(({ article, with: head }) => [article, head]));
  const counted = ({ article }: { article: number }) => heads.get(article) ?? article;
  const lots = claims.map((_, claim) => lotOf(cellsOf(columns, claim)));
  const counts = { stands: 0, changed: 0, gone: 0 };
  for (const lot of lots) counts[lot] += 1;
  const first = claims.map((_, claim) =>
    columns.find(({ cells }) => CHANGES.has(cells[claim]?.fate ?? 'absent')),
  );
  const changedIn = columns
    .map((column) => ({
      article: column.article,
      claims: first.filter((one) => one && counted(one) === column.article).length,
    }))
    .filter((one) => one.claims > 0);
  const looked = (claim: number) => cellsOf(columns, claim).every((cell) => cell.checked);
  const checked = lots.filter((lot, claim) => lot === 'gone' && columns.length > 0 && looked(claim)).length;
  return { lots, counts, changedIn, checked, articles: new Set(columns.map(counted)).size };
}

export const cellsOf = (columns: FatesView['columns'], claim: number): FateCellView[] =>
  columns.flatMap(({ cells }) => cells[claim] ?? []);

export function toneOfFate(fate: Fate): Tone | null {
  switch (fate) {
    case 'repeated':
      return 'same';
    case 'reworded':
      return 'reworded';
    case 'contradicted':
      return 'contradicts';
    case 'absent':
      return null;
    default:
      return 'differs';
  }
}
