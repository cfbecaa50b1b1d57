import { type MomentRule, momentRuleSchema } from "../../shared/moment/rule.ts";
import { type Annotation, annotationSchema } from "../../shared/catalogue/annotation.ts";
import { type CatalogueFile, type Organisation, organisationSchema } from "../../shared/catalogue/schema.ts";
import { type Board, boardSchema } from "../../shared/board/board.ts";
import { type Kpi, kpiSchema } from "../../shared/kpi/definition.ts";
import { type Objective, objectiveSchema } from "../../shared/kpi/objective-definition.ts";
import { type Scorecard, scorecardSchema } from "../../shared/kpi/scorecard-definition.ts";
import { type Kri, kriSchema } from "../../shared/risk/kri.ts";
import { type Unit, unitSchema } from "../../shared/kpi/units-tree.ts";
import { field } from "../lib/field.ts";

/** The parts of a file's content that can be judged together with others although the file has errors. */
export interface SoundPart {
  readonly content: CatalogueFile;
  /** The items that stand in for unsound ones, so that what refers to these is no error; to be judged no further. */
  readonly standIns: ReadonlySet<object>;
}

interface Schema<T> {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: T | undefined };
}

/** Takes what is sound out of a file's content; each unsound item is replaced by one that has no more than its id. */
export function soundPart(value: unknown): SoundPart {
  const standIns = new Set<object>();

  function listOf<T extends object>(name: string, schema: Schema<T>, standIn: (id: string) => T): T[] {
    const list = field(value, name);
    if (!Array.isArray(list)) return [];
    return list.map((item: unknown, index) => {
      const parsed = schema.safeParse(item);
      if (parsed.data !== undefined) return parsed.data;
      const id = field(item, "id");
      const replacement = standIn(typeof id === "string" ? id : `${name}[${index}]`);
      standIns.add(replacement);
      return replacement;
    });
  }

  const organisation = organisationSchema.safeParse(field(value, "organisation"));
  const content = {
    ...(organisation.success && { organisation: organisation.data }),
    units: listOf("units", unitSchema, unitStandIn),
    kpis: listOf("kpis", kpiSchema, kpiStandIn),
    boards: listOf("boards", boardSchema, boardStandIn),
    annotations: listOf("annotations", annotationSchema, annotationStandIn),
    moments: listOf("moments", momentRuleSchema, momentStandIn),
    scorecards: listOf("scorecards", scorecardSchema, scorecardStandIn),
    objectives: listOf("objectives", objectiveSchema, objectiveStandIn),
    kris: listOf("kris", kriSchema, kriStandIn),
  };
  return { content, standIns };
}

/** Judges what is there by an organisation that is missing or has errors of its own. */
export const ORGANISATION_STAND_IN: Organisation = {
  name: "?",
  timeZone: "UTC",
  weekStart: "monday",
  fiscalYearStart: 1,
  businessDays: ["mon"],
  holidays: [],
  locale: "en-GB",
};

const unitStandIn = (id: string): Unit => ({ id, name: id, kind: "team" });
const boardStandIn = (id: string): Board => ({ id, name: id, tiles: [] });
const annotationStandIn = (): Annotation => ({ from: "2000-01-01", text: "?", notComparable: false });
const momentStandIn = (id: string): MomentRule => ({ id, kpi: "", when: "record" });
const scorecardStandIn = (id: string): Scorecard => ({ id, name: id, period: "month", items: [], scale: 8 });
const objectiveStandIn = (id: string): Objective => ({ id, name: id, keyResults: [] });
const kriStandIn = (id: string): Kri => ({
  id,
  name: id,
  risk: "?",
  kpi: "",
  unit: "",
  direction: "above",
  levels: [],
  dwell: "samples",
  noData: "hold",
});
const kpiStandIn = (id: string): Kpi => ({
  id,
  name: id,
  unit: "",
  tier: 2,
  category: "growth",
  measure: { kind: "number" },
  direction: "higher",
  aggregate: "sum",
  period: "month",
});
