// The words that every room needs.
import type { Side } from './column';

export const shared = {
  app: 'Crossread',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  messages: 'Messages',
  retry: 'Try again',
  undo: 'Undo',
  or: 'or',
  /** From the earlier to the later. */
  becomes: '→',
  noDate: 'No date',
  noOutlet: 'No outlet given',
  /** Links that lead past what comes before. */
  skip: {
    name: 'Go straight to',
    earlier: 'Earlier article',
    later: 'Later article',
    panel: 'Panel',
    list: 'List of links',
    table: 'Table of fates',
  },
  sideName: { left: 'left', right: 'right' } as Record<Side, string>,
  opening: 'Opening…',
  openFailed: 'Crossread cannot show this',
  /** What was thrown without a sentence for a person. */
  fault: (detail: string) => detail,
};
