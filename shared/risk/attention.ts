import { problem, type Problem } from "../problem/problem.ts";
import { fail, ok, type Result } from "../problem/result.ts";
import { type UnixMs, unixMs } from "../units/time.ts";
import type { Rank } from "./rank.ts";
import type { AlertRule } from "./rule.ts";

/** Somebody takes care of an alert, as bad as it was then, until that instant. */
interface Acked {
  readonly kind: "acked";
  readonly by: string;
  readonly rank: Rank;
  readonly until: UnixMs;
}

/** Whether somebody takes care of an episode. It decides whom it is told to, never its rank. */
export type Attention =
  | { readonly kind: "unacked"; readonly since: UnixMs; readonly isToldFurther: boolean }
  | Acked
  | { readonly kind: "snoozed"; readonly by: string; readonly rank: Rank; readonly until: UnixMs }
  /** Well again before anybody acknowledged it; it stays on the wall until somebody does. */
  | { readonly kind: "cleared-unacked" }
  /** An acknowledgement that stood at the end holds again when the same episode reopens no worse. */
  | { readonly kind: "closed"; readonly stood?: Acked };

/** What attention is asked. */
export type AttentionInput =
  | { readonly kind: "ack"; readonly by: string; readonly rank: Rank }
  | { readonly kind: "snooze"; readonly by: string; readonly rank: Rank; readonly until: UnixMs }
  | { readonly kind: "rose" | "reopened"; readonly rank: Rank }
  | { readonly kind: "cleared" }
  | { readonly kind: "tick" };

/** What the timeline tells of attention. */
export type AttentionEvent =
  | { readonly kind: "acked"; readonly by: string }
  | { readonly kind: "snoozed"; readonly by: string; readonly until: UnixMs }
  /** It got worse than what had been acknowledged or put off. */
  | { readonly kind: "attention-voided" }
  | { readonly kind: "ack-expired" }
  | { readonly kind: "snooze-ended" }
  /** Nobody acknowledged it for too long. */
  | { readonly kind: "unanswered" };

export interface AttentionStep {
  readonly attention: Attention;
  readonly event?: AttentionEvent;
}

export const startAttention = (now: UnixMs): Attention => ({
  kind: "unacked",
  since: now,
  isToldFurther: false,
});

type Times = Pick<AlertRule, "ackTimeout" | "escalateAfter" | "snoozeMax" | "latch">;

/** Attention after an input at `now`; refuses what a person cannot do now. What changes nothing returns the same object. */
export function stepAttention(
  attention: Attention,
  input: AttentionInput,
  now: UnixMs,
  rule: Times,
): Result<AttentionStep, Problem> {
  switch (input.kind) {
    case "ack":
      return acknowledge(attention, input, now, rule);
    case "snooze":
      return snooze(attention, input, now, rule);
    case "rose":
      return ok(rise(attention, input.rank, now));
    case "cleared":
      return ok({ attention: clear(attention, rule) });
    case "reopened":
      return ok({ attention: reopen(attention, input.rank, now) });
    case "tick":
      return ok(pass(attention, now, rule));
  }
}

function acknowledge(
  attention: Attention,
  { by, rank }: { readonly by: string; readonly rank: Rank },
  now: UnixMs,
  { ackTimeout }: Times,
): Result<AttentionStep, Problem> {
  const event = { kind: "acked", by } as const;
  if (attention.kind === "closed")
    return fail(problem("conflict", "This alert is over: there is nothing left to do."));
  if (attention.kind === "cleared-unacked") return ok({ attention: { kind: "closed" }, event });
  return ok({ attention: { kind: "acked", by, rank, until: unixMs(now + ackTimeout) }, event });
}

function snooze(
  attention: Attention,
  { by, rank, until }: { readonly by: string; readonly rank: Rank; readonly until: UnixMs },
  now: UnixMs,
  { snoozeMax }: Times,
): Result<AttentionStep, Problem> {
  if (attention.kind === "closed" || attention.kind === "cleared-unacked")
    return fail(problem("conflict", "This alert is over: there is nothing to put off."));
  if (until <= now) return fail(problem("bad-request", "Put it off until a time that is still to come."));
  if (until > now + snoozeMax)
    return fail(
      problem("bad-request", "Put it off for a shorter time: this is longer than the rule allows."),
    );
  return ok({
    attention: { kind: "snoozed", by, rank, until },
    event: { kind: "snoozed", by, until },
  });
}

function rise(attention: Attention, rank: Rank, now: UnixMs): AttentionStep {
  if (attention.kind !== "acked" && attention.kind !== "snoozed") return { attention };
  if (rank <= attention.rank) return { attention };
  return { attention: startAttention(now), event: { kind: "attention-voided" } };
}

function clear(attention: Attention, { latch }: Times): Attention {
  switch (attention.kind) {
    case "unacked":
      return latch ? { kind: "cleared-unacked" } : { kind: "closed" };
    case "acked":
      return { kind: "closed", stood: attention };
    case "snoozed":
      return { kind: "closed" };
    case "cleared-unacked":
    case "closed":
      return attention;
  }
}

function reopen(attention: Attention, rank: Rank, now: UnixMs): Attention {
  switch (attention.kind) {
    case "closed": {
      const { stood } = attention;
      return stood && rank <= stood.rank && now < stood.until ? stood : startAttention(now);
    }
    case "cleared-unacked":
      return startAttention(now);
    case "unacked":
    case "acked":
    case "snoozed":
      return attention;
  }
}

function pass(attention: Attention, now: UnixMs, { escalateAfter }: Times): AttentionStep {
  switch (attention.kind) {
    case "unacked":
      if (attention.isToldFurther || now - attention.since < escalateAfter) return { attention };
      return { attention: { ...attention, isToldFurther: true }, event: { kind: "unanswered" } };
    case "acked":
    case "snoozed":
      if (now < attention.until) return { attention };
      return {
        attention: startAttention(now),
        event: { kind: attention.kind === "acked" ? "ack-expired" : "snooze-ended" },
      };
    case "cleared-unacked":
    case "closed":
      return { attention };
  }
}
