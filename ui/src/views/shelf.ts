// What can be done with a dossier as a whole, each with its way back: rename, put away, delete, take an article out.
import { mutate, problemOf, query } from '../backend';
import { takingBack } from '../history/undo.svelte';
import type { ArticleView, DossierView } from '../messages/queries';
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
  const done = archived ? words.shelf.archived(dossier.title) : words.shelf.unarchived(dossier.title);
  await act(session, dossier, archived, {
    done,
    work: () => mutate.archiveDossier({ id: dossier.id, archived }),
    back: () => archive(session, dossier, !archived),
    after: () => session.refresh(),
  });
}

/** Deletes a dossier and leaves it; it can be brought back as it was. */
export async function deleteDossier(session: Session, dossier: Which): Promise<void> {
  const { id } = dossier;
  await act(session, dossier, true, {
    done: words.shelf.deleted(dossier.title),
    work: () => mutate.deleteDossier({ id, restore: false }),
    back: () => mutate.deleteDossier({ id, restore: true }),
    after: async () => {
      announcer.say(words.shelf.restored);
      // Whoever has turned to another dossier meanwhile stays there.
      if (session.dossier) await session.refresh();
      else await session.open(id);
    },
  });
}

/** Takes an article out of the dossier on the screen; it can be put back with the work on it. */
export async function removeArticle(session: Session, { id, headline }: ArticleView): Promise<void> {
  if (!(await saved(session))) return;
  const here = session.dossier?.id ?? null;
  const putBack = async (takeBack: () => Promise<DossierView | null>) => {
    try {
      const back = await takeBack();
      if (here !== null && session.dossier?.id === here)
        await session.show(back ?? (await query.openDossier(here)));
      announcer.say(words.shelf.articleBack);
    } catch (thrown) {
      toasts.fail(words.shelf.failed(problemOf(thrown).message));
    }
  };
  try {
    await session.show(await mutate.removeArticle({ id, restore: false }));
    const takeBack = takingBack(here, () => mutate.removeArticle({ id, restore: true }));
    toasts.show(words.shelf.articleRemoved(headline), {
      action: { text: words.undo, act: () => void putBack(takeBack) },
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

interface Deed {
  done: string;
  work: () => Promise<unknown>;
  /** Its own way back, where it is not the last act any more. */
  back: () => Promise<unknown>;
  after: () => Promise<void>;
}

async function act(
  session: Session,
  { id }: Which,
  leaving: boolean,
  { done, work, back, after }: Deed,
): Promise<void> {
  const here = session.dossier?.id === id;
  if (here && !(await saved(session))) return;
  // Left before it is gone, so that nothing is written into it any more.
  if (here && leaving) await session.leave();
  try {
    await work();
    const takeBack = takingBack(null, back);
    const undo = () =>
      void takeBack().then(after, (thrown: unknown) =>
        toasts.fail(words.shelf.failed(problemOf(thrown).message)),
      );
    toasts.show(done, { action: { text: words.undo, act: undo } });
  } catch (thrown) {
    toasts.fail(words.shelf.failed(problemOf(thrown).message));
  }
  if (here && !leaving) await session.open(id);
  else await session.refresh();
}
