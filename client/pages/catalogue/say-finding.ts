import { MOST_SILENT_DAYS } from "../../../shared/kpi/data-alert.ts";
import type { FindingView } from "../../../shared/protocol/catalogue-views.ts";
import { CATEGORY_WORDS, sayMissing } from "../words.ts";

/** A finding as a person reads it: what is so, and what to do. */
export interface SaidFinding {
  readonly what: string;
  readonly todo: string;
}

/** Says a finding (O3); `date` says an instant in the organisation's words. */
export function sayFinding(finding: FindingView, date: (iso: string) => string): SaidFinding {
  switch (finding.check) {
    case "few-tier-1":
      return {
        what: `${finding.kpis.length} KPIs of Tier 1, so that none stands out`,
        todo: "Keep the three that matter most, and make the others drivers of them (Tier 2).",
      };
    case "category":
      return {
        what: `No Tier 1 KPI for ${CATEGORY_WORDS[finding.category].toLowerCase()}`,
        todo: "Find the one number by which the department would know it.",
      };
    case "defined":
      return {
        what: `Without ${sayMissing(finding.missing)}`,
        todo: "Agree on what is missing and add it to the definition.",
      };
    case "drives":
      return {
        what: "Of Tier 2, but drives nothing",
        todo: "Name the KPI that it drives, or stop following it.",
      };
    case "outcome":
      return {
        what: "Counts an activity, not what comes of it",
        todo: "Say as its outcome what the activity is for.",
      };
    case "fresh":
      return {
        what:
          finding.newest === undefined
            ? "Never had any data"
            : `No data for more than ${MOST_SILENT_DAYS} days, the last of ${date(finding.newest)}`,
        todo: "Look after its source, or retire it.",
      };
    case "kri":
      return {
        what: `A key risk without ${sayMissing(finding.missing)}`,
        todo: "Name who answers for it and how much of the risk is accepted.",
      };
  }
}
