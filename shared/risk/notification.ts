import { type DurationMs, type UnixMs, unixMs } from "../units/time.ts";
import type { TimelineEntry } from "./timeline.ts";

/** What people are told of an episode. */
export type NotificationKind =
  | "fired"
  | "escalated"
  /** Back, and worse than ever. */
  | "reopened"
  /** Back, no worse: told only where nothing was told yet. */
  | "returned"
  | "flapping"
  | "snooze-ended"
  | "unanswered"
  | "resolved"
  | "closed";

/** A line of the outbox: what is to be told on a channel, when at the earliest. */
export interface Notification {
  readonly episode: string;
  readonly seq: number;
  readonly channel: string;
  readonly kind: NotificationKind;
  readonly dueAt: UnixMs;
}

/** What an entry of the timeline is told as; `undefined` when nobody is told. */
function kindOf(entry: TimelineEntry): NotificationKind | undefined {
  switch (entry.kind) {
    case "fired":
    case "escalated":
    case "flapping":
    case "snooze-ended":
    case "unanswered":
    case "closed":
      return entry.kind;
    case "resolved":
      return entry.isFlapping ? undefined : "resolved";
    case "steady":
      return entry.isOver ? "resolved" : undefined;
    case "reopened":
      return entry.isWorse ? "reopened" : "returned";
    case "eased":
    case "acked":
    case "snoozed":
    case "attention-voided":
    case "ack-expired":
    case "assigned":
    case "commented":
    case "would-have-fired":
    case "would-not-have-fired":
      return undefined;
  }
}

/** The lines that entries put into the outbox of each channel, in the transaction that writes the entries. */
export function candidatesOf(
  entries: readonly TimelineEntry[],
  channels: readonly string[],
  groupWait: DurationMs,
): Notification[] {
  return entries.flatMap((entry) => {
    const kind = kindOf(entry);
    if (!kind) return [];
    const { episode, seq, at } = entry;
    return channels.map((channel) => ({ episode, seq, channel, kind, dueAt: unixMs(at + groupWait) }));
  });
}

/** What makes a notification the same one, however often it is written or sent; its hash is the edge's. */
export const dedupText = ({ episode, seq, channel, kind }: Omit<Notification, "dueAt">): string =>
  [episode, seq, channel, kind].join("|");
