import type { ReactNode } from "react";
import type { NoSplit } from "../../../shared/kpi/why/no-split.ts";
import type { UnitSplit } from "../../../shared/kpi/why/split-units.ts";
import { sayChange } from "../../../shared/kpi/why/say-change.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Why } from "../../../shared/protocol/why-views.ts";
import { Message } from "../../ui/message.tsx";
import { type Company, useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import { finerMeasure } from "./finer-measure.ts";
import { RatesTable } from "./rates-table.tsx";
import { sideNames } from "./side-names.ts";
import { WaterfallTable } from "./waterfall-table.tsx";
import styles from "./why-panel.module.css";
import { type DrawnSplit, whyParts } from "./why-parts.ts";
import { METHOD_WORDS, NO_SPLIT_WORDS } from "./words.ts";

export interface SplitViewProps {
  readonly kpi: KpiView;
  readonly why: Why;
  readonly by: "inputs" | "units";
  /** What links keep: the period that the page shows. */
  readonly view: Pick<ViewSearch, "period" | "at">;
}

/** A change in words and as a waterfall, or why there is none. */
export function SplitView({ kpi, why, by, view }: SplitViewProps) {
  const company = useCompany();
  const names = sideNames(why, company);
  if (!why.change) {
    const missing = why.now.value === undefined ? names.now : names.before;
    return <Message kind="empty" title={`Nothing to compare: there is no number for ${missing}.`} />;
  }
  const change = company.format.change(why.change.absolute, kpi.measure);
  const split = by === "inputs" ? (why.byFormula ?? why.byUnits) : why.byUnits;
  switch (split.kind) {
    case "none":
      return (
        <Sentence why={why} text={change}>
          <Message kind="empty" title={`${sayNoSplit(split.reason, why.unit, company)}.`} />
        </Sentence>
      );
    case "extreme":
      return <Sentence why={why} text={`${change}: ${saySetters(split, company.nameOf)}`} />;
    case "inputs":
    case "differences":
    case "rates":
      return <DrawnView kpi={kpi} why={why} split={split} view={view} />;
  }
}

function DrawnView({ kpi, why, split, view }: Omit<SplitViewProps, "by"> & { readonly split: DrawnSplit }) {
  const company = useCompany();
  const names = sideNames(why, company);
  const parts = whyParts(split, kpi, why, company);
  const method = split.kind === "inputs" ? METHOD_WORDS[split.method] : undefined;
  const measure = finerMeasure(
    kpi.measure,
    parts.map(({ part }) => part),
  );
  const finer = { ...kpi, measure };
  const text = sayChange(why.change?.absolute ?? 0, parts, { format: company.format, measure });
  return (
    <Sentence why={why} text={text}>
      <WaterfallTable
        caption={`${kpi.name}, from ${names.before} to ${names.now}, by ${split.kind === "inputs" ? "input" : "unit"}`}
        kpi={finer}
        before={{ name: names.beforeShort, value: why.before.value ?? 0 }}
        parts={parts}
        now={{ name: names.now, value: why.now.value ?? 0 }}
        view={view}
      />
      {method !== undefined && <p className={styles.note}>{method}</p>}
      {split.kind === "rates" && <RatesTable kpi={finer} why={why} split={split} />}
    </Sentence>
  );
}

interface SentenceProps {
  readonly why: Why;
  readonly text: string;
  readonly children?: ReactNode;
}

// A line must not end between a sign and its number.
const FIGURE = /([+−±](?:[^\s,:]|\u00a0|[,](?=\d))+)/;

/** What moved, and between what (P3). */
function Sentence({ why, text, children }: SentenceProps) {
  const names = sideNames(why, useCompany());
  return (
    <>
      <div>
        <p className={styles.sentence}>
          {text.split(FIGURE).map((piece, place) => (
            // Every second piece is a figure.
            <span key={place} className={place % 2 === 1 ? styles.figure : undefined}>
              {piece}
            </span>
          ))}
        </p>
        <p className={styles.note}>
          {names.now} against {names.before}
        </p>
      </div>
      {children}
    </>
  );
}

function sayNoSplit(reason: NoSplit["reason"], unit: string, { tree, nameOf }: Company): string {
  const alone = reason === "one-unit" && tree.children(unit).length === 0;
  return alone ? `There are no units below ${nameOf(unit)} to split it over` : NO_SPLIT_WORDS[reason];
}

function saySetters(
  { before, after }: Extract<UnitSplit, { kind: "extreme" }>,
  nameOf: (unit: string) => string,
): string {
  const list = (units: readonly string[]): string => units.map(nameOf).join(" and ");
  return before.join() === after.join()
    ? `set by ${list(after)}, then and now`
    : `set by ${list(after)} now, by ${list(before)} before`;
}
