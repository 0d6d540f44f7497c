// What a link looks like: the line and colour of its relation, and how firmly it is drawn.
import type { LinkView } from '../messages/queries';
import type { Tone } from '../shared/tone';

/** In the order of the keys that set them. */
export const RELATIONS = [
  'same words',
  'reworded',
  'differs in detail',
  'contradicts',
  'related only',
] as const satisfies LinkView['relation'][];

export function toneOf(link: Pick<LinkView, 'relation'>): Tone {
  switch (link.relation) {
    case 'same words':
      return 'same';
    case 'reworded':
      return 'reworded';
    case 'differs in detail':
      return 'differs';
    case 'contradicts':
      return 'contradicts';
    default:
      return 'plain';
  }
}

/** Whether an editor's word holds the link. */
export const isHeld = (link: Pick<LinkView, 'state'>) => link.state === 'confirmed' || link.state === 'drawn';

/** How strongly a thread is drawn, 0 to 1. A link that an editor holds needs no score to be seen. */
export function opacityOf(link: Pick<LinkView, 'state' | 'strength'>): number {
  if (link.state === 'rejected') return 0.4;
  if (isHeld(link)) return 0.9;
  if (link.strength === 'strong') return 0.72;
  if (link.strength === 'likely') return 0.52;
  return 0.34;
}

export const isFaint = (link: Pick<LinkView, 'state' | 'strength'>) =>
  !isHeld(link) && link.strength === 'loose';
