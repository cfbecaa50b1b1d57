import type { JSX } from "react";
import { isOld } from "../../charts/marks/is-old.ts";
import { Figure } from "../../charts/marks/figure.tsx";
import type { Item, WidgetProps } from "../define.ts";
import { gapFigure, gapWords } from "./gap.ts";
import { Movement } from "./movement.tsx";
import { FIGURE_LINE, NAME_LINE, type Place, type PodiumLayout } from "./podium-layout.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

interface Props extends Pick<WidgetProps<Settings>, "room" | "format"> {
  readonly item: Item;
  readonly layout: PodiumLayout;
  readonly hrefOf: (unit: string) => string;
}

/** A rank is drawn as high as this share of its step, and no larger than so many ems of the names. */
const RANK_SHARE = 0.5;
const LARGEST_RANK = 1.8;

/** The first three of a table, each on a step as high as the rank: the first in the middle, the second left of it. */
export function Podium({ layout, hrefOf, ...shown }: Props): JSX.Element {
  return (
    <div className={styles.podium} style={{ height: layout.height, width: layout.slots * layout.slot }}>
      {layout.places.map((place) => (
        <Standing key={place.row.unit} {...shown} {...{ layout, place }} href={hrefOf(place.row.unit)} />
      ))}
    </div>
  );
}

function Standing({
  item: { kpi, seen },
  layout,
  place,
  href,
  room,
  format,
}: Omit<Props, "hrefOf"> & { readonly place: Place; readonly href: string }): JSX.Element {
  const { row, slot, step } = place;
  const muted = isOld(seen);
  const gap = (layout.gap === "words" ? gapWords : gapFigure)(row, kpi, format);
  const name = { fontSize: layout.name, lineHeight: NAME_LINE };
  const rank = Math.max(layout.name, Math.min(step * RANK_SHARE, layout.name * LARGEST_RANK));
  return (
    <a
      className={styles.standing}
      style={{ width: layout.inner, left: slot * layout.slot + (layout.slot - layout.inner) / 2 }}
      href={href}
    >
      <span className={styles.winner} style={name}>
        {row.name}
      </span>
      <span style={{ height: layout.figure * FIGURE_LINE }}>
        <Figure
          parts={format.parts(row.value, kpi.measure)}
          size={layout.figure}
          least={room.type.least}
          muted={muted}
        />
      </span>
      {gap !== "" && (
        <span className={styles.behind} style={{ fontSize: layout.small }}>
          {gap}
        </span>
      )}
      <span
        className={`${styles.step} ${row.rank === 1 && !muted ? styles.first : ""}`}
        style={{ height: step, fontSize: layout.small }}
      >
        <span className={styles.place} style={{ fontSize: rank }}>
          {row.rank}
        </span>
        <Movement movement={row.movement} muted={muted} />
      </span>
    </a>
  );
}
