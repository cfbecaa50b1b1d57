import { writeFileSync } from "node:fs";
import { join } from "node:path";

export const KPIS = 200;
export const TEAMS = 4;
/** The board of 24 tiles that walls and watchers look at. */
export const BOARD = "wall";
/** A KPI whose reading is the last number that was sent: what a push looks like on its way. */
export const PROBE = "bench.probe";
/** The title of its tile. */
export const PROBE_TITLE = "Running number";

const AGGREGATES = ["sum", "mean", "last", "max"] as const;

export const kpiId = (index: number): string => `bench.k${String(index).padStart(3, "0")}`;
export const teamId = (index: number): string => `sales/team-${index}`;

const definition = {
  description: "Measured by the benchmark",
  why: "A benchmark shall carry what a real KPI carries",
  owner: "benchmark",
  unit: "sales",
  category: "performance",
  direction: "higher",
  expectedEvery: "1h",
  target: { plan: [{ from: "2024-01-01", value: 5_000 }], pace: "business-days" },
  benchmark: { trailing: "12 months" },
};

const kpi = (index: number) => ({
  ...definition,
  id: kpiId(index),
  name: `Indicator ${index}`,
  tier: index < 8 ? 1 : 2,
  measure: index % 2 === 0 ? { kind: "currency", currency: "EUR" } : { kind: "number" },
  aggregate: AGGREGATES[index % AGGREGATES.length] ?? "sum",
  period: "month",
});

const probe = {
  id: PROBE,
  name: PROBE_TITLE,
  unit: "sales",
  tier: 2,
  category: "performance",
  direction: "higher",
  measure: { kind: "number", decimals: 0 },
  aggregate: "last",
  period: "day",
};

/** 24 tiles as a wall has them: mostly big numbers, some bullets, four charts, a league table and a status list. */
const tiles = [
  { widget: "big-number", kpi: PROBE, title: PROBE_TITLE, w: 2, h: 1 },
  ...Array.from({ length: 13 }, (_, at) => ({ widget: "big-number", kpi: kpiId(at), w: 2, h: 1 })),
  ...Array.from({ length: 4 }, (_, at) => ({ widget: "bullet", kpi: kpiId(13 + at), w: 2, h: 1 })),
  ...Array.from({ length: 4 }, (_, at) => ({ widget: "trend", kpi: kpiId(17 + at), w: 2, h: 1 })),
  { widget: "league", kpi: kpiId(0), unit: "sales", w: 2, h: 1 },
  { widget: "status-list", unit: "sales", w: 2, h: 1 },
];

const catalogue = {
  organisation: { name: "Benchmark", timeZone: "Europe/Berlin" },
  units: [
    { id: "company", name: "Benchmark", kind: "company" },
    { id: "sales", name: "Sales", kind: "department" },
    ...Array.from({ length: TEAMS }, (_, at) => ({ id: teamId(at), name: `Team ${at}`, kind: "team" })),
  ],
  kpis: [probe, ...Array.from({ length: KPIS }, (_, at) => kpi(at))],
  boards: [{ id: BOARD, name: "Wall", tiles }],
};

/** Writes the catalogue of all measurements into a folder and returns the file. */
export function writeCatalogue(folder: string): string {
  const file = join(folder, "catalogue.yaml");
  writeFileSync(file, JSON.stringify(catalogue, null, 1)); // JSON is YAML
  return file;
}
