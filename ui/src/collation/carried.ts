// What stays when links and claims are found anew: what one reads, what one decides right now, and what is selected.
import type { ComparisonView, LinkView } from '../messages/queries';
import { other, type Side, type Span } from '../shared/column';
import type { Collation, Selection } from './collation.svelte';
import { claimOn, linkBetween, sameClaims } from './links';

/** The links that were found, in order, with those that stay for now; and whether claims are cut otherwise than before. */
export function joined(
  collation: Pick<Collation, 'decisions' | 'links' | 'selected' | 'comparison'>,
  comparison: ComparisonView,
  hold: boolean,
): { links: LinkView[]; cut: boolean } {
  const { kept } = collation.decisions;
  const before = new Map(collation.links.map((link) => [link.key, link]));
  // What is on its way to the disk stands as it was said.
  const here = (link: LinkView) => {
    const shown = kept.has(link.key) ? before.get(link.key) : undefined;
    if (!shown) return link;
    const { state, own, relation, setRelation } = shown;
    return { ...link, state, own, relation, setRelation };
  };
  const found = comparison.links.map(here);
  const keys = new Set(found.map(({ key }) => key));
  // Where claims were cut otherwise, a link of the old ones is no link any more.
  const cut =
    !sameClaims(collation.comparison.leftClaims, comparison.leftClaims) ||
    !sameClaims(collation.comparison.rightClaims, comparison.rightClaims);
  const held = collation.links.filter(
    ({ key }) => !keys.has(key) && ((hold && !cut && key === collation.selected?.key) || kept.has(key)),
  );
  const start = (link: LinkView, side: Side) => link[side].range.start;
  const inOrder = (a: LinkView, b: LinkView) =>
    start(a, 'left') - start(b, 'left') || start(a, 'right') - start(b, 'right');
  return { links: [...found, ...held].sort(inOrder), cut };
}

interface Before {
  selection: Selection;
  selected: LinkView | null;
  rangeOf(side: Side, claim: number | undefined): Span | undefined;
}

/** Where a selection is: the same link or claim, or what stands in its place. */
export function carried(
  { selection, selected, rangeOf }: Before,
  { leftClaims, rightClaims }: ComparisonView,
  links: LinkView[],
): Selection {
  const claims = { left: leftClaims, right: rightClaims };
  if (selection.kind === 'none') return selection;
  if (selection.kind === 'link') {
    if (!selected || links.some(({ key }) => key === selected.key)) return selection;
    const instead = linkBetween(links, selected.left.range, selected.right.range);
    if (instead) return { kind: 'link', key: instead.key };
    const index = claimOn(claims.left, selected.left.range);
    return index === null ? { kind: 'none' } : { kind: 'claim', side: 'left', index };
  }
  const moved = (side: Side, claim: number | undefined) => {
    const range = rangeOf(side, claim);
    return range ? claimOn(claims[side], range) : null;
  };
  const { side } = selection;
  const index = moved(side, selection.index);
  if (index === null) return { kind: 'none' };
  const beside = moved(other(side), selection.beside);
  return { kind: 'claim', side, index, ...(beside === null ? {} : { beside }) };
}
