import { useQuery } from "@tanstack/react-query";
import { accumulates } from "../../../shared/kpi/definition.ts";
import type { Reading, ReadingRef } from "../../../shared/kpi/reading.ts";
import { runRateOf } from "../../../shared/kpi/run-rate.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Pace } from "../../../shared/protocol/history-views.ts";
import { paceQuery } from "../../api/pace.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { rateColumns, ratesShown, runRateFacts } from "./run-rate-facts.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly at: string | undefined;
}

/**
 * What the target means per quarter, month, week and business day, and what the rest of it asks for from now on (T4).
 * Nothing for a KPI that runs up to no target.
 */
export function RunRatePanel({ kpi, readingRef, at }: Props) {
  const company = useCompany();
  const runsUp = accumulates(kpi) && kpi.direction !== "lower" && kpi.target !== undefined;
  const pace = useQuery({ ...paceQuery(readingRef, at), enabled: runsUp });
  const { reading } = useReadingOf(readingRef, { at });
  if (!runsUp || pace.data?.runRate.kind === "none") return null;
  return (
    <Panel title="Run rate">
      <Asked query={pace} what="the run rate">
        {(data) => {
          if (data.runRate.kind === "none") return null;
          const runRate = runRateOf(data.runRate, newestValue(data, reading));
          return (
            <>
              <Facts layout="figures" facts={runRateFacts(runRate, kpi, company)} />
              <DataTable
                caption={`${kpi.name}, run rate, ${company.dates.period(data.period)}`}
                columns={rateColumns(runRate, kpi, company)}
                rows={ratesShown(runRate)}
                rowKey={({ per }) => per}
              />
            </>
          );
        }}
      </Asked>
    </Panel>
  );
}

/** What is pushed is newer than what was answered, as long as it is of the same period. */
const newestValue = (pace: Pace, reading: Reading | undefined): number | undefined =>
  reading?.state === "value" && Date.parse(reading.period.start) === Date.parse(pace.period.start)
    ? reading.value
    : pace.value;
