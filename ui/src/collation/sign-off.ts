// What has no link: a claim that was looked for in vain, and a decision whose words are gone.
import { mutate, problemOf } from '../backend';
import type { LostDecisionView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import { toasts } from '../shared/toasts.svelte';
import { words } from '../words';
import type { Collation } from './collation.svelte';
import { absenceOf } from './fates';

export async function checkAbsent(collation: Collation): Promise<void> {
  const { selection, left, right } = collation;
  if (selection.kind !== 'claim') return;
  const { side } = selection;
  const range = collation.claims(side)[selection.index]?.range;
  if (!range) return;
  const checked = absenceOf(collation.absences, side, range) === undefined;
  try {
    collation.absences = await mutate.checkAbsence({ left: left.id, right: right.id, side, range, checked });
    announcer.say(words.claim.said(checked));
  } catch (thrown) {
    toasts.fail(words.claim.notKept(problemOf(thrown).message));
  }
}

export async function forget(collation: Collation, lost: LostDecisionView): Promise<void> {
  try {
    await mutate.forgetDecision({ id: lost.id });
    collation.lost = collation.lost.filter(({ id }) => id !== lost.id);
    announcer.say(words.notes.forgotten);
  } catch (thrown) {
    toasts.fail(words.notes.forgetFailed(problemOf(thrown).message));
  }
}
