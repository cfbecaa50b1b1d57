import type { Calendar } from "../../../shared/calendar/periods.ts";
import type { Observation } from "../../../shared/kpi/observation.ts";
import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import { company } from "./model/company.ts";
import { cut, historyStart } from "./pieces.ts";
import { createSampler, type Piece } from "./sample.ts";

/** The KPI that counts simulated facts; its newest fact tells how far the simulation has been pushed. */
export const FEED = { kpi: "platform.demo-feed", unit: "platform" } as const;

/** The demo organisation's facts. The same span always gives the same facts: nothing here throws dice anew. */
export interface Simulator {
  /** Where a history that is pushed at `now` begins. */
  historyStart(now: UnixMs): UnixMs;
  /**
   * The facts of `[from, now)`, piece by piece in order of time; each piece that has facts ends with its mark, the
   * number of facts in it. Whoever has the mark of a piece has all that came before it.
   */
  facts(from: UnixMs, now: UnixMs): Generator<Observation[]>;
  /** Where to go on behind a mark. */
  after(mark: UnixMs): UnixMs;
}

export function createSimulator(calendar: Calendar): Simulator {
  const samplers = company.map((series) => createSampler(series, calendar));

  function factsOf(piece: Piece): Observation[] {
    const facts = samplers.flatMap((sample) => sample(piece) ?? []);
    return facts.length > 0 ? [...facts, markOf(piece, facts.length)] : [];
  }

  return {
    historyStart: (now) => historyStart(calendar, now),
    *facts(from, now) {
      for (const piece of cut(calendar, from, now)) yield factsOf(piece);
    },
    after: (mark) => unixMs(mark + 1),
  };
}

const markOf = ({ start, end }: Piece, facts: number): Observation => ({
  ...FEED,
  at: unixMs(end - 1),
  value: facts,
  key: new Date(start).toISOString(),
});
