import { Link } from "@tanstack/react-router";
import { MOST_SILENT_DAYS } from "../../../shared/kpi/data-alert.ts";
import type { DataAlertView } from "../../../shared/protocol/goal-views.ts";
import { Message } from "../../ui/message.tsx";
import { useCompany } from "../company.tsx";
import { sayDataAlert } from "./words.ts";

/** The KPIs of a scorecard that have been without data for too long, each with who is to look after it (S9). */
export function DataAlerts({ alerts }: { readonly alerts: readonly DataAlertView[] }) {
  const company = useCompany();
  const { kpis, nameOf } = company;
  if (alerts.length === 0) return null;
  return (
    <Message
      kind="notice"
      title={`${alerts.length === 1 ? "A KPI has" : `${alerts.length} KPIs have`} had no data in the last ${MOST_SILENT_DAYS} days.`}
    >
      {alerts.map((alert) => {
        const { since, owner } = sayDataAlert(alert, company);
        return (
          <p key={`${alert.kpi} ${alert.unit}`}>
            <Link to="/kpis/$kpi" params={{ kpi: alert.kpi }} search={{ unit: alert.unit }}>
              {kpis.find(({ id }) => id === alert.kpi)?.name ?? alert.kpi}
            </Link>
            , {nameOf(alert.unit)}: {since}. To be looked after by {owner}.
          </p>
        );
      })}
    </Message>
  );
}
