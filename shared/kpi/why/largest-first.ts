/** A part of a change that has a name. */
export interface NamedPart {
  readonly key: string;
  readonly label: string;
  /** Its shorter name in a sentence that has named another of its kind in full. */
  readonly again?: string;
  /** In the measure of the KPI. */
  readonly part: number;
}

/** The largest parts one by one, and what the others come to together; `others` is absent where there are none. */
export interface RankedParts<Part extends NamedPart> {
  readonly shown: readonly Part[];
  readonly others?: { readonly count: number; readonly part: number };
}

/**
 * Parts by size, whichever their sign, equal ones by name; of more than `most` the smallest are gathered, so that there
 * are `most` in all and never a gathering of one.
 */
export function largestFirst<Part extends NamedPart>(
  parts: readonly Part[],
  most: number,
): RankedParts<Part> {
  const ranked = [...parts].sort(
    (a, b) => Math.abs(b.part) - Math.abs(a.part) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
  if (ranked.length <= most) return { shown: ranked };
  const rest = ranked.slice(most - 1);
  const part = rest.reduce((sum, other) => sum + other.part, 0);
  return { shown: ranked.slice(0, most - 1), others: { count: rest.length, part } };
}
