import { SAMPLE_BARE, SAMPLE_JUDGED, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { samplePace } from "../../charts/sample-pace.ts";
import { SAMPLE_KPI, SAMPLE_READING } from "../../charts/samples.ts";
import type { Course, NoRunRate } from "../../../shared/kpi/run-rate.ts";
import { runRateOf } from "../../../shared/kpi/run-rate.ts";
import type { Pace } from "../../../shared/protocol/history-views.ts";
import type { Fixture, Fixtures, Item } from "../define.ts";

/** The pace that goes with an item's own target and value. */
function paceOf({ reading }: Item): Pace {
  const target = reading?.target && "value" in reading.target ? reading.target : undefined;
  return samplePace({
    ...(target && { target: target.value, expected: target.expected }),
    value: reading?.state === "value" ? reading.value : undefined,
  });
}
const one = (item: Item, more: Partial<Fixture> = {}): Fixture => ({
  title: item.kpi.name,
  items: [item],
  pace: paceOf(item),
  ...more,
});
const not = (item: Item, reason: NoRunRate["reason"]): Fixture =>
  one(item, { pace: { ...samplePace(), runRate: { kind: "none", reason } } });

const { typical } = SAMPLE_STATES;
const valued = (value: number, more: object = {}): Item =>
  sampleItem({ reading: { ...SAMPLE_READING, value, ...more } });
/** The typical pace on another course. */
const onCourse = (value: number, course: Partial<Course>): Pace => {
  const pace = samplePace({ value });
  if (pace.runRate.kind === "none") return pace;
  return { ...pace, runRate: runRateOf({ ...pace.runRate, ...course }, value) };
};
const daysLeft = (left: number): Partial<Course> => ({
  rates: [{ per: "business-day", count: 21, left, planned: 1_000_000 / 21 }],
});
const states = Object.entries(SAMPLE_STATES).map(([name, item]) => [name, one(item)] as const);

export const fixtures: Fixtures = {
  ...Object.fromEntries(states),
  typical: one(typical),
  waiting: one(
    sampleItem({
      reading: { ...SAMPLE_STATES.waiting.reading, target: SAMPLE_READING.target } as Item["reading"],
    }),
  ),
  loading: { title: "Sales revenue", items: [SAMPLE_STATES.loading] },
  "loading-pace": { title: "Sales revenue", items: [typical] },
  reached: one(valued(1_012_400, { attainment: 1.38 })),
  exactly: one(valued(1_000_000, { attainment: 1.36 })),
  "last-day": one(valued(812_345.5), { pace: onCourse(812_345.5, daysLeft(0.3)) }),
  "one-day": one(valued(812_345.5), { pace: onCourse(812_345.5, daysLeft(1)) }),
  "part-of-a-day": one(valued(812_345.5), { pace: onCourse(812_345.5, daysLeft(6.29)) }),
  "nothing-left": one(valued(812_345.5, { status: "on-track" }), { pace: onCourse(812_345.5, daysLeft(0)) }),
  missed: one(valued(912_345.5, { status: "on-track", attainment: 0.91 }), {
    pace: onCourse(912_345.5, { ended: true, ...daysLeft(0) }),
  }),
  hours: one(
    sampleItem({
      kpi: { ...SAMPLE_KPI, name: "Tickets solved today", measure: { kind: "number", of: "tickets" } },
      reading: { ...SAMPLE_READING, value: 83, target: { value: 120, expected: 80 } },
    }),
    {
      pace: onCourse(83, {
        target: 120,
        pace: "time",
        rates: [{ per: "hour", count: 24, left: 7, planned: 5 }],
      }),
    },
  ),
  "no-target": not(sampleItem({ reading: SAMPLE_BARE }), "no-target"),
  "lower-is-better": not(SAMPLE_JUDGED["lower-is-better"], "lower-is-better"),
  percent: not(SAMPLE_JUDGED.percent, "not-an-amount"),
  range: not(SAMPLE_JUDGED.range, "range-target"),
  small: one(typical, { size: [300, 200] }),
  "half-height": one(typical, { size: [462, 220] }),
  wide: one(typical, { size: [940, 306] }),
  tall: one(typical, { size: [462, 630] }),
  alone: one(typical, { size: [1880, 950] }),
};
