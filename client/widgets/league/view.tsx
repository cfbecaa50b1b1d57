import type { JSX } from "react";
import type { League, LeagueRow } from "../../../shared/protocol/http.ts";
import { FactsLine, longestFitting } from "../../charts/marks/facts-line.tsx";
import { Figure, figureWidth } from "../../charts/marks/figure.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { Sparkline } from "../../charts/marks/sparkline.tsx";
import type { Item, WidgetProps } from "../define.ts";
import { chosenRows } from "./chosen-rows.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

const ROW = 1.5;
const FIGURE = 1.1;

/** Units ranked by one KPI: rank, movement, name, trend, gap to the rank above, value. */
export function LeagueTable(props: WidgetProps<Settings>): JSX.Element | null {
  const { items, league, room, settings, times } = props;
  const item = items[0];
  if (!item) return null;
  const { small } = room.type;
  if (!league || league.rows.length === 0) {
    return (
      <div className={styles.body} style={{ fontSize: small }}>
        <p className={styles.note}>
          <Icon name="waiting" />{" "}
          {league ? `waiting: no facts yet for ${times.period(league.period)}` : "loading"}
        </p>
        {league && <Unranked league={league} room={room} />}
      </div>
    );
  }
  const foot = (league.unranked.length > 0 ? 1 : 0) + (item.seen === "live" ? 0 : 1);
  const space = room.height - foot * small * 1.3;
  const rows = chosenRows(league.rows, settings, Math.max(1, Math.floor(space / (small * ROW))));
  const height = Math.min(space / rows.length, small * ROW * 2);
  const size = rowSize(props, item, rows, height);
  return (
    <div className={styles.body} style={{ fontSize: small }}>
      <div className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.unit} {...props} item={item} league={league} row={row} height={height} size={size} />
        ))}
      </div>
      <Unranked league={league} room={room} />
      {item.seen !== "live" && (
        <FactsLine>
          <FreshnessMark
            {...props}
            seen={item.seen}
            at={item.reading?.at}
            em={room.em}
            ems={room.width / small}
          />
        </FactsLine>
      )}
    </div>
  );
}

/** Rank and movement, and the gaps around them. */
const RANK_EMS = 4.6;

/** The largest type at which the longest name has room beside rank and value, not below the smallest. */
function rowSize(
  { room, format }: WidgetProps<Settings>,
  { kpi }: Item,
  rows: readonly LeagueRow[],
  height: number,
): number {
  const { least, label } = room.type;
  const name = Math.max(...rows.map((row) => room.em(row.name)));
  const value = valueEms({ room, format, kpi }, rows, least);
  return Math.max(least, Math.min(label, height / ROW, room.width / (RANK_EMS + name + value)));
}

/** The width of the column of values in ems of the rows' type. */
function valueEms(
  { room, format, kpi }: Pick<WidgetProps<Settings>, "room" | "format"> & Pick<Item, "kpi">,
  rows: readonly LeagueRow[],
  size: number,
): number {
  const shown = [format.widest(kpi.measure), ...rows.map((row) => format.parts(row.value, kpi.measure))];
  return (
    Math.max(...shown.map((parts) => figureWidth(parts, size * FIGURE, room.type.least, room.em))) / size +
    0.4
  );
}

function Row({
  item,
  league,
  row,
  height,
  room,
  format,
  linkTo,
  size,
}: WidgetProps<Settings> & {
  readonly item: Item;
  readonly league: League;
  readonly row: LeagueRow;
  readonly height: number;
  readonly size: number;
}): JSX.Element {
  const { kpi } = item;
  const { measure } = kpi;
  const old = item.seen === "stale" || item.seen === "offline";
  // What there is room for beside rank, name and value.
  const ems = room.width / size;
  const value = valueEms({ room, format, kpi }, league.rows, size);
  const name = Math.max(...league.rows.map((other) => room.em(other.name)));
  const gap =
    Math.max(...league.rows.map((other) => room.em(gapText(other, kpi.measure, format)))) * GAP + 0.8;
  const spare = ems - RANK_EMS - value - name;
  const withGap = spare > gap;
  const withTrend = spare - (withGap ? gap : 0) > 5;
  return (
    <a
      className={styles.row}
      style={{ height, fontSize: size }}
      href={linkTo({ kpi: item.kpi.id, unit: row.unit, period: league.period.kind })}
    >
      <span className={styles.rank}>{row.rank}</span>
      <Movement movement={row.movement} muted={old} />
      <span className={styles.name}>{row.name}</span>
      {withTrend && (
        <span className={styles.trend}>
          <Sparkline values={row.points} width={size * 4.5} height={size} muted={old} />
        </span>
      )}
      {withGap && (
        <span className={styles.gap} style={{ width: `${gap}em` }}>
          <span style={{ fontSize: `${GAP}em` }}>{gapText(row, measure, format)}</span>
        </span>
      )}
      <span className={styles.value} style={{ width: `${value}em` }}>
        <Figure
          parts={format.parts(row.value, measure)}
          size={size * FIGURE}
          least={room.type.least}
          muted={old}
        />
      </span>
    </a>
  );
}

/** The type of gaps against that of rows. */
const GAP = 0.85;

/** How far behind the rank above. */
const gapText = (
  { gap }: LeagueRow,
  measure: Item["kpi"]["measure"],
  format: WidgetProps<Settings>["format"],
): string =>
  gap !== undefined && gap > 0 ? `${format.change(gap, measure).replace(/^[+±]/, "")} behind` : "";

const MOVES = { up: "up", down: "down", same: "same", new: "new" } as const;

function Movement({ movement, muted }: Pick<LeagueRow, "movement"> & { muted: boolean }): JSX.Element {
  const sense =
    movement === "new" ? MOVES.new : movement > 0 ? MOVES.up : movement < 0 ? MOVES.down : MOVES.same;
  const text = movement === "new" ? "new" : movement === 0 ? "" : String(Math.abs(movement));
  const said = { up: "up", down: "down", same: "unchanged", new: "" }[sense];
  return (
    <span
      className={`${styles.movement} ${styles[muted ? "same" : sense]}`}
      aria-label={`${said} ${text}`.trim()}
    >
      {sense === "new" ? null : <Icon name={sense} />}
      <span>{text}</span>
    </span>
  );
}

const REASONS: Readonly<Record<League["unranked"][number]["reason"], string>> = {
  waiting: "no facts yet",
  "below-minimum-volume": "too few facts",
  "zero-denominator": "nothing to divide by",
  "missing-input": "an input is missing",
  "not-finite": "no finite number",
};

/** Who has no rank, and why (L3): by name where there is room, else how many. */
function Unranked({
  league,
  room,
}: {
  league: League;
  room: WidgetProps<Settings>["room"];
}): JSX.Element | null {
  const { unranked } = league;
  if (unranked.length === 0) return null;
  const named = unranked.map(({ name, reason }) => `${name} (${REASONS[reason]})`).join(", ");
  const reasons = [...new Set(unranked.map(({ reason }) => REASONS[reason]))].join(", ");
  const texts = [
    `Not ranked: ${named}`,
    `${unranked.length} not ranked: ${reasons}`,
    `${unranked.length} not ranked`,
  ];
  return (
    <FactsLine>
      <span>{longestFitting(texts, room.width / room.type.small, room.em) ?? texts[2]}</span>
    </FactsLine>
  );
}
