// What a report is on: two articles, or what became of the claims of one.
export interface PairSubject {
  kind: 'pair';
  left: number;
  right: number;
  counts: {
    links: number;
    confirmed: number;
    rejected: number;
    gapsLeft: number;
    gapsRight: number;
    notes: number;
  };
  /** How many articles are later than the earlier one of the two. */
  later: number;
}

export interface FatesSubject {
  kind: 'fates';
  base: number;
  claims: number;
  later: number;
}

export type Subject = PairSubject | FatesSubject;
