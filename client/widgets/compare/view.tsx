import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { Figure, figureWidth } from "../../charts/marks/figure.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import { themed } from "../../charts/theme.ts";
import type { WidgetProps } from "../define.ts";
import { barsOf } from "./bars.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

const LINE = 1.3;
const ROW = 1.6;
const LARGEST_ROW = 2.6;
const SPACE = 0.6;
/** Of the width, for the bars at least. */
const LEAST_BARS = 0.22;

/** The units below one, as bars of one scale. */
export function CompareView(props: WidgetProps<Settings>): JSX.Element | null {
  const { items, league, settings, room, format, times, now, linkTo } = props;
  const item = items[0];
  if (!item) return null;
  const { kpi, seen } = item;
  const { small, least, label } = room.type;
  if (!league || league.rows.length === 0) {
    return (
      <p className={styles.note} style={{ fontSize: small }}>
        <Icon name="waiting" />{" "}
        {league ? `waiting: no facts yet for ${times.period(league.period)}` : "loading"}
      </p>
    );
  }
  const old = isOld(seen);
  const foot = seen === "live" ? 0 : small * LINE;
  const wanted = league.rows.slice(0, settings.most);
  const places = Math.max(1, Math.floor((room.height - foot) / (least * ROW)));
  const fitting = wanted.length > places ? Math.max(1, places - 1) : wanted.length;
  const rows = wanted.slice(0, fitting);
  const hidden = league.rows.length - rows.length;
  const free = room.height - foot - (hidden > 0 ? small * LINE : 0);
  const height = Math.min(free / rows.length, label * LARGEST_ROW);

  const nameEms = Math.max(...rows.map(({ name }) => room.em(name)));
  const parts = rows.map(({ value }) => format.parts(value, kpi.measure));
  const widest = [...parts, format.widest(kpi.measure)];
  const valueEms = (size: number): number =>
    Math.max(...widest.map((one) => figureWidth(one, size, least, room.em))) / size;
  const most = Math.min(label, height / ROW);
  const bars = room.width * LEAST_BARS;
  const size = Math.max(least, Math.min(most, (room.width - bars) / (nameEms + valueEms(least) + 2 * SPACE)));
  const value = valueEms(size) * size;
  const name = Math.min(nameEms * size, room.width - bars - value - 2 * SPACE * size);
  const length = Math.max(0, room.width - name - value - 2 * SPACE * size);
  const scale = barsOf(rows);
  return (
    <div className={styles.body} style={{ fontSize: small }}>
      {scale.bars.map(({ row, from, to }, index) => (
        <a
          key={row.unit}
          className={styles.row}
          style={{ height, fontSize: size }}
          href={linkTo({ kpi: kpi.id, unit: row.unit, period: league.period.kind })}
        >
          <span className={styles.name} style={{ width: name }}>
            {row.name}
          </span>
          <svg className={styles.bars} width={length} height={height} aria-hidden="true">
            <rect
              x={from * length}
              y={height * 0.22}
              width={Math.max(2, (to - from) * length)}
              height={height * 0.56}
              style={{ fill: themed(old ? "inkStale" : "accent") }}
            />
            <path className={styles.zero} d={`M${scale.zero * length} 0V${height}`} />
          </svg>
          <span className={styles.value} style={{ width: value }}>
            <Figure parts={parts[index] ?? []} size={size} least={least} muted={old} />
          </span>
        </a>
      ))}
      {hidden > 0 && (
        <FactsLine>
          <span>and {hidden} more</span>
        </FactsLine>
      )}
      {seen !== "live" && (
        <FactsLine>
          <FreshnessMark
            {...{ seen, at: item.reading?.at, now, format, times, em: room.em, ems: room.width / small }}
          />
        </FactsLine>
      )}
    </div>
  );
}
