import { beforeEach, describe, expect, test } from "vitest";
import { MINUTE_MS, SECOND_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import { createPairings, type Pairings } from "./pairings.ts";

const START = unixMs(Date.parse("2026-11-21T12:00:00Z"));
const TV = { address: "192.168.1.20", userAgent: "TV" };

let now: UnixMs;
let pairings: Pairings;
beforeEach(() => {
  now = START;
  pairings = createPairings({ clock: () => now });
});
const after = (ms: number): void => {
  now = unixMs(now + ms);
};

function open(origin = TV, secret?: string) {
  const opened = pairings.open(origin, secret);
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.value;
}
function claim(code: string, person = "ana") {
  const claimed = pairings.claim(code, person);
  if (!claimed.ok) throw new Error(claimed.problem.detail);
  return claimed.value;
}
function numberOn(secret: string): string {
  const polled = pairings.poll(secret);
  if (!polled.ok || !("pairing" in polled.value)) throw new Error("the screen shows no number");
  return polled.value.pairing.matchNumber;
}
const refusal = (result: { ok: boolean; problem?: { code: string } }): string | undefined =>
  result.ok ? undefined : result.problem?.code;

test("a screen gets in by its code and the number it shows, and its credential is told once", () => {
  const { secret, pairing } = open();
  expect(pairing).toMatchObject({ interval: 5, expiresIn: 600 });
  expect(pairing.code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
  const { id, choices, address } = claim(pairing.code.toLowerCase().replace("-", " "));
  expect([address, choices.length, choices.includes(numberOn(secret))]).toEqual([TV.address, 3, true]);
  const approved = pairings.approve(id, "ana", numberOn(secret));
  if (!approved.ok) throw new Error(approved.problem.detail);
  approved.value.hand("the credential");
  expect(pairings.poll(secret)).toEqual({ ok: true, value: { credential: "the credential" } });
  expect(refusal(pairings.poll(secret))).toBe("not-found");
});

test("[V6.5.5] a code is good for ten minutes", () => {
  const { secret, pairing } = open();
  after(10 * MINUTE_MS - 1);
  expect(pairings.poll(secret).ok).toBe(true);
  after(1);
  expect(refusal(pairings.poll(secret))).toBe("not-found");
  expect(refusal(pairings.claim(pairing.code, "ana"))).toBe("not-found");
});

test("a screen that asks again keeps its code; three of one address and 200 in all may wait", () => {
  const { secret, pairing } = open();
  expect(open(TV, secret).pairing.code).toBe(pairing.code);
  open();
  open();
  expect(refusal(pairings.open(TV))).toBe("overloaded");
  for (let other = 3; other < 200; other += 1) open({ ...TV, address: `10.0.0.${other}` });
  expect(refusal(pairings.open({ ...TV, address: "10.1.0.1" }))).toBe("overloaded");
  after(10 * MINUTE_MS);
  expect(pairings.open(TV).ok).toBe(true);
});

describe("the match number", () => {
  test("is another one every half minute, and the one before still counts", () => {
    const { secret, pairing } = open();
    const seen = new Set<string>();
    for (let step = 0; step < 6; step += 1) {
      expect(numberOn(secret)).toMatch(/^[1-9]\d$/);
      seen.add(numberOn(secret));
      after(30 * SECOND_MS);
    }
    expect(seen.size).toBeGreaterThan(3);
    const before = numberOn(secret);
    const { id } = claim(pairing.code);
    after(30 * SECOND_MS);
    expect(pairings.claimed(id, "ana")).toMatchObject({ ok: true });
    expect(pairings.approve(id, "ana", before).ok).toBe(true);
  });

  test("that is wrong ends the pairing: there is one guess", () => {
    const { secret, pairing } = open();
    const { id, choices } = claim(pairing.code);
    const wrong = choices.find((number) => number !== numberOn(secret)) ?? "";
    expect(refusal(pairings.approve(id, "ana", wrong))).toBe("conflict");
    expect(refusal(pairings.approve(id, "ana", choices[0] ?? ""))).toBe("not-found");
    expect(refusal(pairings.poll(secret))).toBe("not-found");
  });
});

describe("who may claim a code", () => {
  test("one person: for another it is as unknown as one that never was", () => {
    const { pairing } = open();
    const { id } = claim(pairing.code, "ana");
    expect(pairings.claim(pairing.code, "bob")).toEqual(pairings.claim("BBBB-BBBB", "bob"));
    expect(refusal(pairings.claimed(id, "bob"))).toBe("not-found");
    expect(refusal(pairings.approve(id, "bob", "11"))).toBe("not-found");
  });

  test("after five wrong codes nobody of that name for a quarter of an hour, others still", () => {
    const { pairing } = open();
    for (let guess = 0; guess < 5; guess += 1) pairings.claim("BBBB-BBBB", "bob");
    expect(pairings.claim(pairing.code, "bob")).toMatchObject({
      problem: { code: "overloaded", retryAfterS: 900 },
    });
    expect(pairings.claim(pairing.code, "ana").ok).toBe(true);
    after(15 * MINUTE_MS);
    expect(refusal(pairings.claim("BBBB-BBBB", "bob"))).toBe("not-found");
  });

  test("after sixty wrong codes in an hour nobody at all", () => {
    for (let guess = 0; guess < 60; guess += 1) pairings.claim("BBBB-BBBB", `person ${guess}`);
    const { pairing } = open();
    expect(refusal(pairings.claim(pairing.code, "ana"))).toBe("overloaded");
  });
});
