import { type JSX, memo } from "react";
import { Icon } from "../charts/marks/icon.tsx";
import type { TextWidth } from "../charts/text-width.ts";
import type { Room, WidgetProps } from "../widgets/define.ts";
import type { Resolved } from "../widgets/registry.ts";
import type { AlertMark } from "./alert-mark.tsx";
import type { TileFit } from "./fit.ts";
import { TileBoundary } from "./tile-boundary.tsx";
import { TileNote } from "./tile-note.tsx";
import styles from "./tile-view.module.css";

type Shown = Omit<WidgetProps<unknown>, "settings" | "room">;

interface Props extends Shown {
  readonly title: string;
  readonly fit: TileFit;
  readonly em: TextWidth;
  /** That an alert is open on what it shows. */
  readonly mark?: AlertMark | undefined;
  readonly resolved: Resolved;
  /** The widget's name as the board has it. */
  readonly kind: string;
  /** Where its title leads, where the tile as a whole is no link. */
  readonly page?: string | undefined;
}

/** A tile as it looks: its title, its marks, and the widget in the room below. Knows nothing of where data come from. */
export const TileView = memo(function TileView(props: Props): JSX.Element {
  const { title, fit, em, mark, resolved, kind, page, ...shown } = props;
  const { rect, pad, type } = fit;
  const room: Room = {
    width: rect.width - 2 * pad,
    height: rect.height - 2 * pad - fit.title.height,
    type,
    em,
  };
  const first = shown.items[0];
  const href =
    resolved.kind === "widget" && resolved.widget.links === "tile" && first
      ? shown.linkTo({
          kpi: first.kpi.id,
          unit: first.unit,
          period: first.reading?.period.kind ?? first.kpi.period,
        })
      : undefined;
  const Frame = href === undefined ? "article" : "a";
  return (
    <Frame
      className={styles.tile}
      style={{ ...rect, padding: pad }}
      {...(href !== undefined && { href })}
      data-widget={kind}
      data-seen={newest(shown)}
    >
      {title !== "" && (
        <header
          className={styles.head}
          style={{
            height: fit.title.height,
            fontSize: fit.title.size,
            lineHeight: `${fit.title.height / fit.title.lines}px`,
          }}
        >
          <h2 className={fit.title.lines > 1 ? styles.titleOnTwo : styles.title}>
            {page === undefined || href !== undefined ? (
              title
            ) : (
              <a className={styles.page} href={page}>
                {title}
              </a>
            )}
          </h2>
          {mark && <mark.View size={type.small} />}
          {isSimulated(shown) && <SimulatedMark {...{ title, fit, em, mark }} />}
        </header>
      )}
      <div className={styles.body} style={{ height: room.height, fontSize: type.small }}>
        <TileBoundary of={shown.items}>{content(resolved, kind, shown, room)}</TileBoundary>
      </div>
    </Frame>
  );
});

function content(resolved: Resolved, kind: string, shown: Shown, room: Room): JSX.Element {
  switch (resolved.kind) {
    case "widget":
      if (shown.items.length === 0 && resolved.widget.links !== "none") {
        return (
          <TileNote
            title={`No ${resolved.widget.shows ?? "KPI"} to show`}
            text="The catalogue knows none by this name, or none of this unit. The board names it."
          />
        );
      }
      return <resolved.widget.View {...shown} settings={resolved.settings} room={room} />;
    case "unknown":
      return (
        <TileNote
          title={`There is no widget “${kind}”`}
          text="The board names a widget that is none of those in /gallery."
        />
      );
    case "misconfigured":
      return <TileNote title="This tile is misconfigured" text={resolved.mistakes.join("; ")} />;
  }
}

/** Simulated numbers are marked wherever they stand; the word gives way to the title, the sign never. */
function SimulatedMark({ title, fit, em, mark }: Pick<Props, "title" | "fit" | "em" | "mark">): JSX.Element {
  const { small } = fit.type;
  const free = -(mark?.ems ?? 0) * small + fit.rect.width - 2 * fit.pad - em(title, 600) * fit.title.size;
  const withWord = free > (em(WORD) + SIMULATED_EMS + 0.6) * small;
  return (
    <span
      className={styles.simulated}
      style={{ fontSize: small }}
      role="img"
      title="Simulated numbers"
      aria-label={WORD}
    >
      <Icon name="simulated" />
      {withWord && <span> {WORD}</span>}
    </span>
  );
}

const WORD = "simulated";

/** What the sign of simulated numbers needs beside a title, in ems of the small type. */
export const SIMULATED_EMS = 1.3;

export const isSimulated = ({ items }: Pick<Shown, "items">): boolean =>
  items.some(({ kpi }) => kpi.simulated === true);

const AGES = ["live", "late", "stale", "offline"] as const;

/** A tile is as old as its newest number: one stale row does not grey the others. */
const newest = ({ items }: Shown): string =>
  AGES[Math.min(AGES.length, ...items.map(({ seen }) => AGES.indexOf(seen)))] ?? "live";
