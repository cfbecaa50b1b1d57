import type { Reading } from "../../shared/kpi/reading.ts";
import type { AlertsPush, AlertView } from "../../shared/protocol/alert-views.ts";
import type { Frame, Pulse, WatchAnswer } from "../../shared/protocol/events.ts";
import { MOMENT_SOUNDS } from "../../shared/moment/sound.ts";
import type { Moment } from "../../shared/protocol/moment.ts";
import type { ScreenCommand } from "../../shared/protocol/screens.ts";

// A frame comes ten times a second: it is looked at by hand, which costs microseconds, where a schema would cost
// milliseconds on a television. What is checked is what drawing relies on.

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isInstant = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value));

function isReading(value: unknown): value is Reading {
  if (!isFields(value) || !isFields(value["period"])) return false;
  const { kpi, unit, rev, period, state } = value;
  if (!isText(kpi) || !isText(unit) || !Number.isFinite(rev) || !isText(period["kind"])) return false;
  if (state === "value") return Number.isFinite(value["value"]) && isText(value["status"]);
  return state === "waiting" || (state === "undefined" && isText(value["reason"]));
}

const isReadings = (value: unknown): value is Reading[] => Array.isArray(value) && value.every(isReading);

/** What a `frame` event carried, or `undefined` when it is none. */
export function asFrame(value: unknown): Frame | undefined {
  if (!isFields(value) || !isReadings(value["readings"]) || !isInstant(value["serverTime"])) return undefined;
  return { readings: value["readings"], serverTime: value["serverTime"] };
}

/** What a `pulse` event carried, or `undefined` when it is none. */
export function asPulse(value: unknown): Pulse | undefined {
  if (!isFields(value)) return undefined;
  const { serverTime, digest, catalogue, catalogueErrors, build, alertsAt } = value;
  if (!isInstant(serverTime) || !isText(digest) || !isText(catalogue)) return undefined;
  return {
    serverTime,
    digest,
    catalogue,
    ...(typeof catalogueErrors === "number" && { catalogueErrors }),
    ...(isText(build) && { build }),
    ...(isInstant(alertsAt) && { alertsAt }),
  };
}

function isAlert(value: unknown): value is AlertView {
  if (!isFields(value) || !isFields(value["measure"]) || !Array.isArray(value["lineage"])) return false;
  return (value["level"] === "red" || value["level"] === "amber") && isInstant(value["since"]);
}

/** What an `alerts` event carried, or `undefined` when it is none. */
export function asAlerts(value: unknown): AlertsPush | undefined {
  if (!isFields(value) || !isInstant(value["serverTime"])) return undefined;
  const { open, serverTime } = value;
  return Array.isArray(open) && open.every(isAlert) ? { open, serverTime } : undefined;
}

/** What a `moment` event carried, or `undefined` when it is none. */
export function asMoment(value: unknown): Moment | undefined {
  if (!isFields(value)) return undefined;
  const { id, title, text, picture, at } = value;
  if (!isText(id) || !isText(title) || !isText(text) || !isInstant(at)) return undefined;
  // A sound that this page does not know is none: the win is celebrated all the same.
  const sound = MOMENT_SOUNDS.find((one) => one === value["sound"]);
  return { id, title, text, at, ...(isText(picture) && { picture }), ...(sound && { sound }) };
}

const COMMANDS = ["changed", "identify", "reload", "revoked"] as const satisfies ScreenCommand["kind"][];

/** What a `command` event carried, or `undefined` when it is none that this page knows. */
export function asCommand(value: unknown): ScreenCommand | undefined {
  const kind = isFields(value) ? COMMANDS.find((one) => one === value["kind"]) : undefined;
  return kind && { kind };
}

/** The answer to `watch`, or `undefined` when it is none. */
export function asAnswer(value: unknown): WatchAnswer | undefined {
  if (!isFields(value)) return undefined;
  const { ok, snapshot, serverTime, problem } = value;
  if (ok === true && isReadings(snapshot) && isInstant(serverTime)) return { ok, snapshot, serverTime };
  if (ok === false && isFields(problem) && isText(problem["code"]) && isText(problem["detail"])) {
    return value as WatchAnswer;
  }
  return undefined;
}
