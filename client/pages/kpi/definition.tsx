import { Link } from "@tanstack/react-router";
import { parseDuration } from "../../../shared/units/time.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Reading } from "../../../shared/kpi/reading.ts";
import { rhythmOf } from "../../../shared/kpi/review/rhythm.ts";
import type { Measure } from "../../../shared/kpi/definition.ts";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { type Company, useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import {
  AGGREGATE_WORDS,
  CATEGORY_WORDS,
  DIRECTION_WORDS,
  FRESHNESS_WORDS,
  PERIOD_WORDS,
  PERSPECTIVE_WORDS,
  REVIEW_WORDS,
  sayMissing,
} from "../words.ts";
import styles from "./definition.module.css";
import type { Seen } from "../../live/freshness.ts";
import { useSeen } from "../readings/use-seen.ts";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { FormulaWords } from "./formula-words.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly view: Pick<ViewSearch, "unit" | "period" | "at">;
}

/** What the KPI means, for whom, and how it is counted (K1). */
export function Definition({ kpi, view }: Props) {
  const company = useCompany();
  const { unit = kpi.unit, period = kpi.period, at } = view;
  const { reading } = useReadingOf({ kpi: kpi.id, unit, period }, { at });
  const { seen } = useSeen(reading, at);
  return (
    <Panel
      title="Definition"
      controls={
        <Link to="/catalogue/$kpi/edit" params={{ kpi: kpi.id }}>
          Edit
        </Link>
      }
    >
      {kpi.incomplete.length > 0 && !kpi.retired && (
        <Message
          kind="notice"
          title={`Incomplete definition: ${sayMissing(kpi.incomplete)} ${kpi.incomplete.length === 1 ? "is" : "are"} missing.`}
        >
          A metric without owner, benchmark and target is a metric, not yet a KPI.
        </Message>
      )}
      <Facts layout="list" facts={definitionFacts(kpi, company, view, sayNewest(reading, seen, company))} />
    </Panel>
  );
}

function definitionFacts(
  kpi: KpiView,
  company: Company,
  view: Props["view"],
  newest: string | undefined,
): Fact[] {
  const said = (label: string, value: string | undefined): Fact[] =>
    value === undefined ? [] : [{ label, value }];
  return [
    ...said("What it is", kpi.description),
    ...said("Why it matters", kpi.why),
    ...said("Desired outcome", kpi.outcome),
    ...said("Owner", kpi.owner),
    {
      label: "Belongs to",
      value: (
        <Link to="/departments/$" params={{ _splat: kpi.unit }}>
          {company.nameOf(kpi.unit)}
        </Link>
      ),
      note: `Tier ${kpi.tier}, ${CATEGORY_WORDS[kpi.category].toLowerCase()}`,
    },
    {
      label: "How it is counted",
      value:
        kpi.formula === undefined ? (
          sayAggregate(kpi)
        ) : (
          <FormulaWords kpi={kpi} formula={kpi.formula} view={view} />
        ),
      note: `${sayMeasure(kpi.measure)}, by ${PERIOD_WORDS[kpi.period].toLowerCase()}. ${DIRECTION_WORDS[kpi.direction]}.`,
    },
    ...served(kpi, company),
    ...said("Perspective", kpi.perspective && PERSPECTIVE_WORDS[kpi.perspective]),
    ...said("Source", saySource(kpi)),
    ...said("Expected", sayExpected(kpi, company)),
    ...said("Newest fact", newest),
    ...said("To be reviewed", kpi.retired ? undefined : REVIEW_WORDS[rhythmOf(kpi)]),
    ...said("Defined in", kpi.file),
    ...said("Saved", saySaved(kpi, company)),
  ];
}

const sayAggregate = (kpi: KpiView): string =>
  kpi.aggregate === undefined ? "Not said" : AGGREGATE_WORDS[kpi.aggregate];

function sayMeasure(measure: Measure): string {
  switch (measure.kind) {
    case "currency":
      return `Money in ${measure.currency ?? "no named currency"}`;
    case "percent":
      return "A percentage";
    case "duration":
      return "A duration";
    case "score":
      return "A score";
    case "number":
      return measure.of === undefined ? "A number" : `A number of ${measure.of}`;
  }
}

/** Where the numbers come from, as far as the definition tells. */
function saySource({ simulated, formula, aggregate }: KpiView): string | undefined {
  if (simulated === true) return "A simulated feed";
  if (formula !== undefined) return "Computed from other KPIs";
  return aggregate === undefined ? undefined : "Facts that are sent to us";
}

/** Who made or changed it in the browser, and when. */
const saySaved = ({ version, savedAt, savedBy }: KpiView, { dates }: Company): string | undefined =>
  savedAt === undefined
    ? undefined
    : `${dates.instant(savedAt)} by ${savedBy ?? "somebody"}, version ${version ?? 1}`;

/** When the newest number came, and whether the next one is overdue (F1). */
function sayNewest(reading: Reading | undefined, seen: Seen, { dates }: Company): string | undefined {
  if (!reading) return undefined;
  if (reading.at === undefined) return "Nothing was ever reported";
  return `${dates.instant(reading.at)}, ${FRESHNESS_WORDS[seen]}`;
}

function sayExpected({ expectedEvery, calendar }: KpiView, { format }: Company): string | undefined {
  const every = expectedEvery === undefined ? undefined : parseDuration(expectedEvery);
  if (every === undefined) return undefined;
  const days = calendar === "business-days" ? ", on business days" : "";
  return `A fact every ${format.value(every / 1000, { kind: "duration" })}${days}`;
}

/** The objectives that the KPI serves: those with a key result that is measured by it (O1). */
function served({ id }: KpiView, { objectives }: Company): Fact[] {
  const own = objectives.filter(({ keyResults }) => keyResults.some(({ kpi }) => kpi === id));
  if (own.length === 0) return [];
  const value = own.map(({ id: objective, name, unit }) => (
    <Link
      key={objective}
      className={styles.objective}
      to="/objectives"
      search={unit === undefined ? {} : { unit }}
    >
      {name}
    </Link>
  ));
  return [{ label: "Serves", value }];
}
