/** The same number in the earlier and in the later of two periods. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}
