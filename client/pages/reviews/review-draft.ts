import type { Decision, DefinitionParts } from "../../../shared/kpi/review/decision.ts";
import { QUESTIONS } from "../../../shared/kpi/review/questions.ts";
import type { Review } from "../../../shared/kpi/review/review.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { readLevel } from "./read-level.ts";
import { PART_WORDS, type Question } from "./words.ts";

export type Part = keyof typeof PART_WORDS;
export const PARTS = Object.keys(PART_WORDS) as readonly Part[];

interface AnswerDraft {
  readonly yes: boolean | undefined;
  readonly note: string;
}

/** A review as a form holds it: an empty text is a field that was not filled in. */
export interface ReviewDraft {
  readonly on: string;
  readonly answers: Readonly<Record<Question, AnswerDraft>>;
  readonly evaluate: string;
  readonly reEvaluate: string;
  readonly kind: Decision["kind"] | "";
  readonly text: string;
  /** The day from which a new target holds, or on which the KPI retires. */
  readonly from: string;
  readonly low: string;
  readonly high: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly supersededBy: string;
}

/** What is wrong with a draft, by the field. */
export type Wrong = Partial<
  Record<Question | "on" | "evaluate" | "reEvaluate" | "kind" | "text" | "from" | "value" | "parts", string>
>;

/** An empty form of that day; the parts of the definition are as they are. */
export const emptyDraft = (kpi: KpiView, today: string): ReviewDraft => ({
  on: today,
  answers: Object.fromEntries(
    QUESTIONS.map((question) => [question, { yes: undefined, note: "" }]),
  ) as Record<Question, AnswerDraft>,
  evaluate: "",
  reEvaluate: "",
  kind: "",
  text: "",
  from: today,
  low: "",
  high: "",
  parts: Object.fromEntries(PARTS.map((part) => [part, kpi[part] ?? ""])) as Record<Part, string>,
  supersededBy: "",
});

const WORDS = "Say it in a few words";
const DAY = "Give a day";

/** What is missing or cannot be, each with what would be right; the server looks at it once more. */
export function wrongWith(draft: ReviewDraft, kpi: KpiView, today: string): Wrong {
  const wrong: Wrong = {};
  for (const question of QUESTIONS)
    if (draft.answers[question].yes === undefined) wrong[question] = "Answer with yes or no";
  if (draft.on === "" || draft.on > today) wrong.on = "Give today or an earlier day";
  if (draft.evaluate.trim() === "") wrong.evaluate = WORDS;
  if (draft.reEvaluate.trim() === "") wrong.reEvaluate = WORDS;
  if (draft.kind === "") wrong.kind = "Decide something, if only to keep it";
  else if (draft.text.trim() === "") wrong.text = "Say why";
  if (draft.kind === "change-target" && readLevel(draft, kpi) === undefined)
    wrong.value =
      kpi.direction === "range" ? "Give two numbers, the lower one first" : "Give a number, such as 1200.5";
  if ((draft.kind === "change-target" || draft.kind === "retire") && draft.from === "") wrong.from = DAY;
  if (draft.kind === "change-definition" && Object.keys(changedParts(draft, kpi)).length === 0)
    wrong.parts = "Change at least one of them";
  return wrong;
}

/** The review that a draft without faults says. */
export function reviewOf(draft: ReviewDraft, kpi: KpiView, unit: string): Review {
  const answer = (question: Question) => {
    const { yes, note } = draft.answers[question];
    return { yes: yes === true, ...(note.trim() !== "" && { note: note.trim() }) };
  };
  return {
    on: draft.on,
    ...(unit !== kpi.unit && { unit }),
    specific: answer("specific"),
    measurable: answer("measurable"),
    attainable: answer("attainable"),
    relevant: answer("relevant"),
    timeBound: answer("timeBound"),
    evaluate: draft.evaluate.trim(),
    reEvaluate: draft.reEvaluate.trim(),
    decision: decisionOf(draft, kpi),
  };
}

function decisionOf(draft: ReviewDraft, kpi: KpiView): Decision {
  const text = draft.text.trim();
  const { kind, from, supersededBy } = draft;
  switch (kind) {
    case "":
    case "keep":
      return { kind: "keep", text };
    case "change-tier":
      return { kind, text, tier: kpi.tier === 1 ? 2 : 1 };
    case "change-target":
      return { kind, text, from, value: readLevel(draft, kpi) ?? 0 };
    case "change-definition":
      return { kind, text, parts: changedParts(draft, kpi) };
    case "retire":
      return { kind, text, on: from, ...(supersededBy !== "" && { supersededBy }) };
  }
}

/** The parts that say something else than now; one that was emptied stays as it is. */
const changedParts = ({ parts }: ReviewDraft, kpi: KpiView): DefinitionParts =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const said = parts[part].trim();
      return said === "" || said === (kpi[part] ?? "").trim() ? [] : [[part, said]];
    }),
  );
