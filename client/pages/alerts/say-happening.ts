import type { Span } from "../../../shared/calendar/period.ts";
import type { AlertDetail, AlertEntryView } from "../../../shared/protocol/alert-views.ts";
import type { Cause } from "../../../shared/risk/condition-event.ts";
import { RANK_NAMES } from "../../../shared/risk/rank.ts";
import type { Company } from "../company.tsx";
import { sayJudged } from "./say-alert.ts";

type Said = Pick<Company, "format" | "dates" | "calendar">;

/** A line of an episode's story as a sentence without its full stop. */
export function sayHappening(entry: AlertEntryView, alert: Pick<AlertDetail, "measure">, said: Said): string {
  const { dates, calendar } = said;
  const because = (cause: Cause): string =>
    cause.kind === "silence"
      ? "because no data came in"
      : `at ${sayJudged({ value: cause.sample.value, measure: alert.measure }, said)}`;
  switch (entry.kind) {
    case "fired":
      return `Opened as ${RANK_NAMES[entry.rank]} ${because(entry.cause)}`;
    case "escalated":
      return `Got worse: ${RANK_NAMES[entry.rank]} ${because(entry.cause)}`;
    case "eased":
      return `Got better: ${RANK_NAMES[entry.rank]} ${because(entry.cause)}`;
    case "reopened":
      return `Came back as ${RANK_NAMES[entry.rank]} ${because(entry.cause)}${entry.isWorse ? ", worse than before" : ""}`;
    case "resolved":
      return `Back to normal ${because(entry.cause)}${entry.isFlapping ? ", but it changes often: not called over yet" : ""}`;
    case "closed":
      return entry.reason === "rule-changed"
        ? "Closed: its limits were changed"
        : "Closed: its number is no longer reported";
    case "flapping":
      return "Changes too often: its worst level is held until it is steady";
    case "steady":
      return entry.isOver ? "Steady again, and over" : "Steady again";
    case "acked":
      return `Acknowledged by ${entry.by}`;
    case "snoozed":
      return `Put off by ${entry.by} until ${dates.instant(calendar.iso(entry.until))}`;
    case "attention-voided":
      return "Worse than what had been acknowledged: it needs somebody again";
    case "ack-expired":
      return "The acknowledgement has run out: it needs somebody again";
    case "snooze-ended":
      return "The time that it was put off for is over";
    case "unanswered":
      return "Nobody acknowledged it: told further";
    case "assigned":
      return `Assigned to ${entry.to} by ${entry.by}`;
    case "commented":
      return `${entry.by}: “${entry.text}”`;
    case "would-have-fired":
      return `By data that came late it would have been open ${spanOf(entry.span, said)}`;
    case "would-not-have-fired":
      return `By data that came late it would not have been open ${spanOf(entry.span, said)}`;
  }
}

const spanOf = ({ start, end }: Span, { dates, calendar }: Said): string =>
  `from ${dates.instant(calendar.iso(start))} to ${dates.instant(calendar.iso(end))}`;
