import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { unitBeside } from "../../../shared/kpi/unit-beside.ts";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { PastLine } from "../readings/past-line.tsx";
import { ReadingList } from "../readings/reading-list.tsx";
import { ReadingRow } from "../readings/reading-row.tsx";
import type { ViewSearch } from "../search.ts";

interface Props {
  readonly title: string;
  readonly kpis: readonly KpiView[];
  /** What the page shows: the others are read for the same unit and period. */
  readonly unit: string;
  readonly period: KpiView["period"];
  readonly at: string | undefined;
  readonly look: "plain" | "tied";
}

/** KPIs that hang together with the page's own, each with its reading. Nothing when there are none. */
export function Relatives({ title, kpis, unit, period, at, look }: Props) {
  const { tree, nameOf } = useCompany();
  if (kpis.length === 0) return null;
  const view: Pick<ViewSearch, "period" | "at"> = { period, ...(at !== undefined && { at }) };
  return (
    <Panel title={title}>
      <ReadingList
        look={look}
        members={kpis.map((kpi) => {
          const beside = unitBeside(tree, kpi, unit);
          return {
            key: kpi.id,
            row: (
              <ReadingRow
                kpi={kpi}
                unit={beside}
                period={period}
                view={view}
                of={beside === unit ? undefined : nameOf(beside)}
                sparkline={<PastLine kpi={kpi} unit={beside} period={period} at={at} />}
              />
            ),
          };
        })}
      />
    </Panel>
  );
}
