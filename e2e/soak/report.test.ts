import { expect, test } from "vitest";
import { HOUR_MS } from "../../shared/units/time.ts";
import { courseTable, reportOf, verdictTable } from "./report.ts";
import type { Sample } from "./sample.ts";
import { NOTHING_SEEN } from "./tally.ts";
import type { Judged } from "./verdict.ts";

const sample = (hour: number): Sample => ({
  at: hour * HOUR_MS,
  heap: 3_456_789,
  code: 9_000_400,
  nodes: 1400 + hour,
  documents: 1,
  listeners: 180,
  charts: 2,
  timers: 30,
  kept: 8,
});
const JUDGED: readonly Judged[] = [
  { what: "heap", before: 3_400_000, after: 3_434_000, growth: 0.01, ok: true },
  { what: "charts", before: 2, after: 3, growth: 0.5, ok: false },
  { what: "nodes", before: 400, after: 380, growth: -0.05, ok: true },
];

test("the verdict says what grew by how much, and whether that is too much", () => {
  expect(verdictTable(JUDGED).split("\n").slice(2)).toEqual([
    "| JavaScript heap | 3,400 kB | 3,434 kB | +1.0 % | yes |",
    "| ECharts instances | 2 | 3 | +50.0 % | **no** |",
    "| DOM nodes | 400 | 380 | −5.0 % | yes |",
  ]);
});

test("the course has a line for the first hour and for each sixth", () => {
  const rows = courseTable([0.25, 1, 2, 6, 7, 12].map(sample)).split("\n").slice(2);
  expect(rows.map((row) => row.split(" | ")[0])).toEqual(["| 1", "| 6", "| 12"]);
  expect(rows[0]).toBe("| 1 | 3,457 kB | 1,401 | 1 | 180 | 2 | 30 | 8 | 9,000 kB |");
});

test("the report names its date and machine, and what is kept of bygone periods", () => {
  const circumstances = {
    date: "2026-11-25",
    hours: 72,
    tookMinutes: 19.6,
    machine: { Processor: "A, 2 cores" },
  };
  const report = (bygone: string[]) =>
    reportOf(
      { samples: [sample(1)], tally: { ...NOTHING_SEEN, turns: 8640 }, bygone },
      JUDGED,
      circumstances,
    );
  expect(report([])).toContain("- Date: 2026-11-25\n- Processor: A, 2 cores\n");
  expect(report([])).toContain("turn 8,640 times");
  expect(report([])).toContain("still kept: none.");
  expect(report(["series a"])).toContain("still kept: series a.");
});
