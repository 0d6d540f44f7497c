// What can be done with a dossier as a whole, each with its way back: rename, put away, delete, take an article out.
import { mutate, problemOf } from '../backend';
import type { ArticleView } from '../messages/queries';
import { announcer } from '../shared/announcer.svelte';
import { toasts } from '../shared/toasts.svelte';
import { words } from '../words';
import type { Session } from './session.svelte';

type Which = { id: number; title: string };

/** Null when the title is kept, else the sentence that says why not. */
export async function rename(session: Session, { id }: Which, title: string): Promise<string | null> {
  try {
    session.retitle(id, await mutate.renameDossier({ id, title }));
    announcer.say(words.shelf.renamed);
    return null;
  } catch (thrown) {
    return problemOf(thrown).message;
  }
}

/** Puts a dossier away and leaves it, or takes it out again. */
export async function archive(session: Session, dossier: Which, archived: boolean): Promise<void> {
  const undo = () => void archive(session, dossier, !archived);
  const done = archived ? words.shelf.archived(dossier.title) : words.shelf.unarchived(dossier.title);
  await act(session, dossier, archived, done, undo, () =>
    mutate.archiveDossier({ id: dossier.id, archived }),
  );
}

/** Deletes a dossier and leaves it; it can be brought back as it was. */
export async function deleteDossier(session: Session, dossier: Which): Promise<void> {
  const undo = () => void restore(session, dossier);
  await act(session, dossier, true, words.shelf.deleted(dossier.title), undo, () =>
    mutate.deleteDossier({ id: dossier.id, restore: false }),
  );
}

async function restore(session: Session, { id }: Which): Promise<void> {
  try {
    await mutate.deleteDossier({ id, restore: true });
    announcer.say(words.shelf.restored);
  } catch (thrown) {
    toasts.fail(words.shelf.failed(problemOf(thrown).message));
    return;
  }
  // Whoever has turned to another dossier meanwhile stays there.
  if (session.dossier) await session.refresh();
  else await session.open(id);
}

/** Takes an article out of the dossier on the screen; it can be put back with the work on it. */
export async function removeArticle(session: Session, { id, headline }: ArticleView): Promise<void> {
  if (!(await saved(session))) return;
  const putBack = async () => {
    try {
      const dossier = await mutate.removeArticle({ id, restore: true });
      if (session.dossier?.id === dossier.id) await session.show(dossier);
      announcer.say(words.shelf.articleBack);
    } catch (thrown) {
      toasts.fail(words.shelf.failed(problemOf(thrown).message));
    }
  };
  try {
    await session.show(await mutate.removeArticle({ id, restore: false }));
    toasts.show(words.shelf.articleRemoved(headline), {
      action: { text: words.undo, act: () => void putBack() },
    });
  } catch (thrown) {
    toasts.fail(words.shelf.failed(problemOf(thrown).message));
  }
}

/** Shows all dossiers in place of the one on the screen, unless a note there could not be saved. */
export async function allDossiers(session: Session): Promise<void> {
  if (await saved(session)) await session.leave();
}

async function saved(session: Session): Promise<boolean> {
  if (await session.saveAll()) return true;
  toasts.fail(words.shelf.unsaved);
  return false;
}

async function act(
  session: Session,
  { id }: Which,
  leaving: boolean,
  done: string,
  undo: () => void,
  work: () => Promise<unknown>,
): Promise<void> {
  const here = session.dossier?.id === id;
  if (here && !(await saved(session))) return;
  // Left before it is gone, so that nothing is written into it any more.
  if (here && leaving) await session.leave();
  try {
    await work();
    toasts.show(done, { action: { text: words.undo, act: undo } });
  } catch (thrown) {
    toasts.fail(words.shelf.failed(problemOf(thrown).message));
  }
  if (here && !leaving) await session.open(id);
  else await session.refresh();
}
