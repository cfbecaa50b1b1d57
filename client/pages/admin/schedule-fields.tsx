import { type Schedule, WEEKDAY_NAMES, type WeekdayName } from "../../../shared/screen/schedule.ts";
import type { ScreenSettings } from "../../../shared/screen/screen.ts";
import { TextField } from "./fields.tsx";
import { changeSchedule } from "./settings.ts";
import styles from "./screens-page.module.css";

interface Props {
  readonly legend: string;
  readonly schedule: Schedule | undefined;
  readonly onChange: (schedule: ScreenSettings["off"]) => void;
}

const SAID: Readonly<Record<WeekdayName, string>> = {
  mon: "Mo",
  tue: "Tu",
  wed: "We",
  thu: "Th",
  fri: "Fr",
  sat: "Sa",
  sun: "Su",
};

/** Weekdays and a span of the day, on the organisation's clock. */
export function ScheduleFields({ legend, schedule, onChange }: Props) {
  const days = schedule?.days ?? WEEKDAY_NAMES;
  const toggle = (day: WeekdayName): void =>
    onChange(
      changeSchedule(schedule, {
        days: WEEKDAY_NAMES.filter((one) => (one === day ? !days.includes(one) : days.includes(one))),
      }),
    );
  return (
    <fieldset className={styles.schedule}>
      <legend>{legend}</legend>
      <TextField
        label="From"
        type="time"
        value={schedule?.from ?? ""}
        onChange={(from) => onChange(changeSchedule(schedule, { from }))}
      />
      <TextField
        label="To"
        type="time"
        value={schedule?.to ?? ""}
        onChange={(to) => onChange(changeSchedule(schedule, { to }))}
      />
      <span className={styles.days}>
        {WEEKDAY_NAMES.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              disabled={schedule === undefined}
              checked={schedule !== undefined && days.includes(day)}
              onChange={() => toggle(day)}
            />
            {SAID[day]}
          </label>
        ))}
      </span>
      {schedule && (
        <button type="button" onClick={() => onChange(undefined)}>
          Never
        </button>
      )}
    </fieldset>
  );
}
