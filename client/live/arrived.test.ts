import { expect, test } from "vitest";
import { anAlert } from "../../shared/testing/an-alert.ts";
import { asAlerts, asAnswer, asFrame, asMoment, asPulse } from "./arrived.ts";

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

test("alerts are taken as they come; with one that nobody could draw all are refused", () => {
  const outside = anAlert({ id: "e2", limit: [-0.05, 0.03] });
  expect(asAlerts({ open: [anAlert(), outside], serverTime })).toEqual({
    open: [anAlert(), outside],
    serverTime,
  });
  expect(asAlerts({ open: [], serverTime })).toEqual({ open: [], serverTime });
  for (const spoilt of [{ level: "blue" }, { since: "noon" }, { measure: "percent" }, { lineage: "sales" }]) {
    expect(asAlerts({ open: [anAlert(), { ...anAlert(), ...spoilt }], serverTime })).toBeUndefined();
  }
  expect(asAlerts({ open: {}, serverTime })).toBeUndefined();
});

test("a pulse says when alerts were evaluated last, if that is an instant", () => {
  const pulse = { serverTime, digest: "00", catalogue: "v1" };
  expect(asPulse({ ...pulse, alertsAt: serverTime })).toEqual({ ...pulse, alertsAt: serverTime });
  expect(asPulse({ ...pulse, alertsAt: "noon" })).toEqual(pulse);
});
