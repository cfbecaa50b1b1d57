import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import { sampleItem } from "./sample-items.ts";
import { SAMPLE_RATE, SAMPLE_RATE_READING, SAMPLE_WAITING } from "./samples.ts";

/** Churn: above 4 % amber, above 5 % red. */
export const SAMPLE_KRI: WatchedKri = {
  id: "risk.churn",
  name: "Customers leave",
  risk: "Revenue that was counted on does not come",
  owner: "Head of Success",
  appetite: { text: "Four of a hundred in a year", value: 0.04 },
  kpi: "success.churn",
  unit: "sales",
  watch: "current",
  lineage: ["sales", "company"],
  direction: "above",
  levels: [
    { name: "amber", trip: 0.04, clear: 0.035, pending: 2, clearFor: 2 },
    { name: "red", trip: 0.05, clear: 0.045, pending: 1, clearFor: 2 },
  ],
  dwell: "samples",
  noData: "hold",
};

/** A KRI with the item that it judges: by the sample's definition, with this value; none when it waits for facts. */
export function sampleRisk(
  value: number | undefined,
  own: Partial<WatchedKri> & { readonly id: string },
): { readonly kri: WatchedKri; readonly item: ReturnType<typeof sampleItem> } {
  const kri: WatchedKri = { ...SAMPLE_KRI, kpi: `${own.id}.kpi`, ...own };
  const named = { kpi: kri.kpi, unit: kri.unit } as const;
  const item = sampleItem({
    kpi: { ...SAMPLE_RATE, id: kri.kpi, name: kri.name, direction: "lower" },
    unit: kri.unit,
    reading:
      value === undefined
        ? { ...SAMPLE_WAITING, ...named }
        : { ...SAMPLE_RATE_READING, ...named, value, at: "2026-11-21T16:12:00+01:00" },
  });
  return { kri, item };
}
