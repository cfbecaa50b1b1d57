import { expect, test } from "vitest";
import { createCalendar } from "../../../shared/calendar/periods.ts";
import type { Reading } from "../../../shared/kpi/reading.ts";
import { createFormat } from "../../../shared/units/format.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { ACME, ACME_KPIS } from "../../testing/acme.ts";
import { createDates } from "../dates.ts";
import { figuresOf } from "./figures.tsx";

const speaker = { format: createFormat("en-GB"), dates: createDates("en-GB", createCalendar(ACME)) };
const now = unixMs(Date.parse("2026-11-21T16:59:00+01:00"));
const [revenue] = ACME_KPIS;

const reading: Reading = {
  kpi: "sales.revenue",
  unit: "sales",
  period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
  rev: 1,
  state: "value",
  value: 812_345,
  status: "met",
};

/** What stands beside a label, as "value | note". */
function figure(label: string, part: Partial<Reading>): string | undefined {
  if (!revenue) throw new Error("no KPI");
  const facts = figuresOf(revenue, { ...reading, ...part } as Reading, speaker, { now, seen: "live" });
  const fact = facts.find((candidate) => candidate.label === label);
  if (typeof fact?.value !== "string" || typeof fact.note !== "string") return undefined;
  return `${fact.value} | ${fact.note}`.replaceAll("\u00a0", " ");
}

test("[T3] target and pace stand apart; the pace names what it is counted by", () => {
  const target = { value: 1_000_000, expected: 733_333 };
  expect(figure("Target", { target })).toBe("€1,000,000 | for the whole period");
  expect(figure("Expected by now", { target })).toBe("€733,333 | by business days");
  expect(figure("Expected by now", { target: { value: 5, expected: 5 } })).toBeUndefined();
});

test("[T1] a range is a target with two ends, and no target is said", () => {
  expect(figure("Target", { target: { low: 10, high: 20 } })).toBe("€10 to €20 | a range to stay in");
  expect(figure("Target", {})).toBe("None | no target is set for this period");
});

test("[S1] attainment is against the pace where there is one, ends at 200 %, and its absence has a reason", () => {
  const target = { value: 1_000_000, expected: 733_333 };
  expect(figure("Attainment", { attainment: 1.1077, target })).toBe("111 % | of what is expected by now");
  expect(figure("Attainment", { attainment: 2 })).toBe("200 % | of the target, or more");
  expect(figure("Attainment", { attainmentReason: "target-not-positive" })).toMatch(
    /^None \| the target is zero/,
  );
});

test("[P3] nothing to compare with is said", () => {
  expect(figure("Compared", {})).toBe("Nothing | the period before has no value");
});

test("[F1] the age is said beside the instant, and what was never reported has none", () => {
  expect(figure("As of", { at: "2026-11-21T16:29:00+01:00" })).toBe(
    "21 Nov 2026, 16:29 | 30 min ago, up to date",
  );
  expect(figure("As of", {})).toBe("– | nothing was ever reported");
});
