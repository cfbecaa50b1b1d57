import { describe, expect, test } from "vitest";
import { unixMs } from "../units/time.ts";
import type { Notification, NotificationKind } from "./notification.ts";
import { afterSending, notificationsFor, type Told } from "./notifications-for.ts";

const line = (seq: number, kind: NotificationKind): Notification => ({
  episode: "e",
  seq,
  channel: "mail",
  kind,
  dueAt: unixMs(seq),
});
const lines = (...kinds: NotificationKind[]) => kinds.map((kind, index) => line(index + 1, kind));
const OPEN: Told = { seq: 0, isOpen: true };
const OVER: Told = { seq: 0, isOpen: false };

/** What is sent, and why the rest is not. */
function decided(kinds: NotificationKind[], told: Told | undefined, isOpen: boolean) {
  const { send, dropped } = notificationsFor(lines(...kinds), {
    now: unixMs(99),
    told,
    isOpen,
    isMuted: false,
  });
  return [send?.kind ?? "nothing", ...dropped.map(({ notification, why }) => `${notification.kind}: ${why}`)];
}

describe("what is told to a channel", () => {
  test.each<[NotificationKind[], Told | undefined, boolean, string[]]>([
    [["fired"], undefined, true, ["fired"]],
    [["fired", "escalated"], undefined, true, ["escalated", "fired: superseded"]],
    [["escalated"], OPEN, true, ["escalated"]],
    [
      ["fired", "resolved"],
      undefined,
      false,
      ["nothing", "fired: fired-and-cleared", "resolved: fired-and-cleared"],
    ],
    [
      ["fired", "closed"],
      undefined,
      false,
      ["nothing", "fired: fired-and-cleared", "closed: fired-and-cleared"],
    ],
    [["resolved"], OPEN, false, ["resolved"]],
    [["closed"], OPEN, false, ["closed"]],
    [["resolved"], undefined, false, ["nothing", "resolved: not-needed"]],
    [["resolved"], OVER, false, ["nothing", "resolved: not-needed"]],
    [["escalated", "resolved"], OPEN, false, ["resolved", "escalated: superseded"]],
    // It was over and is back before anybody was told that it was over.
    [["resolved", "returned"], OPEN, true, ["nothing", "resolved: superseded", "returned: superseded"]],
    [
      ["fired", "resolved", "returned"],
      undefined,
      true,
      ["returned", "fired: superseded", "resolved: superseded"],
    ],
    [["returned"], OVER, true, ["nothing", "returned: not-needed"]],
    [["reopened"], OVER, true, ["reopened"]],
    [["flapping"], OVER, true, ["flapping"]],
    [["unanswered"], OPEN, true, ["unanswered"]],
    [["snooze-ended"], OPEN, true, ["snooze-ended"]],
    [["escalated", "unanswered"], OPEN, true, ["escalated", "unanswered: superseded"]],
    [["unanswered"], undefined, true, ["nothing", "unanswered: not-needed"]],
    [["unanswered"], OPEN, false, ["nothing", "unanswered: not-needed"]],
  ])("%j, told %j, open %j", (kinds, told, isOpen, expected) => {
    expect(decided(kinds, told, isOpen)).toEqual(expected);
  });

  test("nothing is sent twice: what is not newer than what was told is dropped", () => {
    const again = { now: unixMs(99), told: { seq: 2, isOpen: true }, isOpen: true, isMuted: false };
    expect(notificationsFor(lines("fired", "escalated"), again).send).toBeUndefined();
    expect(notificationsFor([line(3, "escalated")], again).send).toEqual(line(3, "escalated"));
  });

  test("all waits for the first to be due, and goes with it", () => {
    const queued = lines("fired", "escalated");
    const at = { isOpen: true, isMuted: false };
    expect(notificationsFor(queued, { ...at, now: unixMs(0) })).toEqual({ dropped: [], waiting: queued });
    expect(notificationsFor(queued, { ...at, now: unixMs(1) })).toEqual({
      send: line(2, "escalated"),
      dropped: [{ notification: line(1, "fired"), why: "superseded" }],
      waiting: [],
    });
  });

  test("[I11] a silence lets all wait", () => {
    const queued = lines("fired", "escalated");
    expect(notificationsFor(queued, { now: unixMs(9), isOpen: true, isMuted: true })).toEqual({
      dropped: [],
      waiting: queued,
    });
  });

  test("only an end ends it for the channel", () => {
    expect(lines("fired", "unanswered", "resolved", "closed").map((one) => afterSending(one))).toEqual([
      { seq: 1, isOpen: true },
      { seq: 2, isOpen: true },
      { seq: 3, isOpen: false },
      { seq: 4, isOpen: false },
    ]);
  });
});
