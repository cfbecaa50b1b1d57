/** What a number is counted in, as far as showing it goes. */
export interface Counting {
  readonly kind: "number" | "currency" | "percent" | "duration" | "score";
  readonly currency?: string | undefined;
  readonly decimals?: number | undefined;
  readonly of?: string | undefined;
}

/** Decimals that a measure shows unless it says otherwise; for percent measures, decimals of the percentage. */
export function shownDecimals(measure: Counting): number {
  return measure.decimals ?? (measure.kind === "percent" || measure.kind === "score" ? 1 : 0);
}
