import { Link } from "@tanstack/react-router";
import type { AlertDetail } from "../../../shared/protocol/alert-views.ts";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { Panel } from "../../ui/panel.tsx";
import { type Company, useCompany } from "../company.tsx";
import { sayAttention, sayEvidence, sayJudged, sayLimit, sayPhase } from "./say-alert.ts";

/** How an episode stands. */
export function AlertFacts({ alert }: { readonly alert: AlertDetail }) {
  const company = useCompany();
  return (
    <Panel title={alert.ended ? "How it was" : "How it stands"}>
      <Facts layout="figures" facts={factsOf(alert, company)} />
    </Panel>
  );
}

function factsOf(alert: AlertDetail, company: Company): Fact[] {
  const { dates, kpis, nameOf } = company;
  const { kri, kpi, unit, since, owner, assignee } = alert;
  const note = [sayPhase(alert), sayEvidence(alert)].filter((part) => part !== undefined).join("; ");
  return [
    {
      label: "Judged last",
      value: sayJudged(alert, company),
      note: [sayLimit(alert, company), note].filter(Boolean).join("; "),
    },
    { label: "Since", value: dates.instant(since) },
    { label: "Attention", value: sayAttention(alert, company) },
    { label: "Owner", value: owner ?? "nobody: the catalogue names no owner" },
    { label: "Assigned to", value: assignee ?? "nobody yet" },
    {
      label: "Judged by",
      value: (
        <Link to="/kris/$kri" params={{ kri }}>
          {alert.name}
        </Link>
      ),
      note: "its levels, history and earlier alerts",
    },
    {
      label: "KPI",
      value: (
        <Link to="/kpis/$kpi" params={{ kpi }} search={{ unit }}>
          {kpis.find(({ id }) => id === kpi)?.name ?? kpi}
        </Link>
      ),
      note: (
        <Link to="/departments/$" params={{ _splat: unit }}>
          {nameOf(unit)}
        </Link>
      ),
    },
  ];
}
