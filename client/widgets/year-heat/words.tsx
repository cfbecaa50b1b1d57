import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { STATUS_WORDS } from "../../../shared/kpi/words.ts";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { Item, WidgetProps } from "../define.ts";
import type { HeatCalendar } from "./calendar.ts";
import { type Fact, fitting } from "./facts.ts";
import type { Highlights } from "./highlights.ts";
import { EmptySwatch, Legend, SWATCH, TodaySwatch } from "./legend.tsx";
import { type Scale, STEPS } from "./scale.ts";
import styles from "./view.module.css";

interface Told extends WidgetProps<object> {
  readonly item: Item;
  readonly calendar: HeatCalendar;
  readonly highlights: Highlights;
  readonly scale: Scale;
  /** The width of a line, in ems. */
  readonly ems: number;
  /** In as few words as can be. */
  readonly brief: boolean;
}

/** Icon and gap, in ems. */
const ICON = 1.3;
const SPACE = 0.4;
/** The longest mark of freshness. */
const AGE = 16;

/** What is said below the calendar, the most important first. */
export function wordsOf(told: Told): readonly Fact<JSX.Element>[] {
  const { calendar, room } = told;
  const isEmpty = calendar.days.some(({ value }) => value === undefined);
  return [
    ...periodWords(told),
    ...ageWords(told),
    ...(calendar.isCut ? [weeksWords(told)] : []),
    ...dayWords(told),
    ...legendWords(told),
    ...(isEmpty ? [{ ems: room.em(EMPTY) + SWATCH, node: <Empty key="empty" /> }] : []),
  ];
}

const EMPTY = "no facts";
const Empty = (): JSX.Element => (
  <span>
    <EmptySwatch />
    {EMPTY}
  </span>
);

/** What the KPI says for its own period, with the status (S4). */
function periodWords({ item, room, format, times, ems, brief }: Told): readonly Fact<JSX.Element>[] {
  const { reading, kpi, seen } = item;
  if (reading?.state !== "value") {
    const { icon, word, sentence } = whyMissing(reading, times);
    const text = fitting([`${word}: ${sentence}`, word], ems - ICON, room.em);
    const node = (
      <span key="period">
        <Icon name={icon} /> {text}
      </span>
    );
    return [{ ems: room.em(text) + ICON, node }];
  }
  const { period } = reading;
  const status = room.em(STATUS_WORDS[reading.status], 600) + ICON;
  const value = format.value(reading.value, kpi.measure);
  const names =
    period.kind === "day" ? ["Today so far", "Today"] : [times.period(period), times.tick(period)];
  const text = fitting(
    (brief ? names.slice(-1) : names).map((name) => `${name}: ${value}`),
    ems - status - SPACE,
    room.em,
  );
  const node = (
    <span key="period" className={styles.period}>
      {period.kind === "day" && <TodaySwatch />}
      <span className={styles.value}>{text}</span>
      <StatusBadge status={reading.status} stale={isOld(seen)} />
    </span>
  );
  const swatch = period.kind === "day" ? SWATCH : 0;
  return [{ ems: room.em(text) + SPACE + status + swatch, node }];
}

function ageWords({ item, room, now, format, times, ems }: Told): readonly Fact<JSX.Element>[] {
  const { seen, reading } = item;
  if (seen === "live") return [];
  const age = Math.min(AGE, ems);
  const node = (
    <FreshnessMark key="age" {...{ seen, at: reading?.at, now, format, times, em: room.em }} ems={age} />
  );
  return [{ ems: age, node }];
}

/** The latest and the best day, in words with their values. */
function dayWords(told: Told): readonly Fact<JSX.Element>[] {
  const { item, highlights, scale, room, format, times, brief } = told;
  const { kpi, reading } = item;
  const { best, latest, isRunning } = highlights;
  const show = (value: number): string => format.value(value, kpi.measure);
  const words: Fact<JSX.Element>[] = [];
  const add = (key: string, text: string, mark?: JSX.Element): void => {
    const node = (
      <span key={key}>
        {mark}
        {text}
      </span>
    );
    words.push({ ems: room.em(text) + (mark ? SWATCH : 0), node });
  };
  if (latest && !(isRunning && reading?.period.kind === "day")) {
    if (isRunning) add("latest", `Today${brief ? "" : " so far"}: ${show(latest.value)}`, <TodaySwatch />);
    else add("latest", `Latest: ${times.day(latest.start)}, ${show(latest.value)}`);
  }
  if (best && scale.low === scale.high) add("best", `Every day: ${show(best.value)}`);
  else if (best) {
    const name = kpi.direction === "range" ? "Highest" : "Best";
    add("best", `${name}: ${times.day(best.start)}, ${show(best.value)}`);
  }
  return words;
}

function legendWords({ item, scale, room, format, ems, brief }: Told): readonly Fact<JSX.Element>[] {
  const { low, high } = scale;
  if (low === high) return [];
  const show = (value: number): string => format.value(value, item.kpi.measure);
  const wide = ([less, more]: readonly [string, string]): number =>
    room.em(less) + room.em(more) + SPACE + STEPS.length * SWATCH;
  const full = [`less ${show(low)}`, `${show(high)} more`] as const;
  const words = brief || wide(full) > ems ? (["less", "more"] as const) : full;
  const muted = isOld(item.seen);
  return [{ ems: wide(words), node: <Legend key="legend" words={words} muted={muted} /> }];
}

function weeksWords({ calendar, room, brief }: Told): Fact<JSX.Element> {
  const weeks = calendar.columns === 1 ? "1 week" : `${calendar.columns} weeks`;
  const text = brief ? weeks : `the last ${weeks}`;
  return { ems: room.em(text), node: <span key="weeks">{text}</span> };
}
