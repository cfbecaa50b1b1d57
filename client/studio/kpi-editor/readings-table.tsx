import type { Assessment } from "../../../shared/kpi/assess.ts";
import type { Measure } from "../../../shared/kpi/definition.ts";
import type { ReadingPair } from "../../../shared/protocol/kpi-editing.ts";
import { useCompany } from "../../pages/company.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { BeforeAfter } from "./before-after.tsx";

interface Props {
  readonly caption: string;
  readonly pairs: readonly ReadingPair[];
  /** How rows are named: by their period, or by their KPI. */
  readonly by: "period" | "kpi";
  /** What the numbers of a KPI are counted in before the change and after it. */
  readonly measures: (kpi: string) => readonly [before: Measure, after: Measure];
}

/** Readings as they are and as a change would make them, side by side where they differ. */
export function ReadingsTable({ caption, pairs, by, measures }: Props) {
  const { dates, format } = useCompany();
  const texts = (pair: ReadingPair, say: (reading: Assessment, measure: Measure) => string | undefined) => {
    const [was, will] = measures(pair.kpi);
    return (
      <BeforeAfter
        before={pair.before && (say(pair.before, was) ?? "–")}
        after={pair.after && (say(pair.after, will) ?? "–")}
      />
    );
  };
  const columns: readonly Column<ReadingPair>[] = [
    {
      header: by === "period" ? "Period" : "KPI",
      heads: true,
      cell: ({ period, name }) => (by === "period" ? dates.period(period) : name),
    },
    {
      header: "Value",
      numeric: true,
      cell: (pair) =>
        texts(pair, (reading, measure) =>
          reading.state === "value" ? format.value(reading.value, measure) : reading.state,
        ),
    },
    { header: "Status", cell: (pair) => <Statuses {...pair} /> },
    {
      header: "Target",
      numeric: true,
      cell: (pair) =>
        texts(
          pair,
          ({ target }, measure) => target && sayTarget(target, (value) => format.value(value, measure)),
        ),
    },
    {
      header: "Attainment",
      numeric: true,
      cell: (pair) =>
        texts(pair, (reading) =>
          reading.state === "value" && reading.attainment !== undefined
            ? format.value(reading.attainment, { kind: "percent", decimals: 0 })
            : undefined,
        ),
    },
    {
      header: "Benchmark",
      numeric: true,
      cell: (pair) =>
        texts(pair, ({ benchmark }, measure) =>
          benchmark && "value" in benchmark ? format.value(benchmark.value, measure) : undefined,
        ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={pairs}
      rowKey={({ kpi, period }) => `${kpi} ${period.start}`}
    />
  );
}

function Statuses({ before, after }: ReadingPair) {
  const was = before?.state === "value" ? before.status : undefined;
  const will = after?.state === "value" ? after.status : undefined;
  return (
    <BeforeAfter
      before={before && (was ?? "–")}
      after={after && (will ?? "–")}
      draw={(text) => {
        const status = [was, will].find((own) => own === text);
        return status ? <StatusBadge status={status} /> : text;
      }}
    />
  );
}

const sayTarget = (target: NonNullable<Assessment["target"]>, say: (value: number) => string): string =>
  "value" in target ? say(target.value) : `${say(target.low)} to ${say(target.high)}`;
