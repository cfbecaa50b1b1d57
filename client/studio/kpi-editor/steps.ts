import type { Kpi } from "../../../shared/kpi/definition.ts";

interface Step {
  readonly id: string;
  /** As the list of steps names it. */
  readonly name: string;
  /** What it asks. */
  readonly question: string;
  /** The parts of the definition that answer it. */
  readonly fields: readonly (keyof Kpi)[];
}

/** The questions of a good KPI, in the order in which they are asked [guide]. */
export const STEPS = [
  {
    id: "outcome",
    name: "Outcome",
    question: "What do you want to reach, and what is it called?",
    fields: ["name", "id", "description", "outcome", "unit", "tier", "category", "perspective"],
  },
  { id: "why", name: "Why", question: "Why does it matter?", fields: ["why"] },
  {
    id: "measured",
    name: "How measured",
    question: "How is it measured?",
    fields: [
      "measure",
      "aggregate",
      "formula",
      "rollUp",
      "emptyIsZero",
      "direction",
      "period",
      "expectedEvery",
      "grace",
      "calendar",
      "minimumVolume",
    ],
  },
  {
    id: "influenced",
    name: "How influenced",
    question: "What can be done about it, and what does it drive?",
    fields: ["drives"],
  },
  { id: "owner", name: "Owner", question: "Who owns it?", fields: ["owner"] },
  {
    id: "reached",
    name: "How known to be reached",
    question: "How will you know that it is reached?",
    fields: ["target", "benchmark", "bands", "points"],
  },
  {
    id: "review",
    name: "How often reviewed",
    question: "How often is it looked at again?",
    fields: ["review", "retired"],
  },
  { id: "look", name: "Look over and save", question: "Is it right?", fields: [] },
] as const satisfies readonly Step[];

export type StepId = (typeof STEPS)[number]["id"];

/** The step that an address names; the first one when it names none. */
export const stepNamed = (id: string | undefined): StepId =>
  STEPS.find((step) => step.id === id)?.id ?? STEPS[0].id;

/** The step where something wrong is put right; what no step asks is said at the end. */
export function stepOf(path: string): StepId {
  const [field] = path.split(".");
  return STEPS.find(({ fields }: Step) => fields.some((own) => own === field))?.id ?? "look";
}

/** The step before or after one, if there is one. */
export const stepBeside = (id: StepId, by: 1 | -1): StepId | undefined =>
  STEPS[STEPS.findIndex((step) => step.id === id) + by]?.id;
