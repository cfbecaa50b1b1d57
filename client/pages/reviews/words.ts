import type { Decision } from "../../../shared/kpi/review/decision.ts";
import type { QUESTIONS } from "../../../shared/kpi/review/questions.ts";
import type { ReviewStanding } from "../../../shared/kpi/review/review-standing.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Company } from "../company.tsx";

export type Question = (typeof QUESTIONS)[number];

/** The SMARTER questions [guide], each by the word that it begins with. */
export const QUESTION_WORDS: Readonly<
  Record<Question | "evaluate" | "reEvaluate", readonly [string, string]>
> = {
  specific: ["Specific", "Does it say exactly what is measured, and for whom?"],
  measurable: ["Measurable", "Do its facts come, all of them and in time?"],
  attainable: ["Attainable", "Can the target be reached with what we have?"],
  relevant: ["Relevant", "Does it move what we want to achieve?"],
  timeBound: ["Time-bound", "Is it clear by when the target is to be reached?"],
  evaluate: ["Evaluate", "What do the last periods tell?"],
  reEvaluate: ["Re-evaluate", "What would make us decide otherwise?"],
};

export const DECISION_WORDS: Readonly<Record<Decision["kind"], string>> = {
  keep: "Keep it as it is",
  "change-target": "Change the target",
  "change-tier": "Change the tier",
  "change-definition": "Change the definition",
  retire: "Retire it",
};

export const PART_WORDS = {
  name: "Name",
  description: "What it is",
  why: "Why it matters",
  outcome: "Desired outcome",
  owner: "Owner",
} as const;

/** "overdue by 12 days, was due 20 Nov 2026". */
export function sayStanding(standing: ReviewStanding, { dates }: Pick<Company, "dates">): string {
  switch (standing.kind) {
    case "retired":
      return "retired, no more reviews";
    case "never-reviewed":
      return "never reviewed";
    case "upcoming":
      return `next on ${dates.date(standing.due)}`;
    case "due":
      return "due today";
    case "overdue":
      return `overdue by ${standing.days} ${standing.days === 1 ? "day" : "days"}, was due ${dates.date(standing.due)}`;
  }
}

/** "Change the target to €1,200,000 from 1 Jan 2027". */
export function sayDecision(
  decision: Decision,
  kpi: Pick<KpiView, "measure">,
  { dates, format, kpis }: Pick<Company, "dates" | "format" | "kpis">,
): string {
  const words = DECISION_WORDS[decision.kind];
  switch (decision.kind) {
    case "keep":
      return words;
    case "change-tier":
      return `${words} to ${decision.tier}`;
    case "change-target": {
      const full = (value: number): string => format.value(value, kpi.measure, "full");
      const { value, from } = decision;
      const level = typeof value === "number" ? full(value) : value.map(full).join(" to ");
      return `${words} to ${level} from ${dates.date(from)}`;
    }
    case "change-definition": {
      const parts = (Object.keys(PART_WORDS) as (keyof typeof PART_WORDS)[]).filter(
        (part) => decision.parts[part] !== undefined,
      );
      return `${words}: ${parts.map((part) => PART_WORDS[part].toLowerCase()).join(", ")}`;
    }
    case "retire": {
      const { on, supersededBy } = decision;
      const successor =
        supersededBy && `, in favour of ${kpis.find(({ id }) => id === supersededBy)?.name ?? supersededBy}`;
      return `${words} on ${dates.date(on)}${successor ?? ""}`;
    }
  }
}
