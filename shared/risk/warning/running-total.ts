import type { PeriodKind } from "../../calendar/period.ts";
import type { Calendar } from "../../calendar/periods.ts";
import type { Point } from "./point.ts";

const TOTALLED: readonly PeriodKind[] = ["week", "month", "quarter", "year"];

// That values in any order happen to do this is then less likely than once in a million.
const LEAST_LOG_ORDERS = Math.log(1e6);

/**
 * The kind of period over which values are a total so far, if that is what they look like: they never fall inside one,
 * and do fall where a new one begins, at least once. A sum over each period never looks so by chance; a number that is
 * sent as "this month to date" does, and each of its values holds all those before it, so that every rule of a chart
 * would speak. Points are oldest first.
 */
export const runningTotalOf = (points: readonly Point[], calendar: Calendar): PeriodKind | undefined =>
  TOTALLED.find((kind) => {
    let resets = 0;
    let logOrders = 0;
    let inside = 1;
    const holds = points.slice(1).every(({ period, value }, index) => {
      const before = points[index];
      if (!before) return true;
      const start = calendar.periodAt(kind, period.start).start;
      const isNew = before.period.start < start;
      // n values have n! orders, of which one rises.
      inside = isNew ? 1 : inside + 1;
      logOrders += Math.log(inside);
      if (isNew && value < before.value) resets += 1;
      return isNew ? value < before.value : value >= before.value;
    });
    return holds && resets > 0 && logOrders > LEAST_LOG_ORDERS;
  });
