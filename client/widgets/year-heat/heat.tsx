import { type JSX, memo } from "react";
import { themed } from "../../charts/theme.ts";
import type { TextWidth } from "../../charts/text-width.ts";
import type { Day, HeatCalendar } from "./calendar.ts";
import type { HeatLayout } from "./layout.ts";
import { heatColour } from "./legend.tsx";
import { type Scale, stepOf, STEPS } from "./scale.ts";
import styles from "./view.module.css";

interface Props extends HeatLayout {
  readonly calendar: HeatCalendar;
  readonly scale: Scale;
  readonly today: Day | undefined;
  /** The numbers are old: no colour (F2). */
  readonly muted: boolean;
  readonly em: TextWidth;
  /** What the picture shows, in words. */
  readonly label: string;
}

/** What of a cell is left free towards its neighbours. */
const FREE = 0.14;
const EMPTY_LINE = 2;
const TODAY_LINE = 4;

/** The calendar: one path for each step of the scale, so that a year is a handful of elements. */
export const Heat = memo(function Heat(props: Props): JSX.Element {
  const { calendar, scale, today, muted, label, across, down, left, top } = props;
  const size = { x: across * (1 - FREE), y: down * (1 - FREE) };
  const cell = ({ column, row }: Day, inset = 0): string => {
    const [x, y] = [left + column * across + inset, top + row * down + inset];
    const [width, height] = [size.x - 2 * inset, size.y - 2 * inset];
    return `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
  };
  const cells = (of: (day: Day) => boolean, inset?: number): string =>
    calendar.days
      .filter(of)
      .map((day) => cell(day, inset))
      .join("");
  const [width, height] = [left + calendar.columns * across, top + 7 * down];
  return (
    <svg className={styles.heat} width={width} height={height} role="img" aria-label={label}>
      <Labels {...props} width={width} />
      {STEPS.map((opacity, step) => (
        <path
          key={opacity}
          data-step={step}
          style={{ fill: heatColour(muted) }}
          fillOpacity={opacity}
          d={cells(({ value }) => value !== undefined && stepOf(value, scale) === step)}
        />
      ))}
      <path
        data-step="empty"
        className={styles.empty}
        strokeWidth={EMPTY_LINE}
        d={cells(({ value }) => value === undefined, EMPTY_LINE / 2)}
      />
      {today && (
        <path
          data-step="today"
          fill="none"
          style={{ stroke: themed("ink") }}
          strokeWidth={TODAY_LINE}
          d={cell(today, -TODAY_LINE / 4)}
        />
      )}
    </svg>
  );
});

/** Names of months that have room, and of every other weekday. */
function Labels(props: Props & { readonly width: number }): JSX.Element {
  const { calendar, across, down, left, top, hasMonths, type, em, width } = props;
  const every = down >= type * 1.1 ? 1 : 2;
  const names = calendar.days
    .filter(({ month }, index) => month !== calendar.days[index - 1]?.month)
    .map(({ column, month }) => {
      const x = left + column * across;
      return { name: month, x, end: x + em(month) * type };
    });
  const apart = type * 0.4;
  return (
    <g fontSize={type} className={styles.label}>
      {names.map(({ name, x, end }, index) => {
        // A month that has just a few days in the picture gives way to the next.
        const next = names[index + 1];
        if (!hasMonths || end > width || (next && end + apart > next.x)) return null;
        return (
          <text key={x} x={x} y={top - type * 0.42}>
            {name}
          </text>
        );
      })}
      {calendar.weekdays.map((name, row) =>
        row % every === 0 ? (
          <text key={name} x={0} y={top + (row + (1 - FREE) / 2) * down + type * 0.36}>
            {name}
          </text>
        ) : null,
      )}
    </g>
  );
}
