import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { judgeChange } from "../../../shared/kpi/comparison.ts";
import { largestFirst } from "../../../shared/kpi/why/largest-first.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { type Company, useCompany } from "../company.tsx";
import { ChangeWords } from "../readings/change-words.tsx";
import type { ViewSearch } from "../search.ts";
import { type Bar, layWaterfall } from "./waterfall.ts";
import styles from "./waterfall-table.module.css";
import type { WhyPart } from "./why-parts.ts";

// With the totals as many rows as a phone shows at once.
const MOST_PARTS = 7;

interface Total {
  readonly name: string;
  readonly value: number;
}

interface Props {
  readonly caption: string;
  readonly kpi: KpiView;
  readonly before: Total;
  readonly parts: readonly WhyPart[];
  readonly now: Total;
  /** What links keep: the period that the page shows. */
  readonly view: Pick<ViewSearch, "period" | "at">;
}

interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly look: "total" | "better" | "worse" | "same";
  readonly figure: ReactNode;
  readonly own: string;
}

/** A waterfall that is the table of its own numbers: from the value before, part by part, to the value now. */
export function WaterfallTable({ caption, kpi, before, parts, now, view }: Props) {
  const company = useCompany();
  const { shown, others } = largestFirst(parts, MOST_PARTS);
  const steps = [...shown.map(({ part }) => part), ...(others ? [others.part] : [])];
  const { bars, fromZero } = layWaterfall(before.value, steps, now.value);
  const rows: Row[] = [
    totalRow("before", kpi, before, company),
    ...shown.map((part) => partRow(kpi, part, view, company)),
    ...(others ? [othersRow(kpi, others, company)] : []),
    totalRow("now", kpi, now, company),
  ];
  const withOwn = rows.some(({ own }) => own !== "");
  return (
    <>
      <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col" className={styles.drawn}>
                <span className={styles.unseen}>Drawn</span>
              </th>
              <th scope="col" className={styles.numeric}>
                Effect
              </th>
              {withOwn && (
                <th scope="col" className={styles.own}>
                  Its own value
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, look, figure, own }, index) => (
              <tr key={key} className={look === "total" ? styles.totalRow : undefined}>
                <th scope="row">{name}</th>
                <td className={styles.drawn}>
                  <Drawn
                    bar={bars[index]}
                    last={bars[index - 1]}
                    next={bars[index + 1]}
                    look={look}
                    cut={!fromZero}
                  />
                </td>
                <td className={styles.numeric}>{figure}</td>
                {withOwn && <td className={styles.own}>{own}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!fromZero && <p className={styles.note}>The bars do not begin at zero.</p>}
    </>
  );
}

interface DrawnProps {
  readonly bar: Bar | undefined;
  readonly look: Row["look"];
  readonly cut: boolean;
  /** The bars of the rows above and below: a line leads from each to the next. */
  readonly last: Bar | undefined;
  readonly next: Bar | undefined;
}

function Drawn({ bar, last, next, look, cut }: DrawnProps) {
  if (!bar) return null;
  const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
  const side = cut && look === "total" ? (bar.start === 0 ? styles.cutLeft : styles.cutRight) : "";
  return (
    <div className={styles.track} aria-hidden="true">
      <div
        className={`${styles.bar} ${styles[look]} ${side}`}
        style={{ left: percent(bar.start), width: percent(bar.end - bar.start) }}
      />
      {last && <div className={styles.leadIn} style={{ left: percent(last.at) }} />}
      {next && <div className={styles.leadOut} style={{ left: percent(bar.at) }} />}
    </div>
  );
}

const totalRow = (key: string, kpi: KpiView, { name, value }: Total, { format }: Company): Row => ({
  key: ` ${key}`,
  name,
  look: "total",
  figure: format.value(value, kpi.measure, "full"),
  own: "",
});

function partRow(kpi: KpiView, part: WhyPart, view: Props["view"], { format }: Company): Row {
  const { key, name, leadsTo, own } = part;
  const full = (value: number | undefined): string =>
    value === undefined || own === undefined ? "–" : format.value(value, own.measure, "full");
  return {
    key,
    name: leadsTo ? (
      <Link to="/kpis/$kpi" params={{ kpi: leadsTo.kpi }} search={{ ...view, unit: leadsTo.unit }}>
        {name}
      </Link>
    ) : (
      name
    ),
    look: judgeChange(kpi, { absolute: part.part }),
    figure: <ChangeWords kpi={kpi} change={{ absolute: part.part }} format={format} />,
    own: own ? `${full(own.before)} → ${full(own.now)}` : "",
  };
}

const othersRow = (
  kpi: KpiView,
  { count, part }: { readonly count: number; readonly part: number },
  { format }: Company,
): Row => ({
  key: " others",
  name: `${count} others`,
  look: judgeChange(kpi, { absolute: part }),
  figure: <ChangeWords kpi={kpi} change={{ absolute: part }} format={format} />,
  own: "",
});
