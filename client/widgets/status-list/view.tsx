import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { ChangeMark, changeFigures } from "../../charts/marks/change-mark.tsx";
import { Figure, figureWidth } from "../../charts/marks/figure.tsx";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import { fitText, linesOf } from "../../charts/text-width.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import type { Item, Room, WidgetProps } from "../define.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

const LINE = 1.3;
const NAME_LINE = 1.12;
/** A figure against the name beside it. */
const FIGURE = 1.4;
const LARGEST_NAME = 1.12;

/** Line height of a figure, and the least that one may be larger than the small type. */
const FIGURE_LINE = 1.06;
const LEAST_FIGURE = 1;

/** What a row of two lines takes at least, and one of one line, in ems of the small type. */
const TWO_LINES = LINE + LEAST_FIGURE * FIGURE_LINE + 0.05;
const ONE_LINE = LINE;
/** From this width on, in ems of the small type, one line is enough. */
const WIDE = 34;
/** What is to be left of a name on one line, in ems: with less nobody knows which KPI it is. */
const LEAST_NAME = 5;

/** The KPIs of a unit, one row each: name and value, status and change. Those that have no room are counted. */
export function StatusList(given: WidgetProps<Settings>): JSX.Element {
  const { items } = given;
  const props = { ...given, room: roomFor(given) };
  const { room } = props;
  const { small } = room.type;
  const ems = room.height / small;
  const oneLine =
    room.width / small >= WIDE || (items.length * TWO_LINES > ems && hasRoomForOneLine(props, items));
  const least = oneLine ? ONE_LINE : TWO_LINES;
  const more = items.length * least > ems;
  const shown = more ? items.slice(0, Math.max(1, Math.floor((ems - LINE) / least))) : items;
  const height = (room.height - (more ? small * LINE : 0)) / shown.length;
  const name = nameSize(props, shown, { height, oneLine });
  // As wide as the widest of all rows: the columns of a list stand below each other.
  const figure = Math.max(...shown.map((item) => figureColumn(props, item, name)));
  const ListRow = oneLine ? LineRow : BlockRow;
  return (
    <div className={styles.list} style={{ fontSize: small }}>
      {shown.map((item) => (
        <ListRow key={`${item.kpi.id} ${item.unit}`} {...props} {...{ item, height, name, figure }} />
      ))}
      {more && <p className={styles.more}>and {items.length - shown.length} more</p>}
    </div>
  );
}

/** The same room with the smallest type, when names would not fit otherwise: smaller is better than cut. */
function roomFor({ items, room, format }: WidgetProps<Settings>): Room {
  const { small, least } = room.type;
  const height = room.height / items.length;
  const isCut = items.some(({ kpi }) => {
    const value = figureWidth(format.widest(kpi.measure), small * FIGURE, small, room.em);
    const lines = linesOf(kpi.name, (room.width - value) / small - 0.6, room.em);
    return height < (lines * NAME_LINE + LINE + 0.15) * small;
  });
  return isCut ? { ...room, type: { ...room.type, small: least } } : room;
}

/** One size for all names: that at which the longest fits beside its value. */
function nameSize(
  { room, format }: WidgetProps<Settings>,
  items: readonly Item[],
  { height, oneLine }: { height: number; oneLine: boolean },
): number {
  const { small, label } = room.type;
  const value = (kpi: Item["kpi"], size: number): number =>
    figureWidth(format.widest(kpi.measure), size * FIGURE, small, room.em);
  if (oneLine) {
    const most = Math.max(small, Math.min(label, height / LINE / FIGURE));
    const side = sideEms(room) * small;
    const sizes = items.map(({ kpi }) => {
      const width = room.width - side - value(kpi, most) - small;
      return fitText(kpi.name, { width, most, least: small, lines: 1, em: room.em }).size;
    });
    return Math.min(...sizes);
  }
  // Room for two lines of a name, so that rows of different lists on a wall look alike whatever their names are.
  const tallest = height - small * (LINE + 0.15);
  const most = Math.max(small, Math.min(label, small * LARGEST_NAME, tallest / 2 / NAME_LINE));
  const lines = tallest >= 2 * small * NAME_LINE ? 2 : 1;
  const sizes = items.map(({ kpi }) => {
    const width = room.width - value(kpi, small) - small * 0.6;
    return fitText(kpi.name, { width, most, least: small, lines, em: room.em }).size;
  });
  return Math.min(...sizes);
}

type RowProps = WidgetProps<Settings> & {
  readonly item: Item;
  readonly height: number;
  readonly name: number;
  /** The width of the column of values, where they stand on one line with names. */
  readonly figure: number;
};

const hrefOf = ({ item: { kpi, unit, reading }, linkTo }: RowProps): string =>
  linkTo({ kpi: kpi.id, unit, period: reading?.period.kind ?? kpi.period });

/** Name and value above, status and change below. */
function BlockRow(props: RowProps): JSX.Element {
  const { item, height, name, room, format } = props;
  const { kpi, reading } = item;
  const above = height - room.type.small * (LINE + 0.05);
  const hasTwo = above - room.type.small * 0.1 >= 2 * name * NAME_LINE - 1;
  return (
    <a className={styles.row} style={{ height }} href={hrefOf(props)}>
      <div className={styles.main}>
        <span className={hasTwo ? styles.name : styles.nameOnOneLine} style={{ fontSize: name }}>
          {kpi.name}
        </span>
        {reading?.state === "value" && (
          <Figure
            parts={format.parts(reading.value, kpi.measure)}
            size={Math.min(name * FIGURE, above / FIGURE_LINE)}
            least={room.type.small}
            muted={isOld(item.seen)}
          />
        )}
      </div>
      <Below {...props} ems={room.width / room.type.small} />
    </a>
  );
}

/** Whether name, status and value can stand beside each other at all. */
function hasRoomForOneLine(props: WidgetProps<Settings>, items: readonly Item[]): boolean {
  const { small } = props.room.type;
  const figure = Math.max(...items.map((item) => figureColumn(props, item, small)));
  return props.room.width - figure >= (LEAST_NAME + sideEms(props.room) + 0.5) * small;
}

/** What status and change take of a row of one line, in ems of the small type. */
function sideEms({ width, type }: Room): number {
  const ems = width / type.small;
  return ems >= WIDE ? ems * 0.46 : 5.4;
}

/** Everything on one line: name, status, change where it has room, value. */
function LineRow(props: RowProps): JSX.Element {
  const { item, height, name, figure, room, format } = props;
  const { kpi } = item;
  const side = sideEms(room);
  return (
    <a className={styles.line} style={{ height }} href={hrefOf(props)}>
      <span className={styles.nameOnOneLine} style={{ fontSize: name }}>
        {kpi.name}
      </span>
      <div className={styles.side} style={{ width: `${side}em` }}>
        <Below {...props} ems={side} />
      </div>
      <span className={styles.figure} style={{ width: figure }}>
        <Figure
          parts={partsOf(item, format)}
          size={name * FIGURE}
          least={room.type.small}
          muted={isOld(item.seen)}
        />
      </span>
    </a>
  );
}

const partsOf = ({ kpi, reading }: Item, format: RowProps["format"]) =>
  reading?.state === "value" ? format.parts(reading.value, kpi.measure) : [];

/** What a value takes at the size that goes with names: the widest plausible one, so that it does not jump, or its own. */
function figureColumn({ format, room }: WidgetProps<Settings>, item: Item, name: number): number {
  const texts = [format.widest(item.kpi.measure), partsOf(item, format)];
  return Math.max(...texts.map((parts) => figureWidth(parts, name * FIGURE, room.type.small, room.em)));
}

/** The longest status that goes with an old number ("On track"), with icon and gap. */
const BADGE_EMS = 6;
const WITH_CHANGE_EMS = 8;

function Below({ item, settings, now, format, times, room, ems }: RowProps & { ems: number }): JSX.Element {
  const { reading, kpi, seen } = item;
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
    <div className={styles.below}>
      <FactsLine>
        <StatusBadge status={reading.status} stale={isOld(item.seen)} />
        {seen !== "live" && (
          <FreshnessMark
            {...{ seen, at: reading.at, now, format, times, em: room.em, ems: ems - BADGE_EMS }}
          />
        )}
      </FactsLine>
      {settings.change && reading.change && seen === "live" && ems > WITH_CHANGE_EMS && (
        <ChangeMark
          kpi={kpi}
          change={reading.change}
          text={changeFigures(reading.change, kpi.measure, format)[1]}
        />
      )}
    </div>
  );
}
