import type { ReadingRef } from "../kpi/reading.ts";
import type { Concern } from "./concerns-board.ts";

type Level = "amber" | "red";

interface Raised extends Pick<Concern, "kpi" | "unit"> {
  readonly level: Level;
  /** Present when it is over. */
  readonly ended?: unknown;
}

/** The level that a tile is marked with: the worst of the open alerts on a KPI that it shows, for that very unit. */
export function tileAlert(refs: readonly ReadingRef[], alerts: readonly Raised[]): Level | undefined {
  const own = alerts.filter(
    ({ kpi, unit, ended }) => !ended && refs.some((ref) => ref.kpi === kpi && ref.unit === unit),
  );
  return own.find(({ level }) => level === "red")?.level ?? own[0]?.level;
}
