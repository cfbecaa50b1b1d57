import { expect, test } from "vitest";
import type { Series } from "../../shared/protocol/history-views.ts";
import { seriesCsv, seriesFileName } from "./series-csv.ts";

const series: Series = {
  kpi: "sales.profit",
  unit: "sales/emea",
  grain: "month",
  points: [
    {
      start: "2026-10-01T00:00:00+02:00",
      end: "2026-11-01T00:00:00+01:00",
      state: "value",
      value: -1234.5,
      target: 10,
      expected: 10,
      benchmark: 0.1,
    },
    {
      start: "2026-11-01T00:00:00+01:00",
      end: "2026-12-01T00:00:00+01:00",
      state: "waiting",
      target: [1, 2.5],
    },
  ],
};

test("a series is a row for each period: plain numbers with a point, nothing where there is none", () => {
  expect(seriesCsv(series)).toBe(
    [
      "kpi,unit,grain,start,end,state,value,target,targetLow,targetHigh,expected,benchmark",
      "sales.profit,sales/emea,month,2026-10-01T00:00:00+02:00,2026-11-01T00:00:00+01:00,value,-1234.5,10,,,10,0.1",
      "sales.profit,sales/emea,month,2026-11-01T00:00:00+01:00,2026-12-01T00:00:00+01:00,waiting,,,1,2.5,,",
      "",
    ].join("\r\n"),
  );
  expect(seriesFileName(series)).toBe("sales.profit sales-emea by month.csv");
});
