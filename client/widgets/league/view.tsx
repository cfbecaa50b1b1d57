import type { JSX } from "react";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { FreshnessMark } from "../../charts/marks/freshness-mark.tsx";
import { Icon } from "../../charts/marks/icon.tsx";
import type { WidgetProps } from "../define.ts";
import { arrange } from "./arrange.ts";
import { Podium } from "./podium.tsx";
import { Row } from "./row.tsx";
import type { Settings } from "./settings.ts";
import { Unranked } from "./unranked.tsx";
import styles from "./view.module.css";

const LINE = 1.3;
/** Rows are no higher than that, in ems of their type. */
const HIGHEST = 3;

/** Units ranked by one KPI. */
export function LeagueTable(props: WidgetProps<Settings>): JSX.Element | null {
  const { items, league, room, settings, format, times, linkTo } = props;
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
  const hrefOf = (unit: string): string => linkTo({ kpi: item.kpi.id, unit, period: league.period.kind });
  const foot = (league.unranked.length > 0 ? 1 : 0) + (item.seen === "live" ? 0 : 1);
  const space = room.height - foot * small * LINE;
  const shown = arrange({ room, format, kpi: item.kpi }, league.rows, settings, space);
  const { podium, layout, rows, isBeside = false } = shown;
  const height = Math.min(shown.space / Math.max(1, rows.length), layout.size * HIGHEST);
  return (
    <div className={styles.body} style={{ fontSize: small }}>
      <div className={isBeside ? styles.besides : styles.beneath}>
        {podium && <Podium {...{ item, room, format, hrefOf }} layout={podium} />}
        {rows.length > 0 && (
          <div className={styles.rows} style={{ width: shown.room.width }}>
            {rows.map((row) => (
              <Row
                key={row.unit}
                {...{ item, row, layout, height, format }}
                room={shown.room}
                href={hrefOf(row.unit)}
              />
            ))}
          </div>
        )}
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
