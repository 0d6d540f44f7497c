// The words of the tour.
import type { STEPS } from './tour.svelte';

export const tourWords = {
  name: 'Tour',
  steps: {
    articles: {
      title: 'What was said then, and now',
      text: 'Underlined claims have a link in the other article: a solid line says the same words, a dashed one other words, a dotted one that a detail differs. Click a claim, or press',
      keys: ['J'],
    },
    inspector: {
      title: 'Look, then decide',
      text: 'The panel shows both quotations, what differs, and why they are linked. Confirm a link, reject it, or write a note on it with',
      keys: ['C', 'X', 'N'],
    },
    report: {
      title: 'Take it with you',
      text: 'All you do is saved at once, and can be undone. A report has the quotations, your decisions and your notes. Export it, or see all keys, with',
      keys: ['Ctrl E', '?'],
    },
  } satisfies Record<(typeof STEPS)[number], { title: string; text: string; keys: string[] }>,
  place: (at: number, all: number) => `Step ${at} of ${all}`,
  next: 'Next',
  back: 'Back',
  done: 'Done',
  skip: 'Skip the tour',
};
