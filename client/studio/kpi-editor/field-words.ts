import type { Kpi } from "../../../shared/kpi/definition.ts";

/** What the form calls the parts of a definition. */
const FIELD_WORDS: Readonly<Partial<Record<keyof Kpi, string>>> = {
  id: "Id",
  name: "Name",
  description: "What it is",
  outcome: "Desired outcome",
  why: "Why it matters",
  owner: "Owner",
  unit: "Belongs to",
  tier: "Tier",
  category: "Category",
  perspective: "Perspective",
  measure: "Counted as",
  direction: "Direction",
  aggregate: "Many facts make",
  formula: "Formula",
  rollUp: "For units above",
  emptyIsZero: "No fact means 0",
  period: "Judged by",
  expectedEvery: "A fact is expected every",
  grace: "Late only after another",
  calendar: "Expected on",
  target: "Target",
  benchmark: "Benchmark",
  bands: "Status bands",
  points: "Points",
  minimumVolume: "Smallest volume for a rank",
  drives: "It drives",
  review: "Reviewed",
  retired: "Retired",
  simulated: "Simulated",
};

/** The name of the part that a place is in; the place itself where the form does not ask for it. */
export function sayField(path: string): string {
  const [field = ""] = path.split(".");
  return FIELD_WORDS[field as keyof Kpi] ?? path;
}
