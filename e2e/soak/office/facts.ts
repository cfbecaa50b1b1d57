import { DAY_MS, HOUR_MS } from "../../../shared/units/time.ts";
import { MEASURED } from "./catalogue.ts";

/** One fact as it is sent. */
interface Fact {
  readonly kpi: string;
  readonly unit: string;
  readonly at?: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

const SENDERS = MEASURED.flatMap(({ id, units, aggregate, about }) =>
  units.map((unit) => ({ kpi: id, unit, aggregate, about })),
);
type Sender = (typeof SENDERS)[number];

/** Facts that come together. */
const TOGETHER = 4;
const HISTORY_DAYS = 400;
const HISTORY_HOURS = 48;
const TRIALS = 1000;

/** Between 0.75 and 1.25: numbers that move, the same in every run. */
const moved = (index: number): number => 0.75 + ((index * 7919) % 1000) / 2000;

function factOf({ kpi, unit, aggregate, about }: Sender, index: number, times = 1): Fact {
  const value = about * moved(index);
  if (aggregate === "count") return { kpi, unit };
  if (aggregate === "ratio") return { kpi, unit, numerator: Math.round(value * TRIALS), denominator: TRIALS };
  return { kpi, unit, value: Math.round(1000 * value * (aggregate === "sum" ? times : 1)) / 1000 };
}

/** The facts of one step of time: every sender has its turn. */
export const factsOfStep = (step: number): readonly Fact[] =>
  Array.from({ length: TOGETHER }, (_, at) => {
    const index = step * TOGETHER + at;
    return factOf(SENDERS[index % SENDERS.length]!, index);
  });

/** What was before the start: a fact a day for more than a year, one an hour for two days, as large as what follows. */
export function historyBefore(start: number, stepMs: number): readonly Fact[] {
  const perMs = TOGETHER / SENDERS.length / stepMs;
  const back = (everyMs: number, count: number): Fact[] =>
    Array.from({ length: count }, (_, ago) =>
      SENDERS.map((sender, index) => ({
        ...factOf(sender, ago * 31 + index, everyMs * perMs),
        at: new Date(start - (ago + 0.5) * everyMs).toISOString(),
      })),
    ).flat();
  return [...back(DAY_MS, HISTORY_DAYS), ...back(HOUR_MS, HISTORY_HOURS)];
}
