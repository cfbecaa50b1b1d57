import { type JSX, useMemo } from "react";
import { createTimeFormat, type TimeFormat } from "../../../shared/units/format-time.ts";
import { Icon } from "../../charts/marks/icon.tsx";
import type { WidgetProps } from "../define.ts";
import type { Settings } from "./settings.ts";
import styles from "./view.module.css";

const LINE = 1.3;
const FIGURE_LINE = 1.1;
const WEIGHT = 650;

/** What time it is, here or elsewhere, by the server's clock. */
export function ClockView({ settings, now, times, format, room }: WidgetProps<Settings>): JSX.Element {
  const { zone } = settings;
  const own = useMemo(() => (zone === "" ? times : zoned(format.locale, zone)), [zone, times, format.locale]);
  const { small } = room.type;
  if (!own) {
    return (
      <p className={styles.wrong} style={{ fontSize: small }}>
        <Icon name="trouble" /> There is no time zone “{zone}”. The setting “zone” names one such as
        Asia/Tokyo.
      </p>
    );
  }
  const clock = own.clock(now);
  const below = settings.date ? small * LINE : 0;
  const size = Math.min(
    (room.height - below) / FIGURE_LINE,
    // Every digit counts as the widest: the time must not jump.
    room.width / room.em(clock.replace(/\d/g, "0"), WEIGHT),
    small * 6,
  );
  return (
    <div className={styles.body} style={{ height: room.height }}>
      <time className={styles.clock} style={{ fontSize: size, lineHeight: FIGURE_LINE }}>
        {clock}
      </time>
      {settings.date && (
        <span className={styles.date} style={{ fontSize: small, lineHeight: LINE }}>
          {own.day(now)}
        </span>
      )}
    </div>
  );
}

/** Times of a zone; `undefined` when there is no such zone. */
function zoned(locale: string, zone: string): TimeFormat | undefined {
  try {
    new Intl.DateTimeFormat(locale, { timeZone: zone });
    return createTimeFormat(locale, zone);
  } catch {
    return undefined;
  }
}
