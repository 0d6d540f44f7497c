// The words of the review.
import { number, some } from '../languages/locale';
import type { Order } from './queue';

export const reviewWords = {
  name: 'Review',
  open: 'Review',
  openTitle: 'Walk what is undecided, one after the other (V)',
  close: 'Close the review; it goes on here next time (V)',
  order: 'Order',
  orders: {
    article: 'As in the article',
    best: 'Best first',
    doubtful: 'Doubtful first',
    kind: 'By what differs',
  } satisfies Record<Order, string>,
  gaps: 'Claims without a link, too',
  left: (n: number) => (n === 0 ? 'nothing left' : `${number(n)} left`),
  progress: 'How much is decided',
  back: 'Back to the review',
  keys: { confirm: 'confirm', reject: 'reject', absent: 'absent', note: 'note', skip: 'skip' },
  skip: 'Skip',
  all: (n: number, above: string) => `Confirm all from ${above} on (${number(n)})`,
  above: 'Score from which on all are confirmed',
  ask: (n: number, above: string) =>
    `Confirm ${some(n, 'undecided link')} with a score of ${above} or more? One undo takes it back.`,
  yes: (n: number) => `Confirm ${some(n, 'link')}`,
  no: 'Cancel',
  none: 'No undecided link has such a score.',
  began: (n: number) => `Review: ${number(n)} undecided. C confirms, X rejects, U skips.`,
  nothing: 'Nothing is undecided.',
  done: 'Review finished',
  summary: ({
    confirmed,
    rejected,
    absent,
    skipped,
  }: Record<'confirmed' | 'rejected' | 'absent' | 'skipped', number>) =>
    [
      confirmed > 0 ? `${number(confirmed)} confirmed` : '',
      rejected > 0 ? `${number(rejected)} rejected` : '',
      absent > 0 ? `${number(absent)} checked as absent` : '',
      skipped > 0 ? `${number(skipped)} skipped` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'nothing was decided',
  again: (n: number) => `Look at the ${number(n)} skipped`,
};
