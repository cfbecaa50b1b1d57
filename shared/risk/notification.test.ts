import { describe, expect, test } from "vitest";
import { durationMs, unixMs } from "../units/time.ts";
import { candidatesOf, dedupText, type NotificationKind } from "./notification.ts";
import type { Happening } from "./timeline.ts";

const silence = { kind: "silence" } as const;
const span = { start: unixMs(1), end: unixMs(2) };

/** Of each kind one or two; one that is missing does not compile. */
const told: {
  readonly [K in Happening["kind"]]: [Happening & { readonly kind: K }, NotificationKind | "nothing"][];
} = {
  fired: [[{ kind: "fired", rank: 1, cause: silence }, "fired"]],
  escalated: [[{ kind: "escalated", rank: 2, cause: silence }, "escalated"]],
  eased: [[{ kind: "eased", rank: 1, cause: silence }, "nothing"]],
  reopened: [
    [{ kind: "reopened", rank: 1, cause: silence, isWorse: true }, "reopened"],
    [{ kind: "reopened", rank: 1, cause: silence, isWorse: false }, "returned"],
  ],
  resolved: [
    [{ kind: "resolved", cause: silence, isFlapping: false }, "resolved"],
    [{ kind: "resolved", cause: silence, isFlapping: true }, "nothing"],
  ],
  closed: [[{ kind: "closed", reason: "series-gone" }, "closed"]],
  flapping: [[{ kind: "flapping" }, "flapping"]],
  steady: [
    [{ kind: "steady", isOver: true }, "resolved"],
    [{ kind: "steady", isOver: false }, "nothing"],
  ],
  acked: [[{ kind: "acked", by: "ana" }, "nothing"]],
  snoozed: [[{ kind: "snoozed", by: "ana", until: unixMs(9) }, "nothing"]],
  "attention-voided": [[{ kind: "attention-voided" }, "nothing"]],
  "ack-expired": [[{ kind: "ack-expired" }, "nothing"]],
  "snooze-ended": [[{ kind: "snooze-ended" }, "snooze-ended"]],
  unanswered: [[{ kind: "unanswered" }, "unanswered"]],
  assigned: [[{ kind: "assigned", by: "ana", to: "ben" }, "nothing"]],
  commented: [[{ kind: "commented", by: "ana", text: "Seen" }, "nothing"]],
  "would-have-fired": [[{ kind: "would-have-fired", span }, "nothing"]],
  "would-not-have-fired": [[{ kind: "would-not-have-fired", span }, "nothing"]],
};

describe("what happens", () => {
  test.each(Object.values(told).flat())("%j is told as %s", (happening, expected) => {
    const entry = { ...happening, episode: "e7", seq: 3, at: unixMs(1000) };
    const lines = candidatesOf([entry], ["mail", "chat"], durationMs(30));
    const line = { episode: "e7", seq: 3, kind: expected, dueAt: 1030 };
    expect(lines).toEqual(
      expected === "nothing"
        ? []
        : [
            { ...line, channel: "mail" },
            { ...line, channel: "chat" },
          ],
    );
  });

  test("is the same by episode, transition, channel and kind", () => {
    expect(dedupText({ episode: "e7", seq: 3, channel: "mail", kind: "fired" })).toBe("e7|3|mail|fired");
  });
});
