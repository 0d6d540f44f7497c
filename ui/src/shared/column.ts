// What the rooms beside the text may know of a column of text: where a span stands, and how far it is scrolled.
import { rightToLeft } from '../languages/locale';

export type Side = 'left' | 'right';

export const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** Half-open, in UTF-16 units of the article's text. */
export interface Span {
  start: number;
  end: number;
}

/** A span's place in the column, in pixels from the column's top, whatever the scroll position. */
export interface Box {
  top: number;
  bottom: number;
  /** The part that is its own where it shares its first or last line with a neighbour. */
  barTop: number;
  barBottom: number;
}

export interface Column {
  readonly scrollTop: number;
  readonly height: number;
  /** All that can be scrolled through, the empty room below the text included. */
  readonly contentHeight: number;
  /** Where the text ends. */
  readonly textHeight: number;
  /** Goes up whenever the boxes have moved. */
  readonly version: number;
  /** Exact, measured on demand and remembered. */
  box(span: Span): Box | null;
  /** From the block's place alone: good enough for maps, and cheap for thousands. */
  rough(span: Span): Box | null;
  /** The rough tops of many, which are in the order of the text: in one walk, and cheap for tens of thousands. */
  tops(places: readonly { span: Span | null }[]): number[];
  scrollTo(top: number): void;
}

/** How far a place on the screen is from the edge where lines begin: in the gutter, the one of the first article. */
export const fromStart = (x: number, rect: DOMRect): number =>
  rightToLeft() ? rect.right - x : x - rect.left;
