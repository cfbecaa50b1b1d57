import { expect, test } from "vitest";
import type { Reading } from "../../shared/kpi/reading.ts";
import { createRoom, fanOut, roomKey } from "./fanout.ts";

const ref = (kpi: string, unit = "sales") => ({ kpi, unit, period: "month" as const });
const reading = (kpi: string, unit = "sales"): Reading => ({
  kpi,
  unit,
  period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
  rev: 1,
  state: "waiting",
});

test("the same readings share a room, whatever their order", () => {
  expect(roomKey([ref("a"), ref("b")])).toBe(roomKey([ref("b"), ref("a")]));
  expect(roomKey([ref("a"), ref("b")])).not.toBe(roomKey([ref("a"), ref("b", "finance")]));
});

test("each room hears of its own readings only, and rooms without news of nothing", () => {
  const rooms = [
    createRoom([ref("a"), ref("b")]),
    createRoom([ref("b")]),
    createRoom([ref("c")]),
    createRoom([]),
  ];
  const news = fanOut(rooms, [reading("a"), reading("b"), reading("b", "finance")]);
  expect(
    news.map(([room, readings]) => [rooms.indexOf(room), readings.map(({ kpi, unit }) => `${kpi} ${unit}`)]),
  ).toEqual([
    [0, ["a sales", "b sales"]],
    [1, ["b sales"]],
  ]);
});
