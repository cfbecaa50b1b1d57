/** Why a change cannot be split; what cannot be split is never guessed at. */
export interface NoSplit {
  readonly kind: "none";
  readonly reason:
    | "no-value-before"
    | "no-value-now"
    /** Nothing below the unit reported. */
    | "one-unit"
    /** A formula reads a smallest or largest value, which one unit alone sets. */
    | "not-additive"
    /** Its numbers are too large or too small to be calculated with. */
    | "not-finite";
}

export const noSplit = (reason: NoSplit["reason"]): NoSplit => ({ kind: "none", reason });
