import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import type { KeyResult } from "../../../shared/kpi/objective-definition.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import type { Item, WidgetProps } from "../define.ts";
import { type KeyResultLines, LINE, type ObjectivesLayout } from "./layout.ts";
import { goalWords, nowWords } from "./words.ts";
import styles from "./view.module.css";

type Props = WidgetProps<object> & {
  readonly item: Item;
  readonly keyResult: KeyResult;
  readonly lines: KeyResultLines;
  readonly layout: ObjectivesLayout;
};

/** A key result: its name, what is now and what is to be, and how old that is where it is old. */
export function KeyResultRow(props: Props): JSX.Element {
  const { item, keyResult, lines, layout, room, format, times, now, linkTo } = props;
  const { kpi, unit, reading, seen } = item;
  const { note } = layout;
  const muted = isOld(seen);
  const href = linkTo({ kpi: kpi.id, unit, period: reading?.period.kind ?? kpi.period });
  return (
    <a className={styles.keyResult} href={href}>
      <div className={lines.isApart ? styles.apart : styles.together} style={{ lineHeight: LINE }}>
        <span className={styles.of}>{keyResult.name ?? kpi.name}</span>
        <span className={styles.way}>
          {reading?.state !== "value" && <Icon name={whyMissing(reading, times).icon} />}
          <span className={reading?.state === "value" && !muted ? styles.now : styles.notNow}>
            {nowWords(reading, kpi.measure, props)}
          </span>{" "}
          {goalWords(keyResult, kpi.measure, format)}
        </span>
      </div>
      {lines.isMarked && seen !== "live" && (
        <FactsLine>
          <FreshnessMark
            {...{ seen, at: reading?.at, now, format, times, em: room.em, ems: room.width / note }}
          />
        </FactsLine>
      )}
    </a>
  );
}
