import type { Why } from "../../../shared/protocol/why-views.ts";
import { unixMs } from "../../../shared/units/time.ts";
import type { Company } from "../company.tsx";

type Speaker = Pick<Company, "calendar" | "dates">;

/** What is compared with what: "November 2026, so far" and "October 2026 up to 21 Oct 2026, 16:59" (P3); the short one where the
 * long one stands beside it. */
export function sideNames(
  why: Why,
  { calendar, dates }: Speaker,
): Record<"before" | "beforeShort" | "now", string> {
  const { kind } = why.period;
  const start = unixMs(Date.parse(why.before.start));
  const { end } = calendar.periodAt(kind, start);
  const earlier = dates.period({ kind, start: why.before.start, end: calendar.iso(end) });
  const later = dates.period(why.period);
  if (why.comparison === "whole-period") return { before: earlier, beforeShort: earlier, now: later };
  return {
    before: `${earlier} up to ${dates.instant(why.before.end)}`,
    beforeShort: `${earlier}, same point`,
    now: `${later}, so far`,
  };
}
