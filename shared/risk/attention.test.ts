import { describe, expect, test } from "vitest";
import { aRule } from "../testing/alert-traces.ts";
import { DAY_MS, HOUR_MS, unixMs } from "../units/time.ts";
import { type Attention, type AttentionInput, stepAttention } from "./attention.ts";

const hour = (hours: number) => unixMs(hours * HOUR_MS);
const NOW = hour(100);

const states: { readonly [K in Attention["kind"]]: Extract<Attention, { kind: K }> } = {
  unacked: { kind: "unacked", since: hour(99), isToldFurther: false },
  acked: { kind: "acked", by: "ana", rank: 1, until: hour(110) },
  snoozed: { kind: "snoozed", by: "ana", rank: 1, until: hour(110) },
  "cleared-unacked": { kind: "cleared-unacked" },
  closed: { kind: "closed", stood: { kind: "acked", by: "ana", rank: 1, until: hour(110) } },
};

const inputs = {
  ack: { kind: "ack", by: "ben", rank: 1 },
  snooze: { kind: "snooze", by: "ben", rank: 1, until: hour(101) },
  "snooze for too long": { kind: "snooze", by: "ben", rank: 1, until: unixMs(NOW + 7 * DAY_MS + 1) },
  "snooze until now": { kind: "snooze", by: "ben", rank: 1, until: NOW },
  "rose above": { kind: "rose", rank: 2 },
  "rose as high": { kind: "rose", rank: 1 },
  cleared: { kind: "cleared" },
  "cleared, latched": { kind: "cleared" },
  reopened: { kind: "reopened", rank: 1 },
  "reopened, worse": { kind: "reopened", rank: 2 },
  tick: { kind: "tick" },
  "tick after all times": { kind: "tick" },
} satisfies Record<string, AttentionInput>;

/** The state after it, then what is told or why it is refused; `same` is the same object. A missing cell does not compile. */
type Cell = "same" | Attention["kind"] | `${Attention["kind"]}: ${string}` | "conflict" | "bad-request";
const table: { readonly [I in keyof typeof inputs]: { readonly [S in Attention["kind"]]: Cell } } = {
  ack: {
    unacked: "acked: acked",
    acked: "acked: acked",
    snoozed: "acked: acked",
    "cleared-unacked": "closed: acked",
    closed: "conflict",
  },
  snooze: {
    unacked: "snoozed: snoozed",
    acked: "snoozed: snoozed",
    snoozed: "snoozed: snoozed",
    "cleared-unacked": "conflict",
    closed: "conflict",
  },
  "snooze for too long": {
    unacked: "bad-request",
    acked: "bad-request",
    snoozed: "bad-request",
    "cleared-unacked": "conflict",
    closed: "conflict",
  },
  "snooze until now": {
    unacked: "bad-request",
    acked: "bad-request",
    snoozed: "bad-request",
    "cleared-unacked": "conflict",
    closed: "conflict",
  },
  "rose above": {
    unacked: "same",
    acked: "unacked: attention-voided",
    snoozed: "unacked: attention-voided",
    "cleared-unacked": "same",
    closed: "same",
  },
  "rose as high": {
    unacked: "same",
    acked: "same",
    snoozed: "same",
    "cleared-unacked": "same",
    closed: "same",
  },
  cleared: {
    unacked: "closed",
    acked: "closed",
    snoozed: "closed",
    "cleared-unacked": "same",
    closed: "same",
  },
  "cleared, latched": {
    unacked: "cleared-unacked",
    acked: "closed",
    snoozed: "closed",
    "cleared-unacked": "same",
    closed: "same",
  },
  reopened: {
    unacked: "same",
    acked: "same",
    snoozed: "same",
    "cleared-unacked": "unacked",
    closed: "acked",
  },
  "reopened, worse": {
    unacked: "same",
    acked: "same",
    snoozed: "same",
    "cleared-unacked": "unacked",
    closed: "unacked",
  },
  tick: { unacked: "same", acked: "same", snoozed: "same", "cleared-unacked": "same", closed: "same" },
  "tick after all times": {
    unacked: "unacked: unanswered",
    acked: "unacked: ack-expired",
    snoozed: "unacked: snooze-ended",
    "cleared-unacked": "same",
    closed: "same",
  },
};

describe("who attends to an alert", () => {
  test.each(Object.keys(inputs) as (keyof typeof inputs)[])("%s", (name) => {
    const rule = aRule({ latch: name === "cleared, latched" });
    const now = name === "tick after all times" ? hour(110) : NOW;
    const cells = Object.entries(states).map(([kind, state]) => {
      const step = stepAttention(state, inputs[name], now, rule);
      if (!step.ok) return [kind, step.problem.code];
      const { attention, event } = step.value;
      if (attention === state) return [kind, "same"];
      return [kind, event ? `${attention.kind}: ${event.kind}` : attention.kind];
    });
    expect(Object.fromEntries(cells)).toEqual(table[name]);
  });

  test("what nobody answered is told further once", () => {
    const told: Attention = { ...states.unacked, isToldFurther: true };
    expect(stepAttention(states.unacked, { kind: "tick" }, hour(103), aRule())).toEqual({
      ok: true,
      value: { attention: told, event: { kind: "unanswered" } },
    });
    expect(stepAttention(told, { kind: "tick" }, hour(999), aRule())).toEqual({
      ok: true,
      value: { attention: told },
    });
  });

  test("a word that has run out meanwhile does not hold again", () => {
    expect(stepAttention(states.closed, inputs.reopened, hour(110), aRule())).toEqual({
      ok: true,
      value: { attention: { kind: "unacked", since: hour(110), isToldFurther: false } },
    });
  });
});
