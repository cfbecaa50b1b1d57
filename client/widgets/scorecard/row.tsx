import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import type { WeighedItem } from "../../../shared/kpi/scorecard.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { Item, WidgetProps } from "../define.ts";
import { FIGURE, type ScorecardLayout } from "./layout.ts";
import { attainmentWords, weightWords } from "./words.ts";
import styles from "./view.module.css";

type Props = WidgetProps<object> & {
  readonly item: Item;
  readonly name: string;
  readonly weighed: WeighedItem;
  readonly layout: ScorecardLayout;
  readonly place: ScorecardLayout["rows"][number];
};

/** A KPI of the scorecard: name, weight, status, attainment. */
export function Row(props: Props): JSX.Element {
  const { item, name, weighed, layout, place, linkTo, format, room } = props;
  const { kpi, unit, reading } = item;
  const href = linkTo({ kpi: kpi.id, unit, period: reading?.period.kind ?? kpi.period });
  const { form, size, note, columns } = layout;
  const { height, nameLines } = place;
  const title = (
    <span className={nameLines > 1 ? styles.nameOnTwo : styles.name} style={{ fontSize: size }}>
      {name}
    </span>
  );
  if (form === "line") {
    return (
      <a className={styles.line} style={{ height }} href={href}>
        {title}
        <span className={styles.weight} style={{ width: columns.weight, fontSize: note }}>
          {weightWords(weighed, format)}
        </span>
        <div style={{ width: columns.side, fontSize: note, flex: "none" }}>
          <Judged {...props} ems={columns.side / note} />
        </div>
        <span style={{ width: columns.figure, flex: "none", textAlign: "right" }}>
          <Attainment {...props} />
        </span>
      </a>
    );
  }
  const weight = weightWords(weighed, format);
  return (
    <a className={styles.block} style={{ height }} href={href}>
      <div className={styles.main}>
        {title}
        <Attainment {...props} />
      </div>
      <div className={styles.below} style={{ fontSize: note }}>
        <div className={styles.judged}>
          <Judged {...props} ems={room.width / note - room.em(weight) - 0.6} />
        </div>
        <span className={styles.weight}>{weight}</span>
      </div>
    </a>
  );
}

/** What was measured is a figure; what is assumed is a sentence in the colour of remarks, and never looks like one (S7). */
function Attainment({ item, weighed, layout, format }: Props): JSX.Element {
  const text = attainmentWords(weighed, format);
  if (weighed.kind === "assumed")
    return (
      <span className={styles.assumed} style={{ fontSize: layout.note }}>
        {text}
      </span>
    );
  return (
    <span
      className={isOld(item.seen) ? styles.old : styles.attainment}
      style={{ fontSize: layout.size * FIGURE }}
    >
      {text}
    </span>
  );
}

/** The longest status with its icon, and the space behind it, in ems. */
const BADGE_EMS = 6.6;

/** The status, or why there is none, and how old the number is. */
function Judged({ item, now, format, times, room, ems }: Props & { readonly ems: number }): JSX.Element {
  const { reading, seen } = item;
  if (reading?.state !== "value") {
    const missing = whyMissing(reading, times);
    return (
      <FactsLine>
        <span>
          <Icon name={missing.icon} /> {missing.word}
        </span>
        <span>{missing.sentence}</span>
      </FactsLine>
    );
  }
  return (
    <FactsLine>
      <StatusBadge status={reading.status} stale={isOld(item.seen)} />
      {seen !== "live" && (
        <FreshnessMark {...{ seen, at: reading.at, now, format, times, em: room.em, ems: ems - BADGE_EMS }} />
      )}
    </FactsLine>
  );
}
