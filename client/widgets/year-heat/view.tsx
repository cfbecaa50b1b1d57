import { type JSX, useMemo } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import type { Room, WidgetProps } from "../define.ts";
import { calendarOf, lastWeeks } from "./calendar.ts";
import { type Fact, packLines } from "./facts.ts";
import { Heat } from "./heat.tsx";
import { hasValue, highlightsOf } from "./highlights.ts";
import { layOutBelow, layOutBeside, LINE, weeksFitting, type YearLayout } from "./layout.ts";
import { scaleOf } from "./scale.ts";
import styles from "./view.module.css";
import { wordsOf } from "./words.tsx";

/** One KPI, day by day over the last year: weeks as columns, the lighter the more. */
export function YearHeat(props: WidgetProps<object>): JSX.Element | null {
  const { items, series, room, times, now } = props;
  const item = items[0];
  const points = series?.points;
  // A new day changes the calendar, not every step of the clock.
  const begun = points?.filter(({ start }) => Date.parse(start) <= now).slice(-1)[0]?.start;
  const shown = useMemo(() => {
    if (!points || begun === undefined) return undefined;
    const year = calendarOf(points, { now: unixMs(Date.parse(begun)), times });
    const weekdays = Math.max(...year.weekdays.map((name) => room.em(name)));
    return { weekdays, calendar: lastWeeks(year, Math.max(1, weeksFitting(room, weekdays))) };
  }, [points, begun, times, room]);
  const scale = useMemo(
    () => shown && scaleOf(shown.calendar.days.filter(hasValue).map(({ value }) => value)),
    [shown],
  );
  if (!item) return null;
  const { small } = room.type;
  const { seen, kpi } = item;
  if (!shown || !scale) {
    const missing = points
      ? { icon: "waiting" as const, word: "waiting", sentence: "No facts in the last year" }
      : whyMissing(undefined, times);
    return (
      <p className={styles.note} style={{ fontSize: small }}>
        <Icon name={missing.icon} /> {missing.word}: {missing.sentence}
      </p>
    );
  }
  const { calendar, weekdays } = shown;
  const highlights = highlightsOf(calendar.days, kpi.direction, now);
  const said = (ems: number, brief: boolean) =>
    wordsOf({ ...props, item, calendar, highlights, scale, ems, brief });
  const { layout, lines } = fit(room, { weeks: calendar.columns, weekdays }, said);
  return (
    <div className={layout?.isBeside ? styles.besides : styles.body} style={{ fontSize: small }}>
      {layout && (
        <Heat
          {...layout.heat}
          {...{ calendar, scale }}
          em={room.em}
          today={calendar.days.find(({ end }) => end > now)}
          muted={isOld(seen)}
          label={`${kpi.name}, day by day`}
        />
      )}
      <div {...(layout && { style: { width: layout.ems * small } })}>
        {lines.map((line, index) => (
          <FactsLine key={index}>{line}</FactsLine>
        ))}
      </div>
    </div>
  );
}

type Said = readonly Fact<JSX.Element>[];
type Lines = readonly (readonly JSX.Element[])[];

/** The first arrangement in which everything is said; else the one that says the most important in few words. */
function fit(
  room: Room,
  wanted: { readonly weeks: number; readonly weekdays: number },
  said: (ems: number, brief: boolean) => Said,
): { readonly layout: YearLayout | undefined; readonly lines: Lines } {
  const ems = room.width / room.type.small;
  const all = (words: Said): number => packLines(words, ems, words.length).length;
  const below = (brief: boolean, months: boolean): YearLayout | undefined =>
    layOutBelow(room, { ...wanted, months, lines: all(said(ems, brief)) });
  const whole = [
    { brief: false, layout: below(false, true) },
    { brief: true, layout: below(true, true) },
    { brief: true, layout: below(true, false) },
  ];
  const beside = [true, false].map((months) => ({
    brief: false,
    layout: layOutBeside(room, { ...wanted, months }),
  }));
  const fewer = Array.from({ length: all(said(ems, true)) }, (_, gone) => ({
    brief: true,
    layout: layOutBelow(room, { ...wanted, months: false, lines: all(said(ems, true)) - gone }),
  }));
  const found = [...whole, ...beside, ...fewer].find(({ layout }) => layout !== undefined);
  const { brief, layout } = found ?? { brief: true, layout: undefined };
  const lines = layout?.lines ?? Math.floor(room.height / room.type.small / LINE);
  return { layout, lines: packLines(said(layout?.ems ?? ems, brief), layout?.ems ?? ems, lines) };
}
