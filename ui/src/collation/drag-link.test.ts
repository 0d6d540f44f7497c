// Tests of drawing a link with the pointer, and of the claim at a height.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Column, Span } from '../shared/column';
import { claimAtHeight, dragging, type Drag } from './drag-link';

const WIDTH = 104;

function gutter() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  svg.getBoundingClientRect = () => new DOMRect(0, 0, WIDTH, 600);
  const drag = {
    claimAt: vi.fn<Drag['claimAt']>((_side, y) => Math.floor(y / 100)),
    reach: vi.fn<Drag['reach']>(),
    start: vi.fn<Drag['start']>(),
    over: vi.fn<Drag['over']>(),
    drop: vi.fn<Drag['drop']>(),
  };
  const stop = dragging(drag)(svg);
  const clicked = vi.fn();
  svg.addEventListener('click', clicked);
  const send = (type: string, x: number, y: number) =>
    svg.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, button: 0 }));
  return { drag, send, stop, clicked };
}

afterEach(() => document.body.replaceChildren());

describe('from a claim at the edge', () => {
  it('across to the other article draws', () => {
    const { drag, send, clicked } = gutter();
    send('pointerdown', 5, 120);
    send('pointermove', 7, 121);
    expect(drag.start).not.toHaveBeenCalled();
    send('pointermove', 40, 180);
    expect(drag.start).toHaveBeenCalledWith('left', 1);
    send('pointermove', 300, 420);
    expect(drag.over).toHaveBeenLastCalledWith(4);
    send('pointerup', 300, 420);
    expect(drag.drop).toHaveBeenCalledWith(true);
    send('click', 300, 420);
    expect(clicked).not.toHaveBeenCalled();
  });
  it('the other way round, too, and not when let go on the way', () => {
    const { drag, send } = gutter();
    send('pointerdown', 100, 20);
    send('pointermove', 60, 220);
    expect(drag.start).toHaveBeenCalledWith('right', 0);
    send('pointerup', 60, 220);
    expect(drag.drop).toHaveBeenCalledWith(false);
  });
  it('a click is a click', () => {
    const { drag, send, clicked } = gutter();
    send('pointerdown', 5, 120);
    send('pointerup', 5, 120);
    send('click', 5, 120);
    expect(clicked).toHaveBeenCalled();
    expect(drag.drop).not.toHaveBeenCalled();
  });
  it('nothing begins in the middle, or once it is over', () => {
    const { drag, send, stop } = gutter();
    send('pointerdown', 50, 120);
    send('pointermove', 90, 300);
    expect(drag.start).not.toHaveBeenCalled();
    send('pointermove', 3, 150);
    expect(drag.reach).toHaveBeenLastCalledWith({ side: 'left', claim: 1 });
    send('pointercancel', 3, 150);
    stop();
    send('pointerdown', 5, 120);
    send('pointermove', 50, 120);
    expect(drag.start).not.toHaveBeenCalled();
  });
});

describe('the claim at a height', () => {
  // Each letter is a pixel high.
  const box = ({ start, end }: Span) => ({ top: start, bottom: end, barTop: start + 1, barBottom: end - 1 });
  const column = { box, rough: box } as unknown as Column;
  const claims = Array.from({ length: 50 }, (_, at) => ({ range: { start: at * 40, end: at * 40 + 30 } }));
  it('is the one that stands there, or the nearest', () => {
    expect(claimAtHeight(column, claims, 405)).toBe(10);
    expect(claimAtHeight(column, claims, 433)).toBe(10);
    expect(claimAtHeight(column, claims, 438)).toBe(11);
    expect(claimAtHeight(column, claims, -50)).toBe(0);
    expect(claimAtHeight(column, claims, 99_999)).toBe(49);
    expect(claimAtHeight(column, [], 10)).toBeNull();
  });
});
