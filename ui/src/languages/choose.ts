// Which interface language is chosen, and choosing another one.
import { recall, remember, carryOver } from '../shared/preferences';
import { isLanguage, language, type Language } from './locale';

/** The language that was chosen, else the system's if it is one of ours, else English. */
export function chosenLanguage(): Language {
  const kept = recall<unknown>('language', null);
  if (isLanguage(kept)) return kept;
  const system = navigator.language?.split('-')[0];
  // "iw" is what older systems call Hebrew.
  const known = system === 'iw' ? 'he' : system;
  return isLanguage(known) ? known : 'en';
}

type Save = () => Promise<boolean>;
let save: Save = () => Promise.resolve(true);

/** What saves all that is being typed, and says whether it could; gives what takes it away. */
export function savesFirst(saving: Save): () => void {
  save = saving;
  return () => {
    if (save === saving) save = () => Promise.resolve(true);
  };
}

/** Keeps the choice and begins the window anew in it. False, and nothing is changed, where a note could not be saved. */
export async function chooseLanguage(tag: Language, reload = () => location.reload()): Promise<boolean> {
  if (tag === language()) return true;
  if (!(await save())) return false;
  remember('language', tag);
  carryOver();
  reload();
  return true;
}
