import type { CATEGORIES } from "../../kpi/definition.ts";
import type { UnixMs } from "../../units/time.ts";

/** What a catalogue could do better (O3): a warning, each with what it is about. */
export type Finding =
  /** More than three Tier 1 KPIs: what matters most no longer stands out. */
  | { readonly check: "few-tier-1"; readonly kpis: readonly string[] }
  /** No Tier 1 KPI in a category. */
  | { readonly check: "category"; readonly category: (typeof CATEGORIES)[number] }
  /** A definition without owner, description, why, target or benchmark (K1). */
  | { readonly check: "defined"; readonly kpi: string; readonly missing: readonly string[] }
  /** A Tier 2 KPI that drives nothing and that no formula reads. */
  | { readonly check: "drives"; readonly kpi: string }
  /** Named after an activity, without an outcome. */
  | { readonly check: "outcome"; readonly kpi: string }
  /** Without data for more than 90 days; `newest` is absent where there never was a fact. */
  | { readonly check: "fresh"; readonly kpi: string; readonly newest?: UnixMs }
  /** A key risk indicator without owner or appetite. */
  | { readonly check: "kri"; readonly kri: string; readonly missing: readonly string[] };

/** One department's share of the catalogue: how many checks apply to it, and those that it does not fulfil. */
export interface UnitHealth {
  readonly unit: string;
  readonly checks: number;
  readonly findings: readonly Finding[];
}
