// What is known of a note besides its text, and how one change of it looks before the disk has it.
import type { NoteChange, NoteTarget } from '../messages/mutations';
import type { NoteView, PlaceView } from '../messages/queries';
import type { Side } from '../shared/column';

export type NoteFacts = Omit<NoteView, 'id' | 'text' | 'author' | 'created' | 'changed'>;
export type NoteState = NoteView['state'];

export const STATES: readonly NoteState[] = ['open', 'waiting', 'resolved'];
export const VERDICTS: readonly NonNullable<NoteView['verdict']>[] = [
  'stands',
  'corrected',
  'needs correction',
  'wrong',
];
export const KINDS: readonly NoteView['kind'][] = ['dossier', 'article', 'claim', 'words', 'link'];

export const nextState = (state: NoteState): NoteState =>
  STATES[(STATES.indexOf(state) + 1) % STATES.length] ?? 'open';

export function factsOf(view: NoteView): NoteFacts {
  const { state, verdict, tags, private: secret, conflictsWith, kind, article, side } = view;
  const { left, right, quotes, lost, refused, link } = view;
  return {
    ...{ state, verdict, tags, private: secret, conflictsWith, kind, article, side },
    ...{ left, right, quotes, lost, refused, link },
  };
}

/** Of a note that is not on the disk yet. */
export function factsOfDraft(
  target: NoteTarget,
  link: string | null,
  articles: Record<Side, number>,
): NoteFacts {
  const place = (range: PlaceView['range']): PlaceView => ({ range, fit: 'exact' });
  const article = 'article' in target ? target.article : null;
  const side = article === null ? null : article === articles.left ? 'left' : 'right';
  const range = 'range' in target ? place(target.range) : null;
  const pair = target.kind === 'link';
  return {
    ...{ state: 'open', verdict: null, tags: [], private: false, conflictsWith: null },
    ...{ kind: target.kind, article, side, quotes: [], lost: false, refused: false, link },
    left: pair ? place(target.leftRange) : side === 'left' ? range : null,
    right: pair ? place(target.rightRange) : side === 'right' ? range : null,
  };
}

export const sameFacts = (one: NoteFacts, other: NoteFacts) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The facts as a change will leave them; where only the disk can tell, as they are. */
export function withChange(facts: NoteFacts, change: NoteChange): NoteFacts {
  switch (change.kind) {
    case 'state':
      return { ...facts, state: change.state };
    case 'verdict':
      return { ...facts, verdict: change.verdict };
    case 'tags':
      return { ...facts, tags: change.tags };
    case 'private':
      return { ...facts, private: change.private };
    default:
      // Where a note stands, and what it conflicts with, is not said before it is so.
      return facts;
  }
}

/** Whether a place of it has been found that may be another one. */
export const isUncertain = ({ lost, left, right }: NoteFacts) =>
  !lost && (left?.fit === 'uncertain' || right?.fit === 'uncertain');

/** A tag as it is kept: single spaces, no hash in front. */
export const tidyTag = (typed: string) =>
  typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '');

/** The tags with one more; those that it has already, in whatever letters, are not doubled. */
export function withTag(tags: readonly string[], typed: string): string[] {
  const tag = tidyTag(typed);
  const known = tags.some((one) => one.toLowerCase() === tag.toLowerCase());
  return tag === '' || known ? [...tags] : [...tags, tag];
}
