// Keeps two columns together by their links: a continuous, monotone map from one column's heights to the other's.
//
// The links cross, so not all of them can hold at once. The heaviest chain of links that do not cross is kept
// (a weighted longest increasing chain, O(n log n)); between two links of the chain the map is a straight line.

export interface Tie {
  left: number;
  right: number;
  weight: number;
}

export interface Knot {
  left: number;
  right: number;
}

/** The heaviest chain in which both sides go strictly down the page. */
export function heaviestChain(ties: Tie[]): Tie[] {
  // Of ties with one left height, the lower right one goes first: none of them can follow another then.
  const order = ties
    .filter((tie) => tie.weight > 0)
    .sort((a, b) => a.left - b.left || b.right - a.right || b.weight - a.weight);
  const rights = [...new Set(order.map((tie) => tie.right))].sort((a, b) => a - b);
  const rank = new Map(rights.map((right, index) => [right, index + 1]));
  // A Fenwick tree: for each prefix of right heights, the tie that ends the heaviest chain so far.
  const tree: (number | undefined)[] = new Array(rights.length + 1).fill(undefined);
  const total: number[] = [];
  const before: (number | undefined)[] = [];
  const heavier = (a: number | undefined, b: number | undefined) =>
    a === undefined ? b : b === undefined || (total[a] ?? 0) >= (total[b] ?? 0) ? a : b;
  order.forEach((tie, index) => {
    const place = rank.get(tie.right) ?? 1;
    let best: number | undefined;
    for (let i = place - 1; i > 0; i -= i & -i) best = heavier(best, tree[i]);
    total[index] = tie.weight + (best === undefined ? 0 : (total[best] ?? 0));
    before[index] = best;
    for (let i = place; i <= rights.length; i += i & -i) tree[i] = heavier(tree[i], index);
  });
  let at: number | undefined;
  for (let i = rights.length; i > 0; i -= i & -i) at = heavier(at, tree[i]);
  const chain: Tie[] = [];
  for (; at !== undefined; at = before[at]) chain.push(order[at] as Tie);
  return chain.reverse();
}

/** Two knots nearer than this on either side would make the follower leap. */
const NEAR = 24;

/** How much faster or slower than the two texts' own ratio the follower may run. */
const STEEP = 4;

/** The knots of the map: both tops, the chain, both ends. */
export function knots(chain: Tie[], end: Knot): Knot[] {
  const last = { left: Math.max(end.left, 1), right: Math.max(end.right, 1), weight: Infinity };
  let out: Tie[] = [{ left: 0, right: 0, weight: Infinity }];
  for (const tie of chain) {
    const before = out.at(-1) as Tie;
    if (tie.left - before.left < NEAR || tie.right - before.right < NEAR) continue;
    if (last.left - tie.left < NEAR || last.right - tie.right < NEAR) continue;
    out.push(tie);
  }
  out.push(last);
  // A passage that only one side has would race past within a few lines of the other. There the lighter link gives way,
  // and the way is spread over more text: nobody can read what leaps.
  const ratio = last.right / last.left;
  for (;;) {
    const gone = new Set<Tie>();
    for (let i = 1; i < out.length; i++) {
      const a = out[i - 1] as Tie;
      const b = out[i] as Tie;
      const slope = (b.right - a.right) / (b.left - a.left) / ratio;
      if (slope <= STEEP && slope >= 1 / STEEP) continue;
      const lighter = a.weight < b.weight ? a : b;
      if (lighter.weight !== Infinity && !gone.has(a)) gone.add(lighter);
    }
    if (gone.size === 0) break;
    out = out.filter((tie) => !gone.has(tie));
  }
  return out.map(({ left, right }) => ({ left, right }));
}

/** The height on the other side that belongs to a height on one side. */
export function across(map: Knot[], from: 'left' | 'right', y: number): number {
  const to = from === 'left' ? 'right' : 'left';
  let low = 0;
  let high = map.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((map[middle] as Knot)[from] <= y) low = middle;
    else high = middle;
  }
  const a = map[low];
  const b = map[high];
  if (!a || !b || a === b) return y;
  const part = (y - a[from]) / (b[from] - a[from]);
  return a[to] + Math.max(0, Math.min(1, part)) * (b[to] - a[to]);
}

/**
 * Lets a difference between where the follower is and where it belongs die away with the leader's way, so that nothing
 * jumps when one begins to scroll from a pair that is not in the chain.
 */
export function fade(gap: number, way: number): number {
  const left = Math.abs(gap) - Math.abs(way) * 0.6;
  return left <= 0 ? 0 : Math.sign(gap) * left;
}
