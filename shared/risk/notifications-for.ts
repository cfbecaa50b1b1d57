import type { UnixMs } from "../units/time.ts";
import type { Notification, NotificationKind } from "./notification.ts";

/** What one channel was last told of one episode; `isOpen` until it was told the end. */
export interface Told {
  readonly seq: number;
  readonly isOpen: boolean;
}

/** Why a line of the outbox is not sent. */
export type DropReason =
  /** Over before anybody was told that it began. */
  | "fired-and-cleared"
  /** Something newer says more. */
  | "superseded"
  /** This channel was not told that it began, or knows already. */
  | "not-needed";

/** What becomes of what waits: sent at once, dropped with a reason and recorded, or left until it is due. */
export interface SendDecision {
  readonly send?: Notification;
  readonly dropped: readonly { readonly notification: Notification; readonly why: DropReason }[];
  readonly waiting: readonly Notification[];
}

const BEGINS: ReadonlySet<NotificationKind> = new Set(["fired", "escalated", "reopened", "flapping"]);
const ENDS: ReadonlySet<NotificationKind> = new Set(["resolved", "closed"]);

/** How things stand at the moment of sending. */
export interface SendTime {
  readonly now: UnixMs;
  /** What the channel has been told of the episode; absent for nothing. */
  readonly told?: Told | undefined;
  /** Whether the episode is open at this moment, whatever waits. */
  readonly isOpen: boolean;
  /** A silence, an inhibition: it keeps back, and changes nothing else. When it ends, what it all came to is told. */
  readonly isMuted: boolean;
}

/**
 * What is sent of all that waits for one channel about one episode, looked at again at the moment of sending: at most
 * one line, the newest that says how bad it is. Fired and escalated together are an escalation, fired and cleared together are nothing, and only
 * who was told the beginning is told the end. When the first line is due, what came after it goes with it.
 */
export function notificationsFor(
  queued: readonly Notification[],
  { now, told, isOpen, isMuted }: SendTime,
): SendDecision {
  if (isMuted || !queued.some(({ dueAt }) => dueAt <= now)) return { dropped: [], waiting: queued };
  const rows = [...queued].sort((a, b) => a.seq - b.seq);
  const send = chosen(rows, told, isOpen);
  const dropped = rows
    .filter((row) => row !== send)
    .map((notification) => ({ notification, why: whyNot(rows, told, isOpen, send) }));
  return { ...(send && { send }), dropped, waiting: [] };
}

/** What a channel has been told once a line was delivered. */
export const afterSending = ({ seq, kind }: Notification): Told => ({ seq, isOpen: !ENDS.has(kind) });

function chosen(
  rows: readonly Notification[],
  told: Told | undefined,
  isOpen: boolean,
): Notification | undefined {
  const isNews = (row: Notification): boolean => told === undefined || row.seq > told.seq;
  const newest = (kinds: (kind: NotificationKind) => boolean): Notification | undefined =>
    rows.findLast((row) => isNews(row) && kinds(row.kind));
  if (!isOpen) return told?.isOpen === true ? newest((kind) => ENDS.has(kind)) : undefined;
  // How bad it is says more than that nobody answers; whoever heard of nothing, or of the end, hears of a beginning first.
  const begun = newest((kind) => BEGINS.has(kind) || (kind === "returned" && told === undefined));
  if (begun || told?.isOpen !== true) return begun;
  return newest((kind) => kind === "unanswered" || kind === "snooze-ended");
}

function whyNot(
  rows: readonly Notification[],
  told: Told | undefined,
  isOpen: boolean,
  send: Notification | undefined,
): DropReason {
  if (send || (isOpen && told?.isOpen === true)) return "superseded";
  const isOver = rows.some(({ kind }) => ENDS.has(kind));
  return isOver && told?.isOpen !== true && rows.some(({ kind }) => BEGINS.has(kind))
    ? "fired-and-cleared"
    : "not-needed";
}
