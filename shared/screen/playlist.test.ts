import fc from "fast-check";
import { expect, test } from "vitest";
import { unixMs } from "../units/time.ts";
import { type PlaylistEntry, turnAt } from "./playlist.ts";
import { createWallClock } from "./wall-time.ts";

const berlin = createWallClock("Europe/Berlin");
const at = (text: string) => unixMs(Date.parse(text));
const MONDAY = at("2026-11-23T10:00:00+01:00");

const entries = fc.array(
  fc.record({ board: fc.constantFrom("a", "b", "c"), dwellS: fc.integer({ min: 5, max: 600 }) }),
  { minLength: 1, maxLength: 6 },
);

test("every board has its turn, in order, for as long as it dwells", () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 0, max: 10_000_000 }), (playlist, offset) => {
      let now = unixMs(MONDAY + offset);
      const first = turnAt(playlist, now, berlin);
      expect(first).toBeDefined();
      now = first?.until ?? now;
      for (let step = 1; step <= playlist.length; step += 1) {
        const turn = turnAt(playlist, now, berlin);
        expect(turn?.index).toBe(((first?.index ?? 0) + step) % playlist.length);
        expect((turn?.until ?? 0) - now).toBe((turn?.entry.dwellS ?? 0) * 1000);
        now = turn?.until ?? now;
      }
    }),
    { seed: 3, numRuns: 200 },
  );
});

test("screens with one playlist turn together, whenever they were switched on", () => {
  const playlist = [
    { board: "a", dwellS: 30 },
    { board: "b", dwellS: 45 },
  ];
  const late = turnAt(playlist, unixMs(MONDAY + 7000), berlin);
  expect(late).toEqual(turnAt(playlist, MONDAY, berlin));
});

test("an entry is shown only while its schedule holds, on the organisation's clock", () => {
  const playlist: PlaylistEntry[] = [
    { board: "office", dwellS: 30, schedule: { days: ["mon", "tue"], from: "08:00", to: "18:00" } },
    { board: "night", dwellS: 30, schedule: { from: "18:00", to: "08:00" } },
  ];
  const shown = (text: string) => turnAt(playlist, at(text), berlin)?.entry.board;
  expect(shown("2026-11-23T07:00:00Z")).toBe("office"); // 08:00 in Berlin
  expect(shown("2026-11-23T06:59:59Z")).toBe("night");
  expect(shown("2026-11-23T16:59:59Z")).toBe("office");
  expect(shown("2026-11-23T17:00:00Z")).toBe("night");
  expect(shown("2026-11-25T10:00:00Z")).toBeUndefined(); // Wednesday noon
});

test("a span over midnight belongs to the day on which it begins", () => {
  const playlist: PlaylistEntry[] = [
    { board: "late", dwellS: 30, schedule: { days: ["fri"], from: "22:00", to: "02:00" } },
  ];
  const shown = (text: string) => turnAt(playlist, at(text), berlin)?.entry.board;
  expect(shown("2026-11-27T23:00:00+01:00")).toBe("late");
  expect(shown("2026-11-28T01:59:00+01:00")).toBe("late");
  expect(shown("2026-11-28T02:00:00+01:00")).toBeUndefined();
  expect(shown("2026-11-27T01:00:00+01:00")).toBeUndefined();
});

test("midnight is minute 0 of the new day, in zones of any offset", () => {
  expect(berlin(at("2026-11-23T00:00:00+01:00"))).toEqual({ weekday: 1, minute: 0 });
  expect(createWallClock("Asia/Kathmandu")(at("2026-11-22T18:15:00Z"))).toEqual({ weekday: 1, minute: 0 });
  expect(berlin(at("2026-11-29T23:59:59+01:00"))).toEqual({ weekday: 7, minute: 1439 });
});
