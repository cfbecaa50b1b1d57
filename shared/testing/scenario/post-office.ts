import type { AlertState } from "../../risk/episode.ts";
import { candidatesOf, dedupText, type Notification } from "../../risk/notification.ts";
import { afterSending, notificationsFor, type Told } from "../../risk/notifications-for.ts";
import type { TimelineEntry } from "../../risk/timeline.ts";
import { type DurationMs, type UnixMs } from "../../units/time.ts";

/** An outbox and the channels behind it, as the tables of the store would hold them. */
export interface PostOffice {
  /** Puts into the outbox what entries give rise to; what is there already is not put there twice. */
  post(entries: readonly TimelineEntry[]): void;
  /** Sends what is due. */
  deliver(state: AlertState, now: UnixMs, isMuted?: boolean): void;
  readonly sent: Notification[];
  readonly dropped: { readonly notification: Notification; readonly why: string }[];
}

export function createPostOffice(channels: readonly string[], groupWait: DurationMs): PostOffice {
  const keys = new Set<string>();
  const told = new Map<string, Told>();
  let outbox: Notification[] = [];
  const sent: Notification[] = [];
  const dropped: PostOffice["dropped"] = [];

  return {
    sent,
    dropped,
    post(entries) {
      for (const one of candidatesOf(entries, channels, groupWait)) {
        if (keys.has(dedupText(one))) continue;
        keys.add(dedupText(one));
        outbox.push(one);
      }
    },
    deliver({ episode }, now, isMuted = false) {
      const queues = new Map<string, Notification[]>();
      for (const one of outbox) {
        const queue = `${one.channel} ${one.episode}`;
        queues.set(queue, [...(queues.get(queue) ?? []), one]);
      }
      outbox = [];
      for (const [queue, rows] of queues) {
        const isOpen = rows[0]?.episode === episode?.id && episode?.end === undefined;
        const decision = notificationsFor(rows, { now, told: told.get(queue), isOpen, isMuted });
        outbox.push(...decision.waiting);
        dropped.push(...decision.dropped);
        if (decision.send) {
          sent.push(decision.send);
          told.set(queue, afterSending(decision.send));
        }
      }
    },
  };
}
