import type { Calendar } from "../../../shared/calendar/periods.ts";
import { DAY_MS, HOUR_MS, type UnixMs, unixMs } from "../../../shared/units/time.ts";

/** Until when an alert can be put off, with the words for it. */
interface SnoozeChoice {
  readonly label: string;
  readonly until: UnixMs;
}

/** When people are back, after midnight. */
const MORNING_MS = 8 * HOUR_MS;
/** A week without a business day is no week to look further than. */
const MOST_DAYS = 6;

/**
 * What is offered at `now`: an hour, four hours, and the mornings of tomorrow and of the next business day, if that is
 * another one. No choice lies further ahead than the seven days that a rule allows.
 */
export function snoozeChoices(calendar: Calendar, now: UnixMs): readonly SnoozeChoice[] {
  const days = calendar.daysBetween(now, unixMs(now + (MOST_DAYS + 1) * DAY_MS)).slice(1, MOST_DAYS + 1);
  const [tomorrow] = days;
  const back = days.find((day) => calendar.isBusinessDay(day));
  const choices = [
    { label: "for an hour", until: unixMs(now + HOUR_MS) },
    { label: "for four hours", until: unixMs(now + 4 * HOUR_MS) },
  ];
  if (tomorrow) choices.push({ label: "until tomorrow morning", until: unixMs(tomorrow.start + MORNING_MS) });
  if (back && back !== tomorrow)
    choices.push({ label: "until the next business day", until: unixMs(back.start + MORNING_MS) });
  return choices;
}
