// Where the marks of a timeline stand: an article a mark, by its date; those without a date apart, at the right end.
import { dateLabel, dotted } from '../languages/locale';
import type { ArticleView } from '../messages/queries';
import type { Side } from '../shared/column';
import { shorten } from '../shared/quote';
import { axisOf, type Axis } from './axis';

export interface Mark {
  article: ArticleView;
  x: number;
  side: Side | null;
  /** What may stand beside it, the fullest first. */
  forms: string[];
}

export interface Marks {
  /** From left to right. */
  marks: Mark[];
  axis: Axis;
  /** Where those without a date begin; the width where each has one. */
  apartFrom: number;
}

/** The room that a mark needs to be told from the next one, and pointed at. */
export const GAP = 15;
/** From the end of the axis to the window's edge. */
export const INSET = 34;
const APART_INSET = 22;
const APART_LABEL = 120;

export function marksOf(
  articles: ArticleView[],
  width: number,
  sideOf: (article: ArticleView) => Side | null,
): Marks {
  const dated = articles.filter(({ date }) => date !== null);
  const undated = articles.filter(({ date }) => date === null);
  const apart = undated.length === 0 ? 0 : Math.min(width * 0.4, APART_LABEL + 34 * undated.length);
  const apartFrom = width - apart;
  const axis = axisOf(
    dated.map(({ date }) => date?.years ?? 0),
    apartFrom,
    INSET,
  );
  const byDate = [...dated].sort((a, b) => (a.date?.years ?? 0) - (b.date?.years ?? 0));
  const xs = spread(
    byDate.map(({ date }) => axis.at(date?.years ?? 0)),
    GAP,
    INSET,
    Math.max(INSET, apartFrom - INSET),
  );
  const step = Math.max(GAP + 1, (apart - 90) / Math.max(1, undated.length));
  const last = Math.max(apartFrom + APART_INSET, width - APART_INSET);
  const apartXs = spread(
    undated.map((_, index) => apartFrom + APART_INSET + index * step),
    GAP,
    apartFrom + APART_INSET,
    last,
  );
  const mark = (article: ArticleView, x = 0): Mark => {
    const name = article.outlet ?? shorten(article.headline, 26);
    const forms = article.date
      ? [dotted([dateLabel(article.date), name]), dateLabel(article.date), String(article.date.year)]
      : [name, shorten(name, 14)];
    return { article, x, side: sideOf(article), forms };
  };
  const marks = [
    ...byDate.map((article, index) => mark(article, xs[index])),
    ...undated.map((article, index) => mark(article, apartXs[index])),
  ];
  return { marks, axis, apartFrom };
}

/**
 * Moves rising places as little as may be (in the sum of squares) so that each is `gap` or more from the next and all are
 * within the bounds; where there is no room for that, they stand evenly.
 */
export function spread(places: number[], gap: number, from: number, to: number): number[] {
  const room = to - from;
  const apart = places.length > 1 ? Math.min(gap, room / (places.length - 1)) : gap;
  // With the gaps taken out, places only have to rise: neighbours that fall are put where they are on average.
  const pools: { sum: number; count: number }[] = [];
  places.forEach((place, index) => {
    pools.push({ sum: place - index * apart, count: 1 });
    for (;;) {
      const [before, last] = pools.slice(-2);
      if (!before || !last || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const most = to - apart * Math.max(0, places.length - 1);
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((place, index) => Math.max(from, Math.min(most, place)) + index * apart);
}
