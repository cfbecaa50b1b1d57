import { type Aggregate, type Counted, counted, NEVER, valueOf } from "./aggregate.ts";

/** Number of observations, whatever their value. */
export const count: Aggregate<Counted> = {
  zero: { n: 0, at: NEVER },
  add: (summary, fact) => counted(summary, { n: 1, at: fact.at }),
  join: counted,
  outcome: (summary) => valueOf(summary, summary.n),
};
