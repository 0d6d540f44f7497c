// Pure geometry of the gutter: threads between linked claims, the bridge of the selected pair, stubs, and what is under
// the pointer. All heights are pixels from the top of the view.
import type { LinkView } from '../messages/queries';
import type { Tone } from '../shared/tone';

export interface End {
  top: number;
  bottom: number;
}

/** A link as the gutter needs it. */
export interface Wire {
  key: string;
  tone: Tone;
  opacity: number;
  state: LinkView['state'];
  left: End;
  right: End;
}

type Point = [number, number];
export type Curve = [Point, Point, Point, Point];

export interface Thread {
  key: string;
  tone: Tone;
  opacity: number;
  state: LinkView['state'];
  curve: Curve;
  /** Where an end lies out of view: the tip at the view's edge, and whether that is the upper one. */
  stub: { x: number; up: boolean } | null;
}

export interface Gutter {
  width: number;
  height: number;
}

/** Stubs stand at least this far apart, and keep to this part of the gutter's width, counted from their own side. */
const STUB_GAP = 7;
const STUB_PART = 0.42;

const middle = (end: End) => (end.top + end.bottom) / 2;
const inView = (end: End, height: number) => end.bottom > 0 && end.top < height;
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Threads of all links with an end in view, palest first; those with both ends out of view are not drawn. */
export function threads(wires: Wire[], gutter: Gutter): Thread[] {
  const { width, height } = gutter;
  const whole: Thread[] = [];
  const cut: { wire: Wire; side: 'left' | 'right'; up: boolean; far: number }[] = [];
  for (const wire of wires) {
    const left = inView(wire.left, height);
    const right = inView(wire.right, height);
    if (left && right) {
      // An end that is partly out of view is held where it can be seen.
      const from = clamp(middle(wire.left), 3, height - 3);
      const to = clamp(middle(wire.right), 3, height - 3);
      whole.push({ ...pick(wire), curve: level(from, to, width), stub: null });
    } else if (left || right) {
      const away = left ? wire.right : wire.left;
      const up = away.bottom <= 0;
      cut.push({ wire, side: left ? 'right' : 'left', up, far: up ? -away.bottom : away.top - height });
    }
  }
  const stubs = (['left', 'right'] as const).flatMap((side) =>
    [true, false].flatMap((up) => {
      // The nearest target stands nearest to its own side; so stubs do not cross each other.
      const group = cut.filter((one) => one.side === side && one.up === up).sort((a, b) => a.far - b.far);
      const gap = Math.min(STUB_GAP, (width * STUB_PART) / Math.max(1, group.length));
      return group.map(({ wire }, index): Thread => {
        const inset = 9 + index * gap;
        const x = side === 'left' ? inset : width - inset;
        const y = up ? 5 : height - 5;
        const start = clamp(middle(side === 'left' ? wire.right : wire.left), 3, height - 3);
        const from: Point = [side === 'left' ? width : 0, start];
        const reach = Math.abs(x - from[0]) * 0.85;
        const bend = Math.min(Math.abs(start - y), 150);
        return {
          ...pick(wire),
          curve: [
            from,
            [from[0] + (side === 'left' ? -reach : reach), start],
            [x, y + (up ? bend : -bend)],
            [x, y],
          ],
          stub: { x, up },
        };
      });
    }),
  );
  return [...stubs, ...whole].sort(
    (a, b) => Number(a.stub === null) - Number(b.stub === null) || a.opacity - b.opacity,
  );
}

const pick = ({ key, tone, opacity, state }: Wire) => ({ key, tone, opacity, state });

/** Horizontal at both ends. */
export function level(from: number, to: number, width: number): Curve {
  return [
    [0, from],
    [width / 2, from],
    [width / 2, to],
    [width, to],
  ];
}

const n = (value: number) => Math.round(value * 10) / 10;

export function pathOf([a, b, c, d]: Curve): string {
  return `M${n(a[0])} ${n(a[1])}C${n(b[0])} ${n(b[1])} ${n(c[0])} ${n(c[1])} ${n(d[0])} ${n(d[1])}`;
}

/** Of a hand-drawn line, in pixels. */
const WAVE = 9;
const SWING = 1.7;

/** The same way as a line that a hand drew: it swings to either side. */
export function wavy(curve: Curve): string {
  const [from, , , to] = curve;
  const points = Math.min(400, Math.max(24, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 2)));
  let path = `M${n(from[0])} ${n(from[1])}`;
  let [lastX, lastY] = from;
  let way = 0;
  for (let step = 1; step <= points; step++) {
    const [x, y] = pointOn(curve, step / points);
    const [dx, dy] = [x - lastX, y - lastY];
    const length = Math.hypot(dx, dy) || 1;
    way += length;
    const swing = SWING * Math.sin((2 * Math.PI * way) / WAVE);
    path += `L${n(x - (dy / length) * swing)} ${n(y + (dx / length) * swing)}`;
    [lastX, lastY] = [x, y];
  }
  return path;
}

/** The line of a link: straight on, or by hand. */
export const lineOf = ({ curve, state }: Pick<Thread, 'curve' | 'state'>) =>
  state === 'drawn' ? wavy(curve) : pathOf(curve);

/** Signs of an editor's word on a thread: a disc at each end that is in view, or a cross where it was rejected. */
export function signs({ curve, state, stub }: Thread): string {
  const disc = ([x, y]: Point, way: 1 | -1) =>
    `M${n(x + way * 3)} ${n(y)}m-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0`;
  if (state === 'proposed') return '';
  if (state === 'rejected') {
    const [x, y] = pointOn(curve, 0.5);
    return `M${n(x - 3.5)} ${n(y - 3.5)}l7 7m0 -7l-7 7`;
  }
  const [first, , , last] = curve;
  // A thread that is cut begins at the side that is in view, whichever that is.
  const way = first[0] === 0 ? 1 : -1;
  return disc(first, way) + (stub ? '' : disc(last, way === 1 ? -1 : 1));
}

/** A small arrowhead at the view's edge that points to where the other end lies. */
export function arrow(stub: { x: number; up: boolean }, height: number): string {
  const tip = stub.up ? 1.5 : height - 1.5;
  const base = stub.up ? 6 : height - 6;
  return `M${n(stub.x - 3)} ${base}L${n(stub.x)} ${tip}L${n(stub.x + 3)} ${base}Z`;
}

/** The filled band of the selected pair: a cubic out, a line down, the cubic back. */
export function bridge(left: End, right: End, { width, height }: Gutter): string {
  // Far out of view a band is only a direction; without a bound its numbers would grow without need.
  const hold = (y: number) => clamp(y, -2 * height, 3 * height);
  const [a, b, c, d] = [hold(left.top), hold(left.bottom), hold(right.top), hold(right.bottom)];
  const m = n(width / 2);
  return `M0 ${n(a)}C${m} ${n(a)} ${m} ${n(c)} ${width} ${n(c)}L${width} ${n(d)}C${m} ${n(d)} ${m} ${n(b)} 0 ${n(b)}Z`;
}

/** The band's two edges alone, for its lines. */
export function bridgeEdges(left: End, right: End, gutter: Gutter, state: LinkView['state']): string {
  const { width } = gutter;
  const hold = (y: number) => clamp(y, -2 * gutter.height, 3 * gutter.height);
  return (
    lineOf({ curve: level(hold(left.top), hold(right.top), width), state }) +
    lineOf({ curve: level(hold(left.bottom), hold(right.bottom), width), state })
  );
}

export function pointOn([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (i: 0 | 1) => s * s * s * a[i] + 3 * s * s * t * b[i] + 3 * s * t * t * c[i] + t * t * t * d[i];
  return [mix(0), mix(1)];
}

const STEPS = 24;

/** The thread nearest to a point, within reach; null if there is none. */
export function threadAt(all: Thread[], x: number, y: number, reach = 9): string | null {
  let best: string | null = null;
  let nearest = reach * reach;
  for (const thread of all) {
    let [fromX, fromY] = thread.curve[0];
    for (let step = 1; step <= STEPS; step++) {
      const [toX, toY] = pointOn(thread.curve, step / STEPS);
      const distance = toSegment(x, y, fromX, fromY, toX, toY);
      // Of two at one place the upper one: it was drawn later.
      if (distance <= nearest) {
        nearest = distance;
        best = thread.key;
      }
      [fromX, fromY] = [toX, toY];
    }
  }
  return best;
}

/** Squared distance from a point to a stretch of line. */
function toSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : clamp(((x - ax) * dx + (y - ay) * dy) / length, 0, 1);
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
