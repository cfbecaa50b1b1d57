import { useQuery } from "@tanstack/react-query";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { BenchmarkMonth, BenchmarkOrigin } from "../../../shared/protocol/history-views.ts";
import { benchmarkQuery } from "../../api/benchmark.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { type Company, useCompany } from "../company.tsx";
import { sayBenchmark } from "../words.ts";

interface Props {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly at: string | undefined;
}

/** Where the benchmark comes from: the months it is the mean of, and those left out with the reason (T5). */
export function BenchmarkPanel({ kpi, readingRef, at }: Props) {
  const company = useCompany();
  const origin = useQuery({ ...benchmarkQuery(readingRef, at), enabled: kpi.benchmark !== undefined });
  if (kpi.benchmark === undefined) return null;
  return (
    <Panel title="Where the benchmark comes from">
      <Asked query={origin} what="the benchmark">
        {(data) => (
          <>
            <Facts layout="list" facts={[benchmarkFact(kpi, data, company)]} />
            {data.months.length > 0 && (
              <DataTable
                caption={`${kpi.name}, months of the benchmark, newest first`}
                columns={columnsFor(kpi, data, company)}
                rows={[...data.months].reverse()}
                rowKey={({ start }) => start}
              />
            )}
          </>
        )}
      </Asked>
    </Panel>
  );
}

function benchmarkFact(kpi: KpiView, { benchmark, period }: BenchmarkOrigin, { format, dates }: Company) {
  const label = `For ${dates.period(period)}`;
  if (!benchmark) return { label, value: "None", note: `the definition has none for each ${period.kind}` };
  return {
    label,
    value: "value" in benchmark ? format.value(benchmark.value, kpi.measure, "full") : "None",
    note: sayBenchmark(benchmark, dates.date),
  };
}

function columnsFor(kpi: KpiView, { period }: BenchmarkOrigin, company: Company): Column<BenchmarkMonth>[] {
  const { dates, format } = company;
  const ownMonths = period.kind === "month";
  return [
    {
      header: "Month",
      heads: true,
      narrow: true,
      cell: ({ start, end }) => dates.period({ kind: "month", start, end }),
    },
    {
      header: ownMonths ? "Value" : `Mean ${period.kind}`,
      cell: (month) =>
        month.use === "used"
          ? format.value(month.value, kpi.measure, "full")
          : sayLeftOut(month, period.kind),
    },
  ];
}

/** Why a month gives nothing to a benchmark (T5). */
function sayLeftOut(
  { reason, annotation }: Extract<BenchmarkMonth, { use: "left-out" }>,
  kind: string,
): string {
  switch (reason) {
    case "no-data":
      return "left out: no data";
    case "not-comparable":
      return `≠ left out: not comparable${annotation ? ` (${annotation.text})` : ""}`;
    case "beside-not-comparable":
      return `left out: its ${kind} touches a month that is not comparable`;
  }
}
