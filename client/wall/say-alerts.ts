import { concernsBoard } from "../../shared/board/concerns-board.ts";
import type { AlertView } from "../../shared/protocol/alert-views.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { TimeFormat } from "../../shared/units/format-time.ts";
import type { Format } from "../../shared/units/format.ts";
import { HOUR_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Notice } from "./notices.tsx";

/** What the words depend on. */
export interface Saying {
  readonly now: UnixMs;
  readonly format: Format;
  readonly times: TimeFormat;
  /** When alerts were evaluated last, where that is too long ago. */
  readonly notLiveSince: UnixMs | undefined;
}

/** So long a wall says that it is well again, unless somebody says before that he has seen it. */
const WELL_AGAIN_MS = 8 * HOUR_MS;

/**
 * What a wall says of alerts: the newest red one that concerns it with its owner and who acknowledged it, the other red
 * ones by name, what is back to normal and was not seen, and that alerts are not live. Amber ones are marks on tiles.
 */
export function sayAlerts(alerts: readonly AlertView[], board: BoardView, saying: Saying): readonly Notice[] {
  const red = alerts.filter((alert) => alert.level === "red" && concernsBoard(alert, board));
  const [first, ...others] = red.filter(({ ended }) => !ended);
  const well = red.filter(({ ended }) => ended && saying.now - Date.parse(ended.at) < WELL_AGAIN_MS);
  return [
    ...(first ? [sayRed(first, saying)] : []),
    ...(others.length > 0 ? [sayOthers(others)] : []),
    ...(well.length > 0 ? [sayWell(well, saying)] : []),
    ...(saying.notLiveSince === undefined ? [] : [sayNotLive(saying.notLiveSince, saying)]),
  ];
}

function sayRed(alert: AlertView, { now, format, times }: Saying): Notice {
  const { name, value, measure, limit, since, owner, assignee, isFlapping } = alert;
  const said = (amount: number): string => format.value(amount, measure);
  const limits =
    typeof limit === "number" ? `limit ${said(limit)}` : `limits ${limit.map(said).join(" to ")}`;
  const amount = value === undefined ? "no value" : said(value);
  const start = `since ${times.asOf(unixMs(Date.parse(since)), now)}`;
  const who = assignee ?? owner;
  const people = owner === undefined ? "no owner" : `owner ${owner}`;
  const { long, short } = sayAttended(alert, { now, times });
  const given = assignee === undefined ? people : `${people}, assigned to ${assignee}`;
  const more = [sayMark(alert), ...(isFlapping ? ["changes often"] : [])].filter(Boolean).join(", ");
  return {
    look: "alert",
    icon: "stop",
    texts: [`Red: ${name}, ${amount} (${limits})`, `Red: ${name}, ${amount}`, `Red: ${name}`, name],
    more: longestFirst([
      [start, given, long, more].filter(Boolean).join(" · "),
      [start, given, long].join(" · "),
      [start, given, short].join(" · "),
      [start, ...(who === undefined ? [] : [who]), long].join(" · "),
      [start, ...(who === undefined ? [] : [who]), short].join(" · "),
      [...(who === undefined ? [] : [who]), short].join(" · "),
      short,
    ]),
  };
}

const longestFirst = (texts: readonly string[]): readonly string[] =>
  [...texts].sort((a, b) => b.length - a.length);

/** What is known of its numbers, where that is not all. */
const sayMark = ({ evidence, phase }: AlertView): string => {
  if (evidence === "error") return "source fails";
  if (evidence !== "fresh") return "no new data";
  return phase === "clearing" ? "recovering" : "";
};

function sayAttended(
  { attention, attendedBy, attendedUntil }: AlertView,
  { now, times }: Pick<Saying, "now" | "times">,
): { readonly long: string; readonly short: string } {
  if (attention !== "acked" && attention !== "snoozed")
    return { long: "not acknowledged", short: "not acknowledged" };
  const what = attention === "acked" ? "acknowledged" : "put off";
  const short = attendedBy === undefined ? what : `${what} by ${attendedBy}`;
  if (attendedUntil === undefined) return { long: short, short };
  return { long: `${short} until ${times.asOf(unixMs(Date.parse(attendedUntil)), now)}`, short };
}

function sayOthers(others: readonly AlertView[]): Notice {
  const count = others.length === 1 ? "1 more is red" : `${others.length} more are red`;
  const names = others.map(({ name }) => name);
  return {
    look: "alert",
    icon: "stop",
    texts: [`${count}: ${names.join(", ")}`, `${count}: ${names[0]}${names.length > 1 ? ", …" : ""}`, count],
  };
}

function sayWell([first, ...others]: readonly AlertView[], { now, times }: Saying): Notice {
  const name = first?.name ?? "";
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  const was =
    first && more === "" ? `, was red from ${times.asOf(unixMs(Date.parse(first.since)), now)}` : "";
  return {
    look: "calm",
    icon: "within",
    texts: [
      `Back to normal: ${name}${more}${was}; nobody has seen it`,
      `Back to normal: ${name}${more}, not seen yet`,
      `Back to normal: ${name}${more}`,
      "Back to normal, not seen yet",
    ],
  };
}

function sayNotLive(since: UnixMs, { now, times }: Saying): Notice {
  const at = times.asOf(since, now);
  return {
    look: "caution",
    icon: "trouble",
    texts: [`Alerts not live since ${at}: nobody is told of new ones`, `Alerts not live since ${at}`],
  };
}
