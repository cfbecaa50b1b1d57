import type { Kpi } from "../definition.ts";
import { changedBy } from "./changed-by.ts";
import type { Decision } from "./decision.ts";

/**
 * The lines of a catalogue's file that a decision changes, under the KPI's `- id:`; empty for one that changes nothing.
 * Of a target the whole plan is given; what else stands in it stays.
 */
export function yamlOfDecision(kpi: Kpi, decision: Decision): string[] {
  const lines = Object.entries(changedBy(kpi, decision)).flatMap(([part, value]) => linesOf(part, value));
  return lines.length === 0 ? [] : [`- id: ${kpi.id}`, ...lines.map((line) => `  ${line}`)];
}

function linesOf(part: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (part === "target") {
    const { plan = [] } = value as NonNullable<Kpi["target"]>;
    const steps = plan.map((step) => `    - {from: ${step.from}, value: ${JSON.stringify(step.value)}}`);
    return ["target:", "  plan:", ...steps];
  }
  if (typeof value === "object" && value !== null)
    return [`${part}:`, ...Object.entries(value).map(([key, inner]) => `  ${key}: ${scalar(key, inner)}`)];
  return [`${part}: ${scalar(part, value)}`];
}

// Ids and dates stand without quotes as in the rest of a file; a text in JSON's quotes is YAML as well.
const scalar = (key: string, value: unknown): string =>
  key === "on" || typeof value !== "string" ? String(value) : JSON.stringify(value);
