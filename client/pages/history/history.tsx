import { isOld } from "../../charts/marks/is-old.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Status } from "../../../shared/kpi/attainment.ts";
import type { Reading, ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView, SeriesPoint } from "../../../shared/protocol/http.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { seriesQuery } from "../../api/series.ts";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Picker } from "../../ui/picker.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import { chooseRange, RANGE_NAMES, RANGES, spanOfRange } from "../ranges.ts";
import { useNow } from "../readings/now.ts";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { useSeen } from "../readings/use-seen.ts";
import type { ViewSearch } from "../search.ts";
import { PERIOD_WORDS } from "../words.ts";
import styles from "./history.module.css";
import { HistoryChart } from "./history-chart.tsx";
import { HistoryTable } from "./history-table.tsx";
import { withLatest } from "./latest.ts";

interface Props {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
}

/** A KPI over time, up to the period that the page shows: as a chart or as the table of the same numbers. */
export function History({ kpi, readingRef, view, onView }: Props) {
  const { calendar } = useCompany();
  const now = useNow();
  const { range, grain } = chooseRange(readingRef.period, view);
  const shownEnd =
    view.at === undefined ? now : calendar.periodAt(readingRef.period, unixMs(Date.parse(view.at))).end;
  const end = unixMs(Math.min(now, shownEnd));
  const span = spanOfRange(calendar, range, grain, end);
  const series = useQuery({
    ...seriesQuery({
      kpi: kpi.id,
      unit: readingRef.unit,
      from: calendar.iso(span.start),
      to: calendar.iso(span.end),
      grain,
    }),
    placeholderData: keepPreviousData,
  });
  const { reading } = useReadingOf(readingRef, { at: view.at });
  const { seen } = useSeen(reading, view.at);
  const points = useMemo(() => (series.data ? withLatest(series.data, reading) : []), [series.data, reading]);

  return (
    <Panel
      title="History"
      controls={
        <>
          <Picker
            label="Range"
            value={range}
            choices={RANGE_NAMES.map((name) => ({ value: name, label: RANGES[name].label }))}
            // The grain goes with the range: another range starts with its usual one.
            onPick={(picked) => onView({ range: picked, grain: undefined })}
          />
          <Picker
            label="By"
            value={grain}
            choices={RANGES[range].grains.map((name) => ({ value: name, label: PERIOD_WORDS[name] }))}
            onPick={(picked) => onView({ grain: picked })}
          />
          <ShowSwitch table={view.show === "table"} />
        </>
      }
    >
      <Asked query={series} what="the history">
        {(data) =>
          hasValue(points) ? (
            view.show === "table" ? (
              <HistoryTable kpi={kpi} points={points} grain={data.grain} />
            ) : (
              <HistoryChart
                kpi={kpi}
                points={points}
                grain={data.grain}
                status={statusAtEnd(points, reading)}
                stale={isOld(seen)}
              />
            )
          ) : (
            <Message kind="empty" title="There is no number in this range. Try a longer one." />
          )
        }
      </Asked>
    </Panel>
  );
}

/** Chart and table are two views of one address each. */
function ShowSwitch({ table }: { readonly table: boolean }) {
  return (
    <nav aria-label="Shown as" className={styles.switch}>
      <Link to="." search={({ show: _, ...search }) => search} aria-current={table ? undefined : "true"}>
        Chart
      </Link>
      <Link
        to="."
        search={(search) => ({ ...search, show: "table" })}
        aria-current={table ? "true" : undefined}
      >
        Table
      </Link>
    </nav>
  );
}

const hasValue = (points: readonly SeriesPoint[]): boolean => points.some(({ state }) => state === "value");

/** The reading's status where the history ends with that very period. */
function statusAtEnd(points: readonly SeriesPoint[], reading: Reading | undefined): Status | undefined {
  const last = points[points.length - 1];
  if (!last || reading?.state !== "value" || last.state !== "value") return undefined;
  const same =
    Date.parse(last.start) === Date.parse(reading.period.start) &&
    Date.parse(last.end) === Date.parse(reading.period.end);
  return same ? reading.status : undefined;
}
