import { expect, test } from "vitest";
import type { Reading } from "../../shared/kpi/reading.ts";
import type { Frame } from "../../shared/protocol/events.ts";
import { createGentle } from "./gentle.ts";

const reading = (kpi: string, rev: number): Reading => ({
  kpi,
  unit: "sales",
  period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
  rev,
  state: "waiting",
});
const frame = (...readings: Reading[]): Frame => ({ readings, serverTime: "2026-11-21T12:00:00Z" });

/** A screen that takes so many milliseconds to paint, and time that passes by hand. */
function byHand(paintMs: number) {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  const shown: { at: number; revs: string[] }[] = [];
  const later = (ms: number, run: () => void): void => void due.push({ at: now + ms, run });
  const gentle = createGentle(
    ({ readings }) => shown.push({ at: now, revs: readings.map(({ kpi, rev }) => `${kpi} ${rev}`) }),
    { elapsed: () => now, afterPaint: (run) => later(paintMs, run), later },
  );
  const passTo = (time: number): void => {
    for (;;) {
      due.sort((a, b) => a.at - b.at);
      const next = due[0];
      if (!next || next.at > time) break;
      due.shift();
      now = next.at;
      next.run();
    }
    now = time;
  };
  return { gentle, shown, passTo };
}

test("a fast screen shows every frame the moment it arrives", () => {
  const { gentle, shown, passTo } = byHand(10);
  for (let index = 0; index < 5; index += 1) {
    passTo(index * 100);
    gentle.take(frame(reading("a", index)));
  }
  expect(shown.map(({ at }) => at)).toEqual([0, 100, 200, 300, 400]);
});

test("a slow screen draws a quarter of the time at most, fewer readings at once, the newest of each", () => {
  const { gentle, shown, passTo } = byHand(100);
  for (let index = 0; index < 10; index += 1) {
    passTo(index * 100);
    gentle.take(frame(reading("a", index), reading("b", index)));
  }
  passTo(2000);
  expect(shown).toEqual([
    { at: 0, revs: ["a 0", "b 0"] },
    { at: 400, revs: ["a 3"] },
    { at: 800, revs: ["b 7"] },
    { at: 1200, revs: ["a 9"] },
    { at: 1600, revs: ["b 9"] },
  ]);
});

test("what waits is shown before a digest is compared", () => {
  const { gentle, shown, passTo } = byHand(200);
  gentle.take(frame(reading("a", 1)));
  passTo(50);
  gentle.take(frame(reading("a", 2)));
  gentle.flush();
  expect(shown.map(({ revs }) => revs)).toEqual([["a 1"], ["a 2"]]);
});
