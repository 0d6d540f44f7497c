// What a report can be on: what is on the screen, and the dossier that it belongs to.
export interface Subject {
  dossier: number;
  /** The two articles; null where the table of fates is in their place. */
  pair: { left: number; right: number } | null;
  /** The article whose claims a record follows: that of the table, or the earlier one of the two. */
  base: { id: number; name: string };
  /** How many articles are later than that. */
  later: number;
}
