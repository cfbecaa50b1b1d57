import * as z from "zod/mini";

const level = z.strictObject({
  name: z.enum(["amber", "red"]),
  trip: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  clear: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  pending: z._default(z.number(), 0),
  clearFor: z._default(z.number(), 0),
});

/** What of a KRI a scenario says; the rest is as the factory has it. */
const rule = z.strictObject({
  direction: z.optional(z.enum(["above", "below", "outside"])),
  levels: z.optional(z.array(level)),
  dwell: z.optional(z.enum(["samples", "duration"])),
  noData: z.optional(z.enum(["hold", "ok", "amber", "red"])),
  owner: z.optional(z.string()),
  unit: z.optional(z.string()),
});

const decision = z.strictObject({ by: z.string(), seq: z.number() });
const action = z.strictObject({
  at: z.string(),
  ack: z.optional(decision),
  snooze: z.optional(z.extend(decision, { for: z.string() })),
  comment: z.optional(z.strictObject({ by: z.string(), text: z.string() })),
  assign: z.optional(z.strictObject({ by: z.string(), to: z.string() })),
  restart: z.optional(z.strictObject({ down: z.string() })),
  node: z.optional(z.strictObject({ pause: z.string(), for: z.string() })),
  edit: z.optional(rule),
  close: z.optional(z.enum(["rule-changed", "series-gone"])),
});

/** What must hold at a time. Lists are of what happened since the expectation before; lists that are left out are not looked at. */
const expectation = z.strictObject({
  at: z.string(),
  phase: z.optional(z.enum(["ok", "pending", "firing", "rising", "clearing"])),
  level: z.optional(z.enum(["normal", "amber", "red"])),
  evidence: z.optional(z.enum(["fresh", "stale", "no-data", "gone"])),
  error: z.optional(z.boolean()),
  attention: z.optional(z.enum(["unacked", "acked", "snoozed", "cleared-unacked", "closed", "none"])),
  episode: z.optional(z.string()),
  sent: z.optional(z.array(z.string())),
  dropped: z.optional(z.array(z.string())),
  refused: z.optional(z.array(z.string())),
  timeline: z.optional(z.array(z.string())),
  digest: z.optional(z.number()),
  lost: z.optional(z.number()),
});

export const scenarioSchema = z.strictObject({
  title: z.string(),
  rule,
  /** Settings of the rule that the catalogue does not have (yet). */
  latch: z._default(z.boolean(), false),
  escalateAfter: z.optional(z.string()),
  kpi: z.strictObject({
    expectedEvery: z.string(),
    grace: z.optional(z.string()),
    calendar: z.optional(z.enum(["every-day", "business-days"])),
  }),
  start: z.string(),
  zone: z._default(z.string(), "Europe/Berlin"),
  /** Between two slots of the series, and how often the scheduler looks meanwhile. */
  interval: z._default(z.string(), "1h"),
  tick: z.optional(z.string()),
  groupWait: z._default(z.string(), "0s"),
  channels: z._default(z.array(z.string()), ["mail"]),
  series: z.string(),
  actions: z._default(z.array(action), []),
  expect: z.array(expectation),
});

/** A story of one alert: what comes in, what people and nodes do, and what must hold when. */
export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioAction = z.infer<typeof action>;
export type Expectation = z.infer<typeof expectation>;
