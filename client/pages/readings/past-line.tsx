import { useQuery } from "@tanstack/react-query";
import type { PeriodKind } from "../../../shared/calendar/period.ts";
import { recentPeriods } from "../../../shared/calendar/recent-periods.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { seriesQuery } from "../../api/series.ts";
import { Sparkline, sparkValues } from "../../charts/marks/sparkline.tsx";
import { useCompany } from "../company.tsx";
import { useNow } from "./now.ts";

// CSS pixels: what the rows leave room for.
const WIDTH = 104;
const HEIGHT = 32;

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
  readonly period: PeriodKind;
  readonly at: string | undefined;
}

/** A KPI's last periods as a small line; nothing until it is there, and nothing when it cannot be had. */
export function PastLine({ kpi, unit, period, at }: Props) {
  const { calendar } = useCompany();
  const now = useNow();
  const shownEnd = at === undefined ? now : calendar.periodAt(period, unixMs(Date.parse(at))).end;
  const { grain, start, end } = recentPeriods(calendar, period, unixMs(Math.min(now, shownEnd)));
  const { data } = useQuery(
    seriesQuery({ kpi: kpi.id, unit, from: calendar.iso(start), to: calendar.iso(end), grain }),
  );
  return data ? <Sparkline values={sparkValues(data.points)} width={WIDTH} height={HEIGHT} /> : null;
}
