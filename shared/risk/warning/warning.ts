import type { Period } from "../../calendar/period.ts";
import type { UnixMs } from "../../units/time.ts";
import type { WARNING_RULES } from "./signals.ts";
import type { Side } from "./run-rules.ts";

/** What every warning foretells: that by a day a level will have been reached. It can be scored when that day is over. */
interface Foretold {
  /** The next level that is not reached yet. */
  readonly level: "amber" | "red";
  /** When its newest point was complete. */
  readonly madeAt: UnixMs;
  /** So many business days later, at `due`, it is right or wrong. */
  readonly horizonDays: number;
  readonly due: UnixMs;
  /** Towards which side the series goes or lies. */
  readonly side: Side;
  /** The periods of the points that it rests on, oldest first. */
  readonly points: readonly Period[];
}

/** A business-day range of which both ends are counted from `madeAt`; `from` at least 1, `to` always later. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** An early warning, as facts; all numbers but `limit` are those of the series without its season. */
export type Warning = Foretold &
  (
    | {
        readonly rule: (typeof WARNING_RULES)[number];
        readonly value: number;
        readonly mean: number;
        readonly lower: number;
        readonly upper: number;
      }
    | { readonly rule: "drift"; readonly average: number; readonly mean: number }
    | {
        readonly rule: "time-to-breach";
        readonly limit: number;
        /** Per period of the series. */
        readonly slope: number;
        readonly businessDays: DayRange;
      }
  );
