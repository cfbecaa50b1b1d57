import type { Kpi } from "../kpi/definition.ts";
import type { Kri } from "./kri.ts";

/** A KRI of a catalogue in use: what it leaves open is decided. */
export interface WatchedKri extends Kri {
  readonly watch: "current" | "completed";
  /** Its unit and all above it, nearest first. */
  readonly lineage: readonly string[];
}

/**
 * What of a KPI a KRI judges when it does not say: whole periods of what grows over its period (`sum`, `count`), where
 * half a month would look like a fall; otherwise what the KPI says now.
 */
export const watchOf = (
  { watch }: Pick<Kri, "watch">,
  { aggregate }: Pick<Kpi, "aggregate">,
): WatchedKri["watch"] => watch ?? (aggregate === "sum" || aggregate === "count" ? "completed" : "current");
