import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { Figure } from "../../charts/marks/figure.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { fitText, longestFitting } from "../../charts/text-width.ts";
import { COLOUR_OF, themed } from "../../charts/theme.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { Item, WidgetProps } from "../define.ts";
import type { Tier } from "./arrange.ts";
import {
  AGE_ICON,
  type Ages,
  FIGURE_LINE,
  figureFor,
  LINE,
  NAME_LINE,
  PAD,
  SIDES,
  widestValue,
  wordEms,
} from "./cell-form.ts";
import styles from "./view.module.css";

interface Props extends WidgetProps<object> {
  readonly item: Item;
  readonly tier: Tier;
  readonly size: number;
  readonly ages: Ages;
}

/** How much larger than at least names and values may be where there is room. */
const LARGEST_NAME = { large: 1.3, small: 1 };
const LARGEST_FIGURE = { large: 4, small: 1.5 };

/** One KPI: name, value, status as icon and word (S4), and how old the number is when it is not live (F1). */
export function Cell(props: Props): JSX.Element {
  const { item, tier, linkTo } = props;
  const { kpi, unit, reading } = item;
  const { name, figure, inner } = sizesOf(props);
  const value = <Value {...props} figure={figure} />;
  const status = <Status {...props} inner={inner} />;
  return (
    <a
      className={`${styles.cell} ${styles[tier.form]}`}
      style={{ borderLeftColor: edgeOf(item) }}
      href={linkTo({ kpi: kpi.id, unit, period: reading?.period.kind ?? kpi.period })}
    >
      <span
        className={styles.name}
        style={{ fontSize: name, height: tier.nameLines * name * NAME_LINE, WebkitLineClamp: tier.nameLines }}
      >
        {kpi.name}
      </span>
      {tier.form === "pair" ? (
        <span className={styles.both}>
          {value}
          {status}
        </span>
      ) : (
        <>
          {value}
          {status}
        </>
      )}
      <Age {...props} ems={inner / props.size} />
    </a>
  );
}

const edgeOf = (item: Item): string =>
  themed(item.reading?.state === "value" && !isOld(item.seen) ? COLOUR_OF[item.reading.status] : "line");

function sizesOf({ tier, size, ages, room, format }: Props): { name: number; figure: number; inner: number } {
  const { form, nameLines, width, height, items, isLarge } = tier;
  const scale = isLarge ? "large" : "small";
  const least = size * Math.max(...items.map((item) => figureFor(form, item)));
  const inner = width - SIDES * size;
  const hasAge = ages === "each" && items.some(({ seen }) => seen !== "live");
  const free = height - 2 * PAD * size - (form === "line" ? 0 : LINE * size * (hasAge ? 2 : 1));
  if (form !== "stack") return { name: size, figure: least, inner };
  const most = Math.min(
    size * LARGEST_NAME[scale],
    (free - least * FIGURE_LINE) / nameLines / NAME_LINE,
    ...items.map(({ kpi }) => inner / wordEms(kpi.name, room.em)),
  );
  const name = Math.min(
    ...items.map(
      ({ kpi }) => fitText(kpi.name, { width: inner, most, least: size, lines: nameLines, em: room.em }).size,
    ),
  );
  let figure = Math.min(size * LARGEST_FIGURE[scale], (free - nameLines * name * NAME_LINE) / FIGURE_LINE);
  const shown = { room, format, size, ages };
  while (figure > least && widestValue(items, figure, shown) > inner) figure *= 0.97;
  return { name, figure, inner };
}

function Value({ item, ages, room, format, times, figure }: Props & { figure: number }): JSX.Element {
  const { reading, kpi } = item;
  if (reading?.state !== "value") {
    const missing = whyMissing(reading, times);
    return (
      <span className={styles.missing}>
        <Icon name={missing.icon} /> {missing.word}
      </span>
    );
  }
  const parts = format.parts(reading.value, kpi.measure);
  return (
    <span className={styles.figure} style={{ height: figure * FIGURE_LINE }}>
      {ages === "foot" && item.seen !== "live" && (
        <span className={styles.age} style={{ fontSize: figure, width: `${AGE_ICON}em` }}>
          <Icon name={item.seen} />
        </span>
      )}
      <Figure parts={parts} size={figure} least={room.type.least} muted={isOld(item.seen)} />
    </span>
  );
}

function Status({ item, tier, size, room, times, inner }: Props & { inner: number }): JSX.Element | null {
  const { reading } = item;
  if (reading?.state === "value") return <StatusBadge status={reading.status} stale={isOld(item.seen)} />;
  if (tier.form !== "stack") return null;
  const { sentence } = whyMissing(reading, times);
  const reason = longestFitting([sentence, sentence.replace(/ for .*/, "")], inner / size, room.em);
  return <span className={styles.reason}>{reason}</span>;
}

function Age({ item, ages, now, format, times, room, ems }: Props & { ems: number }): JSX.Element | null {
  const { seen, reading } = item;
  if (ages === "foot" || seen === "live" || reading?.state !== "value") return null;
  return (
    <FactsLine>
      <FreshnessMark {...{ seen, at: reading.at, now, format, times, em: room.em, ems }} />
    </FactsLine>
  );
}
