import { expect, test } from "vitest";
import { createModel } from "../../shared/catalogue/model.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import { aCatalogue, aKpi, at } from "../../shared/testing/factories.ts";
import type { Reads, StoredObservation } from "../store/store.ts";
import { readPreview } from "./preview.ts";

const NOW = at("2026-11-21T12:00:00Z");
const facts = [7, 8, 9].map((value, seq): StoredObservation => ({
  kpi: "sales.revenue",
  unit: "sales",
  at: at("2026-11-10T12:00:00Z"),
  value,
  seq,
  receivedAt: NOW,
}));
const READS: Reads = {
  summarise: () => Promise.resolve(new Map()),
  buckets: () => Promise.resolve([]),
  firstMonth: () => Promise.resolve(undefined),
  newest: () => Promise.resolve(new Map()),
  observations: () => Promise.resolve(facts),
};
const modelOf = (kpi: Partial<Kpi>) => createModel(aCatalogue({ kpis: [aKpi(kpi)] }));
const preview = (mostFacts: number) =>
  readPreview(
    READS,
    { before: modelOf({}), after: modelOf({ aggregate: "max" }), kpi: "sales.revenue", mostFacts },
    NOW,
  );

test("[K4] of another aggregate readings are made of the facts themselves", async () => {
  const { readings, unseen } = await preview(3);
  expect([unseen, readings[0]?.after]).toMatchObject([undefined, { state: "value", value: 9 }]);
});

test("where there are more facts than are looked at, that is said, and no reading is made of a part of them", async () => {
  const { readings, unseen, proposals } = await preview(2);
  expect([unseen, proposals, readings.length]).toEqual(["too-many-facts", undefined, 6]);
  expect(readings.map(({ before, after }) => [before?.state, after])).toEqual(
    Array(6).fill(["waiting", undefined]),
  );
});
