import { type Aggregate, type Counted, counted, NEVER, valueOf } from "./aggregate.ts";

export interface Latest extends Counted {
  readonly order: number;
  readonly value: number;
}

/** The value with the latest instant; ties go to the later arrival. */
export const last: Aggregate<Latest> = {
  zero: { n: 0, at: NEVER, order: 0, value: 0 },
  add: (summary, fact) => join(summary, { n: 1, at: fact.at, order: fact.order, value: fact.value ?? 0 }),
  join,
  outcome: (summary) => valueOf(summary, summary.value),
};

function join(a: Latest, b: Latest): Latest {
  const first = b.n === 0 || (a.n > 0 && (a.at > b.at || (a.at === b.at && a.order > b.order)));
  return { ...(first ? a : b), ...counted(a, b) };
}
