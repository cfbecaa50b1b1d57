import { expect, test } from "vitest";
import type { Reading } from "../kpi/reading.ts";
import { digestOf, watchSchema } from "./events.ts";

const reading = (kpi: string, rev: number): Reading => ({
  kpi,
  unit: "sales",
  period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
  rev,
  state: "waiting",
});

test("the digest is the published one: FNV-1a over sorted lines", () => {
  // 811c9dc5 is the published offset basis, the hash of nothing.
  expect([digestOf([]), digestOf([reading("a", 1)])]).toEqual(["811c9dc5", fnv1a("a sales month 1")]);
});

test("the digest does not depend on the order, and changes with any revision", () => {
  const [a, b] = [reading("a", 1), reading("b", 2)];
  expect(digestOf([b, a])).toBe(digestOf([a, b]));
  expect(digestOf([a, reading("b", 3)])).not.toBe(digestOf([a, b]));
});

/** FNV-1a as published, in exact integers; of ASCII, so that a letter is a byte. */
function fnv1a(text: string): string {
  let hash = 2_166_136_261n;
  for (const letter of text) hash = ((hash ^ BigInt(letter.charCodeAt(0))) * 16_777_619n) % 2n ** 32n;
  return hash.toString(16).padStart(8, "0");
}

test("[H19] a watch names a board or readings, and nothing else", () => {
  const taken = [
    { board: "company" },
    { readings: [{ kpi: "sales.revenue" }] },
    { readings: [{ kpi: "sales.revenue", unit: "sales/emea", period: "day" }] },
  ];
  const refused = [
    {},
    null,
    "company",
    { board: "../etc" },
    { board: "company", readings: [] },
    { readings: [] },
    { readings: [{ kpi: "__proto__" }] },
    { readings: [{ kpi: "a", period: "century" }] },
    { readings: Array.from({ length: 201 }, () => ({ kpi: "a" })) },
    { board: "a", extra: 1 },
  ];
  expect(taken.map((what) => watchSchema.safeParse(what).success)).toEqual(taken.map(() => true));
  expect(refused.map((what) => watchSchema.safeParse(what).success)).toEqual(refused.map(() => false));
});
