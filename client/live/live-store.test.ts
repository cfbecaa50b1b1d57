import { expect, test, vi } from "vitest";
import type { Reading } from "../../shared/kpi/reading.ts";
import { digestOf } from "../../shared/protocol/events.ts";
import { anAlert } from "../../shared/testing/an-alert.ts";
import { unixMs } from "../../shared/units/time.ts";
import { createLiveStore } from "./live-store.ts";

const now = unixMs(Date.parse("2026-11-21T10:00:00Z"));
const serverTime = "2026-11-21T10:00:00Z";
const reading = (rev: number, value: number, kpi = "sales.revenue"): Reading => ({
  kpi,
  unit: "sales",
  period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
  rev,
  state: "value",
  value,
  status: "met",
});
const key = "sales.revenue sales month";

function watching(snapshot: readonly Reading[]) {
  const store = createLiveStore(now);
  store.happened({ kind: "connected" }, now);
  store.answered({ ok: true, snapshot, serverTime }, now);
  return store;
}

test("a client keeps the entry with the higher rev, in whatever order frames arrive", () => {
  const store = watching([reading(5, 50)]);
  store.framed({ readings: [reading(7, 70)], serverTime }, now);
  store.framed({ readings: [reading(6, 60)], serverTime }, now);
  expect(store.getState().readings.get(key)).toEqual(reading(7, 70));
});

test("a change that changes nothing returns the same object, so nobody repaints", () => {
  const store = watching([reading(5, 50), reading(2, 1, "sales.win-rate")]);
  const before = store.getState().readings;
  store.framed({ readings: [reading(5, 50)], serverTime }, now);
  store.answered({ ok: true, snapshot: [reading(5, 50), reading(2, 1, "sales.win-rate")], serverTime }, now);
  expect(store.getState().readings).toBe(before);
});

test("a snapshot after a reconnect wins, even over higher revisions, and drops what it does not name", () => {
  const store = watching([reading(9, 90), reading(2, 1, "sales.win-rate")]);
  store.happened({ kind: "disconnected" }, now);
  store.happened({ kind: "connected" }, now);
  store.answered({ ok: true, snapshot: [reading(3, 30)], serverTime }, now);
  expect([...store.getState().readings.values()]).toEqual([reading(3, 30)]);
});

test("a frame that was lost heals with the next pulse", () => {
  const store = watching([reading(5, 50)]);
  const { asked } = store.getState().link;
  const pulse = (rev: number) => ({ serverTime, catalogue: "v1", digest: digestOf([reading(rev, 0)]) });
  store.pulsed(pulse(5), now);
  expect(store.getState().link).toMatchObject({ kind: "live", asked });
  store.pulsed(pulse(6), now);
  expect(store.getState().link).toMatchObject({ kind: "resyncing", asked: asked + 1 });
});

test("another catalogue is a reason to ask again; its errors are known", () => {
  const store = watching([]);
  const pulse = { serverTime, digest: digestOf([]) };
  store.pulsed({ ...pulse, catalogue: "v1" }, now);
  store.pulsed({ ...pulse, catalogue: "v1", catalogueErrors: 2 }, now);
  expect(store.getState()).toMatchObject({ catalogueErrors: 2, link: { kind: "live" } });
  store.pulsed({ ...pulse, catalogue: "v2" }, now);
  expect(store.getState()).toMatchObject({ catalogueErrors: 0, link: { kind: "resyncing" } });
});

test("the server's clock is known by its messages, and trembling does not repaint", () => {
  const store = watching([]);
  const later = (ms: number) => unixMs(now - 3_600_000 + ms);
  for (const ms of [0, 40, -30, 12, 80, 0, 0, 0, 0]) store.framed({ readings: [], serverTime }, later(ms));
  const { offset } = store.getState();
  expect(Math.abs(offset - 3_600_000)).toBeLessThan(250);
  const drawn = vi.fn();
  store.subscribe((state) => {
    if (state.offset !== offset) drawn();
  });
  store.framed({ readings: [], serverTime }, later(99));
  expect(drawn).not.toHaveBeenCalled();
});

test("alerts are those pushed last; the same once more is the same object, and nobody repaints", () => {
  const store = watching([]);
  expect(store.getState().alerts).toEqual([]);
  store.alerted({ open: [anAlert()], serverTime }, now);
  const { alerts } = store.getState();
  expect(alerts).toEqual([anAlert()]);
  store.alerted({ open: [anAlert()], serverTime }, now);
  expect(store.getState().alerts).toBe(alerts);
  store.alerted({ open: [], serverTime }, now);
  expect(store.getState().alerts).toEqual([]);
});

test("when alerts were evaluated last is known from the pulse; where it says nothing there is nothing to say", () => {
  const store = watching([]);
  const pulse = { serverTime, digest: digestOf([]), catalogue: "v1" };
  store.pulsed({ ...pulse, alertsAt: serverTime }, now);
  expect(store.getState().alertsAt).toBe(now);
  store.pulsed(pulse, now);
  expect(store.getState().alertsAt).toBeUndefined();
});
