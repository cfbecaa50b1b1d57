import { expect, test } from "vitest";
import { createCalendar } from "../../../shared/calendar/periods.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { ACME, ACME_KPIS } from "../../testing/acme.ts";
import type { ViewSearch } from "../search.ts";
import { shownHistory } from "./shown-history.ts";

const calendar = createCalendar(ACME);
const end = unixMs(Date.parse("2026-11-21T16:59:00+01:00"));
// Facts of the first come once a day, of the second at any time.
const [revenue, deals] = ["sales.revenue", "sales.deals"].map((id) => ACME_KPIS.find((kpi) => kpi.id === id));

function shown(view: ViewSearch, kpi = deals) {
  if (!kpi) throw new Error("no such KPI");
  const { span, ...rest } = shownHistory(calendar, kpi, "month", view, end);
  return { ...rest, from: calendar.iso(span.start), to: calendar.iso(span.end) };
}

test("a stretch of the address is shown by the grain that goes with it, in whole periods", () => {
  expect(shown({ from: "2026-11-01T10:00:00+01:00", to: "2026-11-10T10:00:00+01:00" })).toEqual({
    grain: "day",
    grains: ["hour", "day"],
    from: "2026-11-01T00:00:00+01:00",
    to: "2026-11-11T00:00:00+01:00",
  });
  expect(shown({ from: "2026-11-20T10:30:00+01:00", to: "2026-11-21T10:00:00+01:00" })).toMatchObject({
    grain: "hour",
    from: "2026-11-20T10:00:00+01:00",
  });
});

test("a grain that does not suit the stretch, or the KPI, gives way", () => {
  const stretch = { from: "2026-11-01T00:00:00+01:00", to: "2026-11-10T00:00:00+01:00" };
  expect(shown({ ...stretch, grain: "hour" }).grain).toBe("hour");
  expect(shown({ ...stretch, grain: "hour" }, revenue).grain).toBe("day");
  expect(shown({ ...stretch, grain: "month" }).grain).toBe("day");
  expect(shown({ range: "7d" }, revenue)).toMatchObject({ range: "7d", grain: "day", grains: ["day"] });
});

test("a stretch that is half, turned round or wholly ahead is not one: the range is shown", () => {
  for (const odd of [
    { from: "2026-11-01T00:00:00+01:00" },
    { from: "2026-11-10T00:00:00+01:00", to: "2026-11-01T00:00:00+01:00" },
    { from: "2027-11-10T00:00:00+01:00", to: "2027-12-01T00:00:00+01:00" },
  ]) {
    expect(shown(odd).range).toBe("12m");
  }
});
