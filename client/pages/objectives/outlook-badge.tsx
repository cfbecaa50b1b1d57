import type { Status } from "../../../shared/kpi/attainment.ts";
import type { ObjectiveOutlook } from "../../../shared/kpi/objective-outlook.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";

interface Look {
  readonly status: Status;
  readonly word: string;
}

const LOOKS: Readonly<Record<Exclude<ObjectiveOutlook["kind"], "unjudged">, Look>> = {
  reached: { status: "met", word: "Reached" },
  "on-track": { status: "on-track", word: "On track" },
  behind: { status: "at-risk", word: "Behind" },
  missed: { status: "off", word: "Not reached" },
  early: { status: "early", word: "Early" },
  "not-begun": { status: "early", word: "Not begun" },
};

const UNJUDGED: Readonly<Record<Extract<ObjectiveOutlook, { kind: "unjudged" }>["why"], string>> = {
  "no-dates": "No dates",
  "no-value": "No value yet",
};

/** How an outlook is drawn: by the shape and colour of a status, with a word of its own (S4). */
export const lookOf = (outlook: ObjectiveOutlook): Look =>
  outlook.kind === "unjudged" ? { status: "no-target", word: UNJUDGED[outlook.why] } : LOOKS[outlook.kind];

/** Whether an objective will be reached, as icon and word. */
export function OutlookBadge({
  outlook,
  stale,
}: {
  readonly outlook: ObjectiveOutlook;
  readonly stale: boolean;
}) {
  return <StatusBadge {...lookOf(outlook)} stale={stale} />;
}
