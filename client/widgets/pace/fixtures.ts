import { SAMPLE_BARE, SAMPLE_JUDGED, SAMPLE_STATES, sampleItem } from "../../charts/sample-items.ts";
import { samplePace } from "../../charts/sample-pace.ts";
import { SAMPLE_COST, SAMPLE_READING } from "../../charts/samples.ts";
import type { NoRunRate } from "../../../shared/kpi/run-rate.ts";
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
  title: "Pace of the month",
  items: [item],
  pace: paceOf(item),
  ...more,
});
const not = (item: Item, reason: NoRunRate["reason"]): Fixture =>
  one(item, { pace: { ...paceOf(item), runRate: { kind: "none", reason } } });
const valued = (value: number, more: object = {}): Item =>
  sampleItem({ reading: { ...SAMPLE_READING, value, ...more } });

const { typical, waiting } = SAMPLE_STATES;
const states = Object.entries(SAMPLE_STATES).map(([name, item]) => [name, one(item)] as const);
const { target: _, expected: __, ...bare } = samplePace();
const untargeted = bare.parts.map(({ expected: ___, ...part }) => part);
/** Nothing is known of some days: not that there was nothing, but nothing. */
const gaps = samplePace().parts.map(({ total, ...part }, day) =>
  total === undefined || (day > 8 && day < 13) ? part : { ...part, total },
);

export const fixtures: Fixtures = {
  ...Object.fromEntries(states),
  typical: one(typical),
  waiting: one(waiting),
  loading: { title: "Pace of the month", items: [SAMPLE_STATES.loading] },
  "loading-pace": { title: "Pace of the month", items: [typical] },
  behind: one(valued(520_400, { status: "at-risk", attainment: 0.71 })),
  "on-pace": one(valued(733_333.33, { attainment: 1 })),
  "over-target": one(valued(1_212_400, { attainment: 1.65 })),
  gaps: one(typical, { pace: { ...samplePace(), parts: gaps } }),
  budget: not(
    sampleItem({
      kpi: { ...SAMPLE_COST, name: "Travel", aggregate: "sum" },
      reading: { ...SAMPLE_READING, value: 702_100 },
    }),
    "lower-is-better",
  ),
  "no-target": one(sampleItem({ reading: SAMPLE_BARE }), {
    pace: { ...bare, runRate: { kind: "none", reason: "no-target" }, parts: untargeted },
  }),
  percent: not(SAMPLE_JUDGED.percent, "not-an-amount"),
  small: one(typical, { size: [300, 200] }),
  "half-height": one(typical, { size: [462, 220] }),
  "two-rows": one(typical, { size: [462, 420] }),
  wide: one(typical, { size: [940, 306] }),
  "wide-two-rows": one(typical, { size: [940, 420] }),
  tall: one(typical, { size: [462, 630] }),
  alone: one(typical, { size: [1880, 950] }),
};
