import type { Kpi } from "../../kpi/definition.ts";
import type { Unit } from "../../kpi/units-tree.ts";
import type { Board } from "../board.ts";

/** What a template chooses from: a catalogue, as far as it is about KPIs and units. */
export interface TemplateSource {
  readonly organisation: { readonly name: string; readonly oneMetric?: string | undefined };
  readonly units: readonly Unit[];
  readonly kpis: readonly Kpi[];
}

/**
 * A way to begin a board. It knows no KPI and no unit: it chooses by tier, category, measure, aggregate, and by who
 * stands below whom, and fills a wall with what it finds, however little that is.
 */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Whether it is of no use before somebody has chosen a unit; the others are about the whole company without one. */
  readonly needs: "none" | "unit";
  readonly make: (source: TemplateSource, unit?: string) => Board;
}
