import { Link } from "@tanstack/react-router";
import type { KpiView, KriView } from "../../../shared/protocol/catalogue-views.ts";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { Panel } from "../../ui/panel.tsx";
import { type Company, useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import { NO_DATA_WORDS } from "./say-levels.ts";

interface Props {
  readonly kri: KriView;
  readonly kpi: KpiView;
}

/** Who answers for it, how much of the risk is accepted, and when its levels are looked at again (O3). */
export function KriDefinition({ kri, kpi }: Props) {
  const company = useCompany();
  const today = company.calendar.dayAt(useNow()).date.toString();
  return (
    <Panel title="What it watches">
      <Facts layout="list" facts={factsOf(kri, kpi, company, today)} />
    </Panel>
  );
}

function factsOf(kri: KriView, kpi: KpiView, { dates, format, nameOf }: Company, today: string): Fact[] {
  const { owner, appetite, review, unit, noData } = kri;
  const accepted =
    typeof appetite?.value === "number"
      ? format.value(appetite.value, kpi.measure, "full")
      : appetite?.value.map((one) => format.value(one, kpi.measure, "full")).join(" to ");
  return [
    {
      label: "KPI",
      value: (
        <Link to="/kpis/$kpi" params={{ kpi: kpi.id }} search={{ unit }}>
          {kpi.name}
        </Link>
      ),
      note: nameOf(unit),
    },
    { label: "Owner", value: owner ?? "nobody: the catalogue names no owner" },
    {
      label: "Appetite",
      value: appetite?.text ?? "nobody has said how much of the risk is accepted",
      ...(accepted !== undefined && { note: accepted }),
    },
    { label: "Without data it", value: NO_DATA_WORDS[noData] },
    {
      label: "Levels to be looked at again",
      value: review === undefined ? "no day is set" : `by ${dates.date(review)}`,
      ...(review !== undefined && review < today && { note: "overdue" }),
    },
  ];
}
