import { expect, test } from "vitest";
import { unixMs } from "../../../shared/units/time.ts";
import { createFakeWorld, runIn, testConnector } from "../contract.ts";
import { connector } from "./index.ts";

const KPIS = ["platform.ingest-rate", "platform.event-loop-delay", "platform.memory", "platform.screens"];
const start = unixMs(Date.parse("2026-11-22T12:00:00Z"));

testConnector({
  connector,
  settings: () => ({}),
  kpis: KPIS,
  units: ["platform"],
  start,
  unkeyed: KPIS,
});

const prepared = connector.prepare({});
const run = prepared.ok ? prepared.value : () => Promise.reject(new Error(prepared.problem));

test("samples the process every five seconds, memory in megabytes", async () => {
  const platform = {
    eventLoopDelayS: 0.012,
    observationsPerSecond: 40,
    screens: 2,
    residentBytes: 123_000_000,
  };
  const facts = await runIn(createFakeWorld({ start, sleeps: 2, platform }), run);
  const at = (ms: number) => [
    { kpi: "platform.ingest-rate", unit: "platform", at: start + ms, value: 40 },
    { kpi: "platform.event-loop-delay", unit: "platform", at: start + ms, value: 0.012 },
    { kpi: "platform.memory", unit: "platform", at: start + ms, value: 123 },
    { kpi: "platform.screens", unit: "platform", at: start + ms, value: 2 },
  ];
  expect(facts).toEqual([...at(0), ...at(5000)]);
});

test("[K8] a figure that the process does not have is left out, not sent as 0", async () => {
  const platform = { eventLoopDelayS: Number.NaN, observationsPerSecond: 0, screens: 0, residentBytes: 1e6 };
  const facts = await runIn(createFakeWorld({ start, sleeps: 1, platform }), run);
  expect(facts.map(({ kpi, value }) => [kpi, value])).toEqual([
    ["platform.ingest-rate", 0],
    ["platform.memory", 1],
    ["platform.screens", 0],
  ]);
});
