import type { AlertView } from "../../shared/protocol/alert-views.ts";

const rankOf = ({ level }: AlertView): number => (level === "red" ? 0 : 1);

/** Red before amber, the newest first. */
export const byUrgency = (alerts: readonly AlertView[]): AlertView[] =>
  [...alerts].sort((a, b) => rankOf(a) - rankOf(b) || Date.parse(b.since) - Date.parse(a.since));
