import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Span } from "../../../shared/calendar/period.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { seriesCsvPath, seriesQuery } from "../../api/series.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { useSeen } from "../readings/use-seen.ts";
import type { ViewSearch } from "../search.ts";
import { grainFor, grainsOf, snap } from "../zoom.ts";
import { HistoryActions } from "./history-actions.tsx";
import { HistoryChart } from "./history-chart.tsx";
import { HistoryControls } from "./history-controls.tsx";
import { HistoryTable } from "./history-table.tsx";
import { withLatest } from "./latest.ts";
import { shownHistory } from "./shown-history.ts";
import { statusAtEnd } from "./status-at-end.ts";
import { useCompared } from "./use-compared.ts";

interface Props {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
}

/** More than a chart has room to tell apart: beyond it the server keeps the line's shape. */
const MOST_POINTS = 500;

/** A KPI over time, up to the period that the page shows: as a chart or as the table of the same numbers. */
export function History({ kpi, readingRef, view, onView }: Props) {
  const { calendar } = useCompany();
  const now = useNow();
  const shownEnd =
    view.at === undefined ? now : calendar.periodAt(readingRef.period, unixMs(Date.parse(view.at))).end;
  const limit = unixMs(Math.min(now, shownEnd));
  const shown = shownHistory(calendar, kpi, readingRef.period, view, limit);
  const table = view.show === "table";
  const asked = {
    kpi: kpi.id,
    unit: readingRef.unit,
    from: calendar.iso(shown.span.start),
    to: calendar.iso(shown.span.end),
    grain: shown.grain,
  };
  const series = useQuery({
    ...seriesQuery({ ...asked, points: table ? undefined : MOST_POINTS }),
    placeholderData: keepPreviousData,
  });
  const { reading } = useReadingOf(readingRef, { at: view.at });
  const { seen } = useSeen(reading, view.at);
  const points = useMemo(() => (series.data ? withLatest(series.data, reading) : []), [series.data, reading]);
  const compared = useCompared({ ref: readingRef, shown, kind: view.compare, points });
  const [draw, setDraw] = useState<() => void>();
  const zoom = (span: Span): void => {
    const { start, end } = snap(calendar, grainFor(span, grainsOf(kpi)), span, limit);
    onView({ from: calendar.iso(start), to: calendar.iso(end), grain: undefined });
  };

  return (
    <Panel title="History" controls={<HistoryControls shown={shown} view={view} onView={onView} />}>
      <Asked query={series} what="the history">
        {(data) =>
          !hasValue(points) ? (
            <Message kind="empty" title="There is no number in this range. Try a longer one." />
          ) : table ? (
            <HistoryTable kpi={kpi} points={points} grain={data.grain} compared={compared} />
          ) : (
            <HistoryChart
              kpi={kpi}
              unit={readingRef.unit}
              points={points}
              grain={data.grain}
              compared={compared}
              status={statusAtEnd(points, reading)}
              stale={isOld(seen)}
              onZoom={zoom}
              onDrawn={setDraw}
            />
          )
        }
      </Asked>
      <HistoryActions
        kpi={kpi}
        shown={shown}
        limit={limit}
        onZoom={zoom}
        csvPath={seriesCsvPath(asked)}
        onPicture={table ? undefined : draw}
      />
    </Panel>
  );
}

const hasValue = (points: readonly SeriesPoint[]): boolean => points.some(({ state }) => state === "value");
