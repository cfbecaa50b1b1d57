import { expect, test } from "vitest";
import { asAnswer, asFrame, asMoment, asPulse } from "./arrived.ts";

const serverTime = "2026-11-21T10:00:00Z";
const reading = {
  kpi: "a",
  unit: "b",
  period: { kind: "day" },
  rev: 1,
  state: "value",
  value: 1,
  status: "met",
};

test("a frame, a pulse and an answer are taken as they come", () => {
  expect(asFrame({ readings: [reading], serverTime })).toEqual({ readings: [reading], serverTime });
  expect(asPulse({ serverTime, digest: "00", catalogue: "v1" })).toEqual({
    serverTime,
    digest: "00",
    catalogue: "v1",
  });
  expect(asAnswer({ ok: true, snapshot: [reading], serverTime })?.ok).toBe(true);
  expect(asAnswer({ ok: false, problem: { code: "not-found", detail: "No such board." } })?.ok).toBe(false);
});

test("a win is taken with what it has; a sound that is not known is none", () => {
  const moment = { id: "m1", title: "Target met", text: "Sales", at: serverTime };
  expect(asMoment(moment)).toEqual(moment);
  expect(asMoment({ ...moment, picture: "/p.png", sound: "chime" })).toEqual({
    ...moment,
    picture: "/p.png",
    sound: "chime",
  });
  expect(asMoment({ ...moment, picture: 7, sound: "siren" })).toEqual(moment);
  expect(asMoment({ ...moment, at: "noon" })).toBeUndefined();
  expect(asMoment({ ...moment, title: undefined })).toBeUndefined();
});

test("[K8] a reading that claims a value and has no finite number is no reading", () => {
  for (const value of [undefined, null, NaN, Infinity, "12"]) {
    expect(asFrame({ readings: [{ ...reading, value }], serverTime })).toBeUndefined();
  }
});

test.each([
  [undefined],
  [null],
  [42],
  ["frame"],
  [{}],
  [{ readings: {}, serverTime }],
  [{ readings: [], serverTime: "noon" }],
])("%j is no frame", (value) => {
  expect(asFrame(value)).toBeUndefined();
  expect(asAnswer(value)).toBeUndefined();
  expect(asPulse(value)).toBeUndefined();
});
