import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import type { LeagueRow } from "../../../shared/protocol/league-views.ts";
import { Figure } from "../../charts/marks/figure.tsx";
import { Sparkline } from "../../charts/marks/sparkline.tsx";
import type { Item, WidgetProps } from "../define.ts";
import { gapFigure, gapWords } from "./gap.ts";
import { FIGURE, GAP, type TableLayout } from "./layout.ts";
import { Movement } from "./movement.tsx";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

interface Props extends Pick<WidgetProps<Settings>, "room" | "format"> {
  readonly item: Item;
  readonly row: LeagueRow;
  readonly layout: TableLayout;
  readonly height: number;
  readonly href: string;
}

/** One unit of the table: rank, movement, name, trend, gap to the rank above, value. */
export function Row({ item, row, layout, height, href, room, format }: Props): JSX.Element {
  const { kpi } = item;
  const { form, size } = layout;
  const muted = isOld(item.seen);
  const words = gapWords(row, kpi, format);
  const figure = gapFigure(row, kpi, format);
  const value = (
    <span className={styles.value} style={{ width: `${layout.value}em` }}>
      <Figure
        parts={format.parts(row.value, kpi.measure)}
        size={size * FIGURE}
        least={room.type.least}
        muted={muted}
      />
    </span>
  );
  // Type of gaps is smaller than that of rows, but never below the least.
  const small = { fontSize: `${Math.max(GAP, room.type.least / size)}em` };
  if (form === "narrow") {
    return (
      <a className={styles.tall} style={{ height, fontSize: size }} href={href}>
        <span className={styles.line}>
          <span className={styles.rank}>{row.rank}</span>
          <span className={styles.name}>{row.name}</span>
        </span>
        <span className={styles.line}>
          <Movement movement={row.movement} muted={muted} />
          <span className={styles.between}>{figure}</span>
          {value}
        </span>
      </a>
    );
  }
  const wordsFit = room.em(words) * GAP * size < room.width - 4 * size - layout.value * size;
  return (
    <a className={styles.row} style={{ height, fontSize: size }} href={href}>
      <span className={styles.rank}>{row.rank}</span>
      <Movement movement={row.movement} muted={muted} />
      <span className={form === "below" ? styles.names : styles.name}>
        {form === "below" ? <span className={styles.name}>{row.name}</span> : row.name}
        {form === "below" && (
          <span className={styles.below} style={small}>
            {wordsFit ? words : figure}
          </span>
        )}
      </span>
      {layout.withTrend && (
        <span className={styles.trend}>
          <Sparkline values={row.points} width={size * 4.5} height={size} muted={muted} />
        </span>
      )}
      {form !== "below" && (
        <span className={styles.gap} style={{ width: `${layout.gap}em` }}>
          <span style={small}>{form === "words" ? words : figure}</span>
        </span>
      )}
      {value}
    </a>
  );
}
