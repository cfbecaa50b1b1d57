import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { Figure } from "../../charts/marks/figure.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { WidgetProps } from "../define.ts";
import { Bar } from "./bar.tsx";
import { factsOf } from "./facts.ts";
import { AGE, APART, type FunnelLayout } from "./layout.ts";
import type { Step } from "./steps.ts";
import styles from "./view.module.css";

interface Props extends WidgetProps<object> {
  readonly step: Step;
  /** The length of the bar before; none for the first step, or where lengths mean nothing. */
  readonly before: number | undefined;
  readonly layout: FunnelLayout;
  /** Lengths and shares mean something. */
  readonly comparable: boolean;
}

/** One step: name and value, its bar, what share of the steps before it is, its status, and how old it is. */
export function StepRow(props: Props): JSX.Element {
  const { step, before, layout, comparable, room, format, linkTo } = props;
  const { item, length } = step;
  const { kpi, unit, reading, seen } = item;
  const old = isOld(seen);
  const isBeside = layout.form === "beside";
  const facts = <FactsOfStep {...props} />;
  return (
    <a
      className={styles.step}
      style={{ height: layout.height }}
      href={linkTo({ kpi: kpi.id, unit, period: reading?.period.kind ?? kpi.period })}
    >
      <span className={styles.head} style={{ height: layout.line }}>
        <span
          className={styles.name}
          style={{ fontSize: layout.name, width: layout.names, marginRight: APART * layout.size }}
        >
          {kpi.name}
        </span>
        {isBeside && (
          <span className={styles.beside} style={{ width: layout.facts }}>
            {facts}
          </span>
        )}
        <span className={styles.value}>
          {reading?.state === "value" ? (
            <Figure
              parts={format.parts(reading.value, kpi.measure)}
              size={layout.figure}
              least={room.type.least}
              muted={old}
            />
          ) : (
            <Missing {...props} />
          )}
        </span>
      </span>
      {comparable && (
        <Bar length={length} before={before} width={room.width} height={layout.bar} muted={old} />
      )}
      {!isBeside && facts}
    </a>
  );
}

function Missing({ step, times }: Props): JSX.Element {
  const { reading } = step.item;
  if (reading?.state === "value") return <></>;
  const { icon, word } = whyMissing(reading, times);
  return (
    <span className={styles.missing}>
      <Icon name={icon} /> {word}
    </span>
  );
}

function FactsOfStep({ step, layout, comparable, now, format, times, room }: Props): JSX.Element {
  const { reading, seen } = step.item;
  if (reading?.state !== "value") {
    return (
      <FactsLine>
        <span>{whyMissing(reading, times).sentence}</span>
      </FactsLine>
    );
  }
  const told = comparable ? step : { ...step, ofBefore: undefined, ofFirst: undefined };
  const facts = factsOf(told, { ems: layout.facts / layout.size, em: room.em, format });
  return (
    <FactsLine>
      {facts.share !== undefined && <strong className={styles.share}>{facts.share}</strong>}
      {seen !== "live" && (
        <FreshnessMark {...{ seen, at: reading.at, now, format, times, em: room.em }} ems={AGE} />
      )}
      {facts.hasStatus && <StatusBadge status={reading.status} stale={isOld(seen)} />}
      {facts.overall !== undefined && <span>{facts.overall}</span>}
    </FactsLine>
  );
}
