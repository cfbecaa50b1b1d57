import type { Status } from "../../shared/kpi/attainment.ts";

interface Shape {
  readonly symbol: "circle" | "roundRect" | "triangle" | "diamond";
  /** An outline on the ground; the library's own hollow symbols are filled with white in every theme. */
  readonly hollow?: true;
}

/** The symbol by which a chart marks a status: shapes differ as much as colours do (S4). */
export const STATUS_SHAPE: Readonly<Record<Status, Shape>> = {
  met: { symbol: "circle" },
  "on-track": { symbol: "roundRect" },
  "at-risk": { symbol: "triangle" },
  off: { symbol: "diamond" },
  "no-target": { symbol: "circle", hollow: true },
  early: { symbol: "circle", hollow: true },
};
