import { addDecimals, type Decimal, DECIMAL_ZERO, fromDecimal, toDecimal } from "../../units/decimal.ts";
import { tidy } from "../../units/tidy.ts";
import { type Aggregate, type Counted, counted, NEVER, WAITING } from "./aggregate.ts";

export interface Parts extends Counted {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** Σ numerator / Σ denominator, never the mean of ratios; undefined while the denominators sum to zero. */
export const ratio: Aggregate<Parts> = {
  zero: { n: 0, at: NEVER, numerator: DECIMAL_ZERO, denominator: DECIMAL_ZERO },
  add: (summary, fact) => ({
    ...counted(summary, { n: 1, at: fact.at }),
    numerator: addDecimals(summary.numerator, toDecimal(fact.numerator ?? 0)),
    denominator: addDecimals(summary.denominator, toDecimal(fact.denominator ?? 0)),
  }),
  join: (a, b) => ({
    ...counted(a, b),
    numerator: addDecimals(a.numerator, b.numerator),
    denominator: addDecimals(a.denominator, b.denominator),
  }),
  outcome: (summary) => {
    if (summary.n === 0) return WAITING;
    const volume = fromDecimal(summary.denominator);
    if (volume === 0) return { kind: "undefined", reason: "zero-denominator" };
    const value = tidy(fromDecimal(summary.numerator) / volume);
    return { kind: "value", value, at: summary.at, volume };
  },
};
