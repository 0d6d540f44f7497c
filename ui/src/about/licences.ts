// What others made and is in the app, with the texts of its licences; the list is written by `.ci/licences.mjs`.

export interface Part {
  name: string;
  version: string | null;
  /** As SPDX has it. */
  licence: string;
  from: string | null;
  kind: string;
  /** Numbers of texts. */
  texts: number[];
}

export interface Licences {
  packages: Part[];
  texts: string[];
}

/** A megabyte: read when it is first wanted. */
export async function licences(): Promise<Licences> {
  const { default: json } = await import('./licences.json?raw');
  return JSON.parse(json) as Licences;
}

/** Those in whose name, licence or kind all the words are. */
export function found(parts: readonly Part[], words: string): Part[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return parts.filter(({ name, licence, kind }) => {
    const text = `${name} ${licence} ${kind}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
