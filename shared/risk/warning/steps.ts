import type { Period } from "../../calendar/period.ts";
import type { Calendar } from "../../calendar/periods.ts";
import type { UnixMs } from "../../units/time.ts";
import type { Point } from "./point.ts";
import type { Sample } from "./theil-sen.ts";

/** The periods by which a series goes on. */
export interface Steps {
  /** Its points by the number of their step; a period without a value is a step all the same. */
  readonly samples: readonly Sample[];
  /** The periods after the last point that end by an instant, in order. */
  ahead(until: UnixMs): Period[];
}

/**
 * How a series goes on: period by period, but where it has points of business days alone, by business day. A trend that
 * does nothing at weekends is not flatter for it. Points are oldest first.
 */
export function stepsOf(points: readonly Point[], calendar: Calendar): Steps {
  const works = ({ start }: Period): boolean => calendar.isBusinessDay(calendar.dayAt(start));
  const isStep = points.every(({ period }) => period.kind === "day" && works(period)) ? works : () => true;
  const first = points[0]?.period;
  const last = points.at(-1)?.period;
  const periods = first && last ? calendar.between(first.kind, first.start, last.end).filter(isStep) : [];
  const numbers = new Map(periods.map(({ start }, step) => [start, step]));
  return {
    samples: points.flatMap(({ period, value }) => {
      const step = numbers.get(period.start);
      return step === undefined ? [] : [{ step, value }];
    }),
    ahead: (until) =>
      last
        ? calendar
            .between(last.kind, last.end, until)
            .filter((period) => period.end <= until && isStep(period))
        : [],
  };
}
