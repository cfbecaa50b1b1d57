import { useQuery } from "@tanstack/react-query";
import { lastPeriods } from "../../../shared/calendar/last-periods.ts";
import { PERIODS_LOOKED_AT } from "../../../shared/kpi/realism.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { seriesQuery } from "../../api/series.ts";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import { HistoryTable } from "../history/history-table.tsx";
import { RealismNote } from "../kpi/realism-note.tsx";
import { useNow } from "../readings/now.ts";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
}

/** What a review looks at: the last complete periods beside their targets, and whether the target is realistic (T6). */
export function FactsBeside({ kpi, unit }: Props) {
  const { calendar } = useCompany();
  const present = calendar.periodAt(kpi.period, useNow());
  const last = calendar.previous(present);
  const [first = last] = lastPeriods(calendar, last, PERIODS_LOOKED_AT);
  const series = useQuery(
    seriesQuery({
      kpi: kpi.id,
      unit,
      from: calendar.iso(first.start),
      to: calendar.iso(last.end),
      grain: kpi.period,
    }),
  );
  return (
    <Panel title={`The last ${PERIODS_LOOKED_AT} ${kpi.period}s`}>
      <Asked query={series} what="the last periods">
        {({ points }) => <HistoryTable kpi={kpi} points={points} grain={kpi.period} compared={undefined} />}
      </Asked>
      <RealismNote kpi={kpi} unit={unit} at={undefined} />
    </Panel>
  );
}
