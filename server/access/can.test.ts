import { expect, test } from "vitest";
import { type Action, can, SCOPE_PATTERN } from "./can.ts";
import { unixMs } from "../../shared/units/time.ts";
import type { Subject } from "./subject.ts";

const SUBJECTS = {
  nobody: { kind: "nobody" },
  local: { kind: "local" },
  viewer: { kind: "viewer", id: "t", administers: false, signedInAt: unixMs(0) },
  "administrator in a browser": { kind: "viewer", id: "t", administers: true, signedInAt: unixMs(0) },
  screen: { kind: "screen", id: "screen:s", screen: "s" },
  "no scope": { kind: "token", id: "t", scopes: [] },
  read: { kind: "token", id: "t", scopes: ["read"] },
  "ingest:sales": { kind: "token", id: "t", scopes: ["ingest:sales"] },
  "ingest:sales.": { kind: "token", id: "t", scopes: ["ingest:sales."] },
  "ingest:*": { kind: "token", id: "t", scopes: ["ingest:*"] },
  "read and ingest:sales.revenue": { kind: "token", id: "t", scopes: ["read", "ingest:sales.revenue"] },
  admin: { kind: "token", id: "t", scopes: ["admin"] },
  "unheard of": { kind: "token", id: "t", scopes: ["Admin", "*", "read:sales", "ingest", "administer"] },
} as const satisfies Record<string, Subject>;

const ACTIONS = {
  read: { kind: "read" },
  "ingest-any": { kind: "ingest-any" },
  administer: { kind: "administer" },
  show: { kind: "show" },
  "ingest sales": { kind: "ingest", kpi: "sales" },
  "ingest sales.revenue": { kind: "ingest", kpi: "sales.revenue" },
  "ingest salesx.revenue": { kind: "ingest", kpi: "salesx.revenue" },
  "ingest finance.cost": { kind: "ingest", kpi: "finance.cost" },
} as const satisfies Record<string, Action>;

type May = Record<keyof typeof ACTIONS, boolean>;
const NOTHING: May = {
  read: false,
  "ingest-any": false,
  administer: false,
  show: false,
  "ingest sales": false,
  "ingest sales.revenue": false,
  "ingest salesx.revenue": false,
  "ingest finance.cost": false,
};
const all = (may: boolean): May => ({
  ...NOTHING,
  ...Object.fromEntries(Object.keys(NOTHING).map((name) => [name, may])),
});

// Does not compile with a subject or an action missing.
const TABLE: Record<keyof typeof SUBJECTS, May> = {
  nobody: NOTHING,
  local: { ...NOTHING, read: true },
  viewer: { ...NOTHING, read: true },
  "administrator in a browser": { ...NOTHING, read: true, administer: true },
  screen: { ...NOTHING, read: true, show: true },
  "no scope": NOTHING,
  read: { ...NOTHING, read: true },
  "ingest:sales": { ...NOTHING, "ingest-any": true, "ingest sales": true, "ingest sales.revenue": true },
  "ingest:sales.": { ...NOTHING, "ingest-any": true, "ingest sales.revenue": true },
  "ingest:*": { ...all(true), read: false, administer: false, show: false },
  "read and ingest:sales.revenue": {
    ...NOTHING,
    read: true,
    "ingest-any": true,
    "ingest sales.revenue": true,
  },
  admin: { ...all(true), show: false },
  "unheard of": NOTHING,
};

test.each(Object.entries(TABLE))("[V8.2.1] what '%s' may do", (name, may) => {
  const subject = SUBJECTS[name as keyof typeof SUBJECTS];
  const answers = Object.entries(ACTIONS).map(([action, asked]) => [action, can(subject, asked)]);
  expect(Object.fromEntries(answers)).toEqual(may);
});

test("only scopes that mean something can be given", () => {
  const right = ["admin", "read", "ingest:*", "ingest:sales", "ingest:sales.revenue", "ingest:a_b-c.9"];
  const wrong = [
    "",
    "Admin",
    "read ",
    "ingest:",
    "ingest:Sales",
    "ingest:.x",
    "ingest:a b",
    "ingest:*.x",
    "write",
    "ingest:a\n",
    `ingest:${"x".repeat(101)}`,
  ];
  expect(right.filter((scope) => !SCOPE_PATTERN.test(scope))).toEqual([]);
  expect(wrong.filter((scope) => SCOPE_PATTERN.test(scope))).toEqual([]);
});
