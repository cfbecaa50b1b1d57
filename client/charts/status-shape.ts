import type { Status } from "../../shared/kpi/attainment.ts";

/** The symbol by which a chart marks a status: shapes differ as much as colours do (S4). */
export const STATUS_SHAPE: Readonly<Record<Status, string>> = {
  met: "circle",
  "on-track": "roundRect",
  "at-risk": "triangle",
  off: "diamond",
  "no-target": "emptyCircle",
  early: "emptyCircle",
};
