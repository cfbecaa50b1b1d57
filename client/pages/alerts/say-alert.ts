import type { AlertView } from "../../../shared/protocol/alert-views.ts";
import type { Company } from "../company.tsx";

type Said = Pick<Company, "format" | "dates">;

/** The trip of its level: "limit 5 %", or of a range that is safe "limits −5 % to 3 %". */
export function sayLimit({ limit, measure }: Pick<AlertView, "limit" | "measure">, { format }: Said): string {
  const value = (amount: number): string => format.value(amount, measure, "full");
  return typeof limit === "number"
    ? `limit ${value(limit)}`
    : `limits ${value(limit[0])} to ${value(limit[1])}`;
}

/** What was judged last; of an alert that silence opened, that there was nothing. */
export const sayJudged = (
  { value, measure }: Pick<AlertView, "value" | "measure">,
  { format }: Said,
): string => (value === undefined ? "no value" : format.value(value, measure, "full"));

/** Who takes care of it: "Acknowledged by Ana until 22 Nov 2026, 09:30". */
export function sayAttention(alert: AlertView, { dates }: Said): string {
  const by = alert.attendedBy === undefined ? "" : ` by ${alert.attendedBy}`;
  const until = alert.attendedUntil === undefined ? "" : ` until ${dates.instant(alert.attendedUntil)}`;
  switch (alert.attention) {
    case "unacked":
      return "Nobody has acknowledged it";
    case "acked":
      return `Acknowledged${by}${until}`;
    case "snoozed":
      return `Put off${by}${until}`;
    case "cleared-unacked":
      return "Back to normal, not seen yet";
    case "closed":
      return sayEnd(alert, { dates });
  }
}

/** Why it is over: being well again is not the same as not being known any more. */
function sayEnd({ ended }: AlertView, { dates }: Pick<Said, "dates">): string {
  if (!ended) return "Over";
  const at = dates.instant(ended.at);
  switch (ended.kind) {
    case "resolved":
      return `Back to normal ${at}`;
    case "rule-changed":
      return `Over ${at}: its limits were changed`;
    case "series-gone":
      return `Over ${at}: its number is no longer reported, nobody knows whether it is well`;
  }
}

/** What is wrong with the numbers behind it; nothing where they are fresh, or it is over. */
export function sayEvidence({ evidence, ended }: Pick<AlertView, "evidence" | "ended">): string | undefined {
  if (ended) return undefined;
  switch (evidence) {
    case "fresh":
      return undefined;
    case "stale":
      return "Its data are late";
    case "no-data":
      return "No data come in";
    case "gone":
      return "Its data have stopped";
    case "error":
      return "Its source reports an error";
  }
}

/** Where it is heading; nothing while it stays as it is. */
export function sayPhase({ phase, ended }: Pick<AlertView, "phase" | "ended">): string | undefined {
  if (ended) return undefined;
  if (phase === "clearing") return "recovering";
  return phase === "rising" ? "getting worse" : undefined;
}
