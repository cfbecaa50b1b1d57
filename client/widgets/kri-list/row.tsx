import type { JSX } from "react";
import { Figure, figureWidth } from "../../charts/marks/figure.tsx";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import type { WidgetProps } from "../define.ts";
import { type Fact, type RowFacts, type SaidFact, sayFacts } from "./facts.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { type ListLayout, SIDE } from "./layout.ts";
import { sayLevel } from "./say-level.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

interface Props extends Pick<WidgetProps<Settings>, "now" | "format" | "times" | "room" | "linkTo"> {
  readonly row: RowFacts;
  readonly layout: ListLayout;
}

/** One risk: its name and the value, its level against the limits, who answers for it, and how old the value is. */
export function Row(props: Props): JSX.Element {
  const { row, layout, format, room, linkTo } = props;
  const { kri, item } = row.judged;
  const { kpi, reading, unit } = item;
  const { form, height, name, figure, small } = layout;
  const parts = reading?.state === "value" ? format.parts(reading.value, kpi.measure) : [];
  const href = linkTo({ kpi: kpi.id, unit, period: reading?.period.kind ?? kpi.period });
  const title = (
    <span className={form === "line" ? styles.name : styles.names} style={{ fontSize: name }}>
      {kri.name}
    </span>
  );
  const value = <Figure parts={parts} size={figure} least={small} muted={isOld(item.seen)} />;
  if (form === "line") {
    const wide = (of: typeof parts): number => figureWidth(of, figure, small, room.em);
    const width = Math.max(wide(format.widest(kpi.measure)), wide(parts));
    const side = room.width * SIDE - width;
    return (
      <a className={styles.line} style={{ height }} href={href}>
        {title}
        <div className={styles.side} style={{ width: side }}>
          <Facts {...props} facts={row.all} ems={side / small} />
        </div>
        <span className={styles.figure} style={{ width }}>
          {value}
        </span>
      </a>
    );
  }
  const ems = room.width / small;
  return (
    <a className={styles.row} style={{ height }} href={href}>
      <div className={styles.main}>
        {title}
        {value}
      </div>
      {form === "two" ? (
        <Facts {...props} facts={row.all} ems={ems} />
      ) : (
        <>
          <Facts {...props} facts={row.level} ems={ems} />
          <Facts {...props} facts={row.rest} ems={ems} />
        </>
      )}
    </a>
  );
}

function Facts({ facts, ems, ...props }: Props & { facts: readonly Fact[]; ems: number }): JSX.Element {
  return (
    <FactsLine>
      {sayFacts(facts, ems, props.room.em).map((said) => (
        <Told key={said.about} {...props} {...said} />
      ))}
    </FactsLine>
  );
}

function Told({ about, text, ems, row, now, format, times, room }: Props & SaidFact): JSX.Element {
  const { judged } = row;
  const { seen, reading } = judged.item;
  if (about === "level") {
    const { kind } = judged.level;
    return (
      <span
        className={`${styles.badge} ${isOld(judged.item.seen) ? styles.old : styles[kind]}`}
        data-level={kind}
      >
        <Icon name={sayLevel(judged, times).icon} />
        <span>{text}</span>
      </span>
    );
  }
  if (about === "freshness" && seen !== "live") {
    return <FreshnessMark {...{ seen, now, format, times, ems, em: room.em }} at={reading?.at} />;
  }
  return <span>{text}</span>;
}
