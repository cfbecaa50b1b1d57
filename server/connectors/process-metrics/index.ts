import * as z from "zod";
import { defineConnector, type Outside } from "../define.ts";

const EVERY_MS = 5000;
const UNIT = "platform";
const BYTES_PER_MEGABYTE = 1e6;

/** The server's own process, sampled every five seconds: measured, not simulated. */
export const connector = defineConnector({
  kind: "process-metrics",
  name: "This server's process",
  settings: z.strictObject({}),
  async run(outside) {
    while (!outside.signal.aborted) {
      await outside.emit(sample(outside));
      await outside.sleep(EVERY_MS, outside.signal);
    }
  },
});

function sample(outside: Outside) {
  const at = outside.now();
  const { eventLoopDelayS, observationsPerSecond, screens, residentBytes } = outside.probe.platform();
  const values = {
    "platform.ingest-rate": observationsPerSecond,
    "platform.event-loop-delay": eventLoopDelayS,
    "platform.memory": residentBytes / BYTES_PER_MEGABYTE,
    "platform.screens": screens,
  };
  // A histogram without a turn in it has no percentile: a missing number is left out, not sent as 0.
  return Object.entries(values).flatMap(([kpi, value]) =>
    Number.isFinite(value) ? [{ kpi, unit: UNIT, at, value }] : [],
  );
}
