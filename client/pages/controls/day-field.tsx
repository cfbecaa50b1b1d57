import { useId, useState } from "react";
import type { PeriodKind } from "../../../shared/calendar/period.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import type { ViewSearch } from "../search.ts";
import styles from "./day-field.module.css";

interface Props {
  readonly period: PeriodKind | undefined;
  readonly at: string | undefined;
  readonly onView: (change: ViewSearch) => void;
}

/** Before that nobody counted; and a year that is still being typed, such as 20, is earlier. */
const FIRST_DAY = "1970-01-01";

/** Goes to the period that holds a day, however far back; a day of the running period goes to the present. */
export function DayField({ period, at, onView }: Props) {
  const id = useId();
  const { calendar } = useCompany();
  const now = useNow();
  const [typed, setTyped] = useState<string>();
  const dateAt = (instant: number): string => calendar.dayAt(unixMs(instant)).date.toString();
  const today = dateAt(now);

  function take(date: string): void {
    setTyped(date);
    if (!/^\d{4}-/.test(date) || date < FIRST_DAY || date > today) return;
    const start = calendar.startOfDate(date);
    const isPresent = calendar.periodAt(period ?? "day", start).end > now;
    onView({ at: isPresent ? undefined : calendar.iso(start) });
  }

  return (
    <span className={styles.field}>
      <label htmlFor={id}>Go to date</label>
      <input
        id={id}
        type="date"
        min={FIRST_DAY}
        max={today}
        value={typed ?? dateAt(at === undefined ? now : Date.parse(at))}
        onChange={({ target }) => take(target.value)}
        // What was typed stays while it is typed; then the field says what is shown.
        onBlur={() => setTyped(undefined)}
      />
    </span>
  );
}
