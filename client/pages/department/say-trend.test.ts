import { expect, test } from "vitest";
import { createCalendar } from "../../../shared/calendar/periods.ts";
import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";
import { createFormat } from "../../../shared/units/format.ts";
import { SAMPLE_KPI } from "../../charts/samples.ts";
import { ACME } from "../../testing/acme.ts";
import { createDates } from "../dates.ts";
import { sayTrend } from "./say-trend.ts";

const words = { format: createFormat("en-GB"), dates: createDates("en-GB", createCalendar(ACME)) };
const kpi = { name: "Revenue", measure: SAMPLE_KPI.measure };

/** A month of 2026, counted from 1. */
function month(number: number, own: Partial<SeriesPoint>): SeriesPoint {
  const two = (value: number): string => String(value).padStart(2, "0");
  return {
    start: `2026-${two(number)}-01T12:00:00+01:00`,
    end: `2026-${two(number + 1)}-01T12:00:00+01:00`,
    state: "value",
    ...own,
  };
}
const said = (...points: SeriesPoint[]): string =>
  sayTrend(kpi, points, "month", words).replaceAll("\u00a0", " ");

test("whoever does not see a trend is told its ends, its extremes, its target and its benchmark", () => {
  expect(
    said(
      month(1, { value: 300, target: 200 }),
      month(2, { value: 100, target: 200 }),
      month(3, { value: 250, target: 400, benchmark: 220 }),
    ),
  ).toBe(
    "Revenue by month, January 2026 to March 2026. Newest €250 in March 2026. Lowest €100 in February 2026, highest €300 in January 2026. Target €400. Benchmark €220.",
  );
});

test("[K8] a period that waits is not the newest value; a range has both of its ends", () => {
  expect(said(month(1, { value: 300 }), month(2, { state: "waiting", target: [200, 400] }))).toBe(
    "Revenue by month, January 2026 to February 2026. Newest €300 in January 2026. Lowest €300 in January 2026, highest €300 in January 2026. Target €200 to €400.",
  );
});

test("[K8] a trend without a number says so", () => {
  expect(said(month(1, { state: "waiting" }))).toBe("Revenue: no number yet.");
  expect(said()).toBe("Revenue: no number yet.");
});
