// The words of the timeline.
import { number, some } from '../languages/locale';
import type { Side } from '../shared/column';

export const timeline = {
  name: 'Timeline of the articles',
  noDate: 'no date',
  shownOn: (side: Side) => `Shown on the ${side}`,
  putsOn: (side: Side) => `Choose to show it on the ${side}`,
  putOn: { left: 'On the left', right: 'On the right' } as Record<Side, string>,
  card: 'The article, and where it can be put',
  arc: 'The two articles on the screen',
  pairShares: (shared: number, claims: number) =>
    `The two articles on the screen share ${number(shared)} of ${some(claims, 'claim')}`,
  /** Of the article with fewer claims, how many the other one has too. */
  shares: (parts: { shared: number; claims: number; side: Side }[]) =>
    `Shares ${parts
      .map(({ shared, claims, side }, index) =>
        index === 0
          ? `${number(shared)} of ${some(claims, 'claim')} with the article on the ${side}`
          : `${number(shared)} of ${number(claims)} with the one on the ${side}`,
      )
      .join(', ')}`,
};
