import { expect, test } from "vitest";
import { createFormat } from "../../units/format.ts";
import { NBSP } from "../../units/part.ts";
import { largestFirst, type NamedPart } from "./largest-first.ts";
import { sayChange } from "./say-change.ts";

const format = createFormat("en-GB");
const percent = { kind: "percent" } as const;
const euros = { kind: "currency", currency: "EUR" } as const;
const part = (label: string, value: number): NamedPart => ({ key: label, label, part: value });
const plain = (text: string): string => text.replaceAll(NBSP, " ");

test("[P4] a change is said with its largest parts first, in points for a percent measure", () => {
  const parts = [part("mix", -0.009), part("EMEA's win rate", 0.05)];
  expect(plain(sayChange(0.041, parts, { format, measure: percent }))).toBe(
    "+4.1 pp: EMEA's win rate +5 pp, mix −0.9 pp",
  );
});

test("what is named in full once is named in short from then on", () => {
  const parts = [
    { ...part("EMEA's win rate", 0.05), again: "EMEA's" },
    part("mix", -0.03),
    { ...part("APAC's win rate", 0.02), again: "APAC's" },
  ];
  expect(plain(sayChange(0.04, parts, { format, measure: percent }))).toBe(
    "+4 pp: EMEA's win rate +5 pp, mix −3 pp, APAC's +2 pp",
  );
});

test("of more than four parts the smallest are gathered, and what moved too little to be shown is left out", () => {
  const parts = [
    part("a", 1000),
    part("b", -90_000),
    part("c", 3000),
    part("d", 20),
    part("e", 5),
    part("f", 0),
    part("g", 0.2),
  ];
  expect(sayChange(-85_975, parts, { format, measure: euros })).toBe(
    "−€86K: b −€90K, c +€3,000, a +€1,000, 2 others +€25",
  );
});

test("where no part moved enough to be shown it says so", () => {
  expect(plain(sayChange(0, [part("a", 0)], { format, measure: euros }))).toBe(
    "±€0: no part of it moved enough to be shown",
  );
});

test("parts are ranked by size whatever their sign, equal ones by name, and never one alone is gathered", () => {
  const parts = [part("b", -2), part("a", 2), part("c", 5), part("d", 1)];
  expect(largestFirst(parts, 4)).toEqual({
    shown: [part("c", 5), part("a", 2), part("b", -2), part("d", 1)],
  });
  expect(largestFirst(parts, 3)).toEqual({
    shown: [part("c", 5), part("a", 2)],
    others: { count: 2, part: -1 },
  });
});
