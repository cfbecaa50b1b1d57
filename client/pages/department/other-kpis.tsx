import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { PastLine } from "../readings/past-line.tsx";
import { ReadingList } from "../readings/reading-list.tsx";
import type { ViewSearch } from "../search.ts";
import type { OpenTrends } from "./open-trends.ts";
import { TrendRow } from "./trend-row.tsx";

interface Props {
  readonly title: string;
  readonly kpis: readonly KpiView[];
  readonly refOf: (kpi: KpiView) => ReadingRef;
  readonly view: Pick<ViewSearch, "period" | "at">;
  readonly pageUnit: string;
  readonly trends: OpenTrends;
}

/** KPIs that drive none of the department's Tier 1. Nothing when there are none. */
export function OtherKpis({ title, kpis, refOf, view, pageUnit, trends }: Props) {
  const { nameOf } = useCompany();
  if (kpis.length === 0) return null;
  return (
    <Panel title={title}>
      <ReadingList
        look="plain"
        members={kpis.map((kpi) => {
          const { unit, period } = refOf(kpi);
          return {
            key: kpi.id,
            row: (
              <TrendRow
                kpi={kpi}
                trends={trends}
                place={kpi.id}
                unit={unit}
                period={period}
                view={view}
                of={unit === pageUnit ? undefined : nameOf(unit)}
                sparkline={<PastLine kpi={kpi} unit={unit} period={period} at={view.at} />}
              />
            ),
          };
        })}
      />
    </Panel>
  );
}
