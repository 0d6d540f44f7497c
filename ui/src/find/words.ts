// The words of finding in the two articles.
import { number } from '../languages/locale';
import type { Side } from '../shared/column';

export const find = {
  label: 'Find in both articles',
  place: (at: number, all: number) => `${number(at)} of ${number(all)}`,
  said: (at: number, all: number, side: Side) => `${number(at)} of ${number(all)}, article on the ${side}`,
  none: 'Not found',
  next: 'Next',
  previous: 'Previous',
  close: 'Stop finding',
};
