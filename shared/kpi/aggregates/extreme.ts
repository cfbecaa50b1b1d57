import { type Aggregate, type Counted, counted, NEVER, valueOf } from "./aggregate.ts";

export interface Extreme extends Counted {
  readonly value: number;
}

/** The smallest value. */
export const min: Aggregate<Extreme> = extreme(Math.min);

/** The largest value. */
export const max: Aggregate<Extreme> = extreme(Math.max);

function extreme(choose: (a: number, b: number) => number): Aggregate<Extreme> {
  const join = (a: Extreme, b: Extreme): Extreme => ({
    ...counted(a, b),
    value: a.n === 0 ? b.value : b.n === 0 ? a.value : choose(a.value, b.value),
  });
  return {
    zero: { n: 0, at: NEVER, value: 0 },
    add: (summary, fact) => join(summary, { n: 1, at: fact.at, value: fact.value ?? 0 }),
    join,
    outcome: (summary) => valueOf(summary, summary.value),
  };
}
