import type { RatePart, RateSplit } from "../../../shared/kpi/why/rate-and-mix.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Why } from "../../../shared/protocol/why-views.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { type Company, useCompany } from "../company.tsx";
import { kpisNamed } from "../related.ts";
import styles from "./why-panel.module.css";

interface Props {
  readonly kpi: KpiView;
  readonly why: Why;
  readonly split: RateSplit;
}

/** Each unit's rate, share and effects, and what became of the amount behind the rate. Folded away until asked for. */
export function RatesTable({ kpi, why, split }: Props) {
  const company = useCompany();
  return (
    <details className={styles.more}>
      <summary>Rate and mix of each unit</summary>
      <p className={styles.note}>
        Rate: what the change of its own number brought. Mix: what the change of its share brought; more
        weight of a unit above the others raises the whole. {sayAmount(kpi, split, company)}
      </p>
      <DataTable
        caption={`${kpi.name}, rate and mix of each unit`}
        columns={columnsFor(kpi, why, company)}
        rows={split.parts}
        rowKey={({ unit }) => unit}
      />
    </details>
  );
}

function columnsFor(kpi: KpiView, why: Why, { format, nameOf }: Company): Column<RatePart>[] {
  const full = (value: number | undefined): string =>
    value === undefined ? "–" : format.value(value, kpi.measure, "full");
  const share = (value: number): string => format.value(value, TENTHS);
  const numeric = (header: string, cell: Column<RatePart>["cell"]): Column<RatePart> => ({
    header,
    cell,
    numeric: true,
  });
  return [
    {
      header: "Unit",
      heads: true,
      cell: ({ unit }) => (unit === why.unit ? `${nameOf(unit)}, reported directly` : nameOf(unit)),
    },
    { ...numeric("Its own", ({ before, after }) => `${full(before)} → ${full(after)}`), wideOnly: true },
    {
      ...numeric("Share", ({ shareBefore, shareAfter }) => `${share(shareBefore)} → ${share(shareAfter)}`),
      wideOnly: true,
    },
    numeric("Rate", ({ rate }) => format.change(rate, kpi.measure)),
    numeric("Mix", ({ mix }) => format.change(mix, kpi.measure)),
  ];
}

const TENTHS = { kind: "percent", decimals: 1 } as const;

/** "Deals won went from 590 to 640: volume +30, rate +25, mix −5." A share's numerators are counted, all others are in its measure. */
function sayAmount(kpi: KpiView, { amount }: RateSplit, { format, kpis }: Company): string {
  const measure = kpi.measure.kind === "percent" ? ({ kind: "number" } as const) : kpi.measure;
  const change = (value: number): string => format.change(value, measure);
  const value = (of: number): string => format.value(of, measure);
  return (
    `${nameOfAmount(kpi, kpis)} went from ${value(amount.before)} to ${value(amount.after)}: ` +
    `volume ${change(amount.volume)}, rate ${change(amount.rate)}, mix ${change(amount.mix)}.`
  );
}

/** What a rate is a rate of: the KPI that a formula divides by another, or in the words of the aggregate. */
function nameOfAmount({ aggregate, formula, inputs }: KpiView, kpis: Company["kpis"]): string {
  const [top = "", bottom = ""] = inputs;
  const divides = formula?.replaceAll(" ", "") === `${top}/${bottom}`;
  const named = divides ? kpisNamed(kpis, [top])[0]?.name : undefined;
  return named ?? AMOUNT_WORDS[aggregate ?? "formula"] ?? "The sum behind it";
}

const AMOUNT_WORDS: Readonly<Record<string, string>> = {
  ratio: "The sum of the numerators",
  mean: "The sum of all values",
  last: "The sum of the latest values",
  formula: "What the formula divides",
};
