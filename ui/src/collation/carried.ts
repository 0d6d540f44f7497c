// Where a selection is after the links and claims have changed: the same link or claim, or what stands in its place.
import type { ComparisonView, LinkView } from '../messages/queries';
import { other, type Side, type Span } from '../shared/column';
import type { Selection } from './collation.svelte';
import { claimOn, linkBetween } from './links';

interface Before {
  selection: Selection;
  selected: LinkView | null;
  rangeOf(side: Side, claim: number | undefined): Span | undefined;
}

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
