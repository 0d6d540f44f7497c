// What is said of several links in one act: confirm or reject them, make one link of them, part it again.
import { mutate, problemOf } from '../backend';
import type { ComparisonView, LinkView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import { toasts } from '../shared/toasts.svelte';
import { words } from '../words';
import type { Collation } from './collation.svelte';
import { bundleWords } from './hand-words';
import { endsOf } from './links';

/** Whether it is on the disk. */
export async function decideAll(
  collation: Collation,
  links: LinkView[],
  state: 'confirmed' | 'rejected',
): Promise<boolean> {
  if (links.length === 0) return false;
  const { left, right } = collation;
  const done = await act(collation, () =>
    mutate.decideLinks({ left: left.id, right: right.id, links: links.map(endsOf), state }),
  );
  if (done) announcer.say(bundleWords.decided(links.length, state));
  return done;
}

/** Makes one link of those that are marked; the first one of them is selected then. */
export async function mergeMarked(collation: Collation): Promise<void> {
  const links = collation.links.filter(({ key }) => collation.marked.has(key));
  const [first] = links;
  if (!first || links.length < 2) return;
  if (!(await setMerged(collation, links, true))) return;
  collation.unmark();
  collation.selectLink(first.key);
  announcer.say(bundleWords.merged(links.length));
}

/** Makes single links of a bundle. */
export async function part(collation: Collation, link: LinkView): Promise<void> {
  const links = collation.bundleOf(link);
  if (links.length < 2) return;
  if (await setMerged(collation, links, false)) announcer.say(bundleWords.parted(links.length));
}

function setMerged(collation: Collation, links: LinkView[], merge: boolean): Promise<boolean> {
  const { left, right } = collation;
  return act(collation, () =>
    mutate.mergeLinks({ left: left.id, right: right.id, links: links.map(endsOf), merge }),
  );
}

async function act(collation: Collation, work: () => Promise<ComparisonView>): Promise<boolean> {
  try {
    // What is on its way is older, and must be there first.
    await collation.settled();
    collation.refine(await work());
    return true;
  } catch (thrown) {
    toasts.fail(words.link.notKept(problemOf(thrown).message));
    return false;
  }
}
