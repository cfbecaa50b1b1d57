import { Link } from "@tanstack/react-router";
import type { PeriodKind } from "../../../shared/calendar/period.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import type { ViewSearch } from "../search.ts";
import { PERIOD_WORDS } from "../words.ts";
import { DayField } from "./day-field.tsx";
import styles from "./period-steps.module.css";

interface Props {
  /** Absent: each KPI has its own, so that there is no one before or after; a day can still be named. */
  readonly period: PeriodKind | undefined;
  readonly at: string | undefined;
  readonly onView: (change: ViewSearch) => void;
}

/** The ways to another period: links to the one before, the one after and the present, and a day of any one. */
export function PeriodSteps({ period, at, onView }: Props) {
  const { calendar } = useCompany();
  const now = useNow();
  const shown = calendar.periodAt(period ?? "day", at === undefined ? now : unixMs(Date.parse(at)));
  const before = calendar.previous(shown);
  const after = calendar.next(shown);
  const isPresent = shown.end > now;
  const leadsToPresent = after.end > now;
  return (
    <>
      <DayField period={period} at={at} onView={onView} />
      {(period !== undefined || at !== undefined) && (
        <nav aria-label="Periods" className={styles.steps}>
          {period !== undefined && (
            <Link
              to="."
              search={(search) => ({ ...search, at: calendar.iso(before.start) })}
              aria-label={`${PERIOD_WORDS[period]} before`}
            >
              ‹
            </Link>
          )}
          {period !== undefined &&
            (isPresent ? (
              <span aria-hidden="true">›</span>
            ) : (
              <Link
                to="."
                search={({ at: _, ...search }) =>
                  leadsToPresent ? search : { ...search, at: calendar.iso(after.start) }
                }
                aria-label={`${PERIOD_WORDS[period]} after`}
              >
                ›
              </Link>
            ))}
          {at !== undefined && (period === undefined || !isPresent) && (
            <Link to="." search={({ at: _, ...search }) => search} className={styles.present}>
              Now
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
