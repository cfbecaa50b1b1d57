import { expect, test } from "vitest";
import { at } from "../testing/factories.ts";
import { NEVER, WAITING } from "./aggregates/aggregate.ts";
import { beforeCounting } from "./before-counting.ts";

const OCTOBER = { start: at("2026-10-01T00:00:00Z"), end: at("2026-11-01T00:00:00Z") };
const empty = { kind: "value", value: 0, at: NEVER, volume: 0 } as const;

test("[K8] an empty month is zero since counting began, and waits where it was over before", () => {
  expect(beforeCounting(empty, OCTOBER, OCTOBER.start)).toBe(empty);
  expect(beforeCounting(empty, OCTOBER, OCTOBER.end)).toBe(WAITING);
});

test("[K8] without any fact an empty month is what the definition says; a number stays one", () => {
  expect(beforeCounting(empty, OCTOBER, undefined)).toBe(empty);
  const zero = { ...empty, at: OCTOBER.start, volume: 2 };
  expect(beforeCounting(zero, OCTOBER, OCTOBER.end)).toBe(zero);
});
