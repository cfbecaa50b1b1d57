import { Link } from "@tanstack/react-router";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { Message } from "../../ui/message.tsx";
import { useCompany } from "../company.tsx";

/** Says that a KPI is not followed any more, since when and why, and the way to its successor (O2). */
export function RetiredBanner({ kpi: { retired } }: { readonly kpi: KpiView }) {
  const { dates, kpis } = useCompany();
  if (!retired) return null;
  const { on, reason, supersededBy } = retired;
  return (
    <Message kind="notice" title={`Retired on ${dates.date(on)}: ${reason}`}>
      <p>What it was stays here to be read; it is on no list of what is followed.</p>
      {supersededBy !== undefined && (
        <p>
          Its place was taken by{" "}
          <Link to="/kpis/$kpi" params={{ kpi: supersededBy }}>
            {kpis.find(({ id }) => id === supersededBy)?.name ?? supersededBy}
          </Link>
          .
        </p>
      )}
    </Message>
  );
}
