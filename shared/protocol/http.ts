/** One observation that was not taken, and why. */
export interface Rejection {
  readonly index: number;
  readonly code: string;
  readonly detail: string;
}

/** The answer to a push: every observation of it is in exactly one of the four. */
export interface IngestAnswer {
  readonly accepted: number;
  readonly duplicates: number;
  readonly corrections: number;
  readonly rejected: readonly Rejection[];
}

/** A page of a list. */
export interface List<T> {
  readonly items: readonly T[];
  readonly next?: string;
}
