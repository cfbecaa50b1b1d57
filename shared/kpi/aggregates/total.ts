import { addDecimals, type Decimal, DECIMAL_ZERO, fromDecimal, toDecimal } from "../../units/decimal.ts";
import { tidy } from "../../units/tidy.ts";
import { type Aggregate, type Counted, counted, NEVER, valueOf } from "./aggregate.ts";

/** Number of facts and their exact total: the summary of both `sum` and `mean`. */
export interface Total extends Counted {
  readonly total: Decimal;
}

const totals: Omit<Aggregate<Total>, "outcome"> = {
  zero: { n: 0, at: NEVER, total: DECIMAL_ZERO },
  add: (summary, fact) => ({
    ...counted(summary, { n: 1, at: fact.at }),
    total: addDecimals(summary.total, toDecimal(fact.value ?? 0)),
  }),
  join: (a, b) => ({ ...counted(a, b), total: addDecimals(a.total, b.total) }),
};

/** Σ value. */
export const sum: Aggregate<Total> = {
  ...totals,
  outcome: (summary) => valueOf(summary, fromDecimal(summary.total)),
};

/** Σ value / number of observations. */
export const mean: Aggregate<Total> = {
  ...totals,
  outcome: (summary) => valueOf(summary, tidy(fromDecimal(summary.total) / summary.n)),
};
