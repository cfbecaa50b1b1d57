import type { Status } from "../../shared/kpi/attainment.ts";

/** Colours for canvases, which cannot read custom properties; the same values as client/theme.css. */
export const PALETTE = {
  ground: "#0c1017",
  surface: "#161c26",
  surfaceRaised: "#1f2733",
  line: "#323d4d",
  ink: "#f3f6fa",
  inkSoft: "#bcc6d4",
  inkStale: "#a2adbc",
  accent: "#8ec5ff",
  statusMet: "#36d6a8",
  statusOnTrack: "#86c5ff",
  statusAtRisk: "#f7c948",
  statusOff: "#ff8a66",
  statusNeutral: "#bcc6d4",
  benchmark: "#c9a7f5",
} as const;

/** The colour that goes with a status, beside its icon and word (S4). */
export const STATUS_COLOUR: Readonly<Record<Status, string>> = {
  met: PALETTE.statusMet,
  "on-track": PALETTE.statusOnTrack,
  "at-risk": PALETTE.statusAtRisk,
  off: PALETTE.statusOff,
  "no-target": PALETTE.statusNeutral,
  early: PALETTE.statusNeutral,
};

/** The system's sans-serif faces, as in client/theme.css. */
export const FONT =
  '"Inter", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans", sans-serif';
