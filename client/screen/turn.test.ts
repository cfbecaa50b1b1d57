import { expect, test } from "vitest";
import type { ScreenSettings } from "../../shared/screen/screen.ts";
import { createWallClock } from "../../shared/screen/wall-time.ts";
import { unixMs } from "../../shared/units/time.ts";
import { scaleFor, sheetFor } from "../wall/fit.ts";
import { driftAt, pictureAt } from "./turn.ts";

const berlin = createWallClock("Europe/Berlin");
// A minute that begins a turn of sixty seconds.
const NOON = unixMs(Date.parse("2026-11-23T12:00:00+01:00"));
const SETTINGS: ScreenSettings = {
  name: "Lobby",
  playlist: [
    { board: "sales", dwellS: 30 },
    { board: "support", dwellS: 30 },
  ],
  diagonalIn: 55,
  distanceM: 4,
  safeAreaPercent: 0,
  theme: "dark",
  blank: false,
  moments: true,
};
const picture = (more: Partial<ScreenSettings>, ms = 0, show?: { board: string; until: string }) =>
  pictureAt({ settings: { ...SETTINGS, ...more }, ...(show && { show }) }, unixMs(NOON + ms), berlin);
const boards = (of: ReturnType<typeof picture>) =>
  of.kind === "boards" ? [of.current.entry.board, of.next?.entry.board] : of.why;

test("the next board is prepared some seconds before its turn, under the key that it keeps", () => {
  expect(boards(picture({}, 0))).toEqual(["sales", undefined]);
  expect(boards(picture({}, 22_000))).toEqual(["sales", "support"]);
  const [before, after] = [picture({}, 29_999), picture({}, 30_000)];
  if (before.kind !== "boards" || after.kind !== "boards") throw new Error("no boards");
  expect(before.next).toEqual(after.current);
});

test("a playlist of one board changes nothing, ever", () => {
  const playlist = [{ board: "sales", dwellS: 30 }];
  expect(picture({ playlist }, 29_999)).toEqual(picture({ playlist }, 0));
});

test("a board may come twice, each time another sheet", () => {
  const playlist = [
    { board: "sales", dwellS: 30, unit: "sales/emea" },
    { board: "sales", dwellS: 30, unit: "sales/apac" },
  ];
  const shown = picture({ playlist }, 25_000);
  expect(shown.kind === "boards" && shown.current.key !== shown.next?.key).toBe(true);
});

test("what an administrator wants to be seen goes before the playlist, until its time is over", () => {
  const show = { board: "people", until: "2026-11-23T12:01:00+01:00" };
  expect(boards(picture({}, 59_999, show))).toEqual(["people", undefined]);
  expect(boards(picture({}, 60_000, show))[0]).toBe("sales");
});

test("dark: blanked by hand, out of hours, or with nothing due", () => {
  const noon = { from: "11:00", to: "13:00" };
  expect(boards(picture({ blank: true }))).toBe("blank");
  expect(boards(picture({ off: noon }))).toBe("off");
  expect(
    boards(picture({ playlist: [{ board: "night", dwellS: 30, schedule: { from: "20:00", to: "06:00" } }] })),
  ).toBe("nothing-due");
  expect(picture({ dim: noon })).toMatchObject({ kind: "boards", dimmed: true });
});

test("wins are celebrated unless the screen wants none, is dimmed, or its hours are quiet", () => {
  const noon = { from: "11:00", to: "12:01" };
  const show = { board: "people", until: "2026-11-23T13:00:00+01:00" };
  const celebrates = (...given: Parameters<typeof picture>): boolean | string => {
    const shown = picture(...given);
    return shown.kind === "boards" ? shown.celebrates : shown.why;
  };
  expect(celebrates({})).toBe(true);
  expect(celebrates({ moments: false })).toBe(false);
  expect(celebrates({ dim: noon })).toBe(false);
  expect(celebrates({ quiet: noon }, 59_999)).toBe(false);
  expect(celebrates({ quiet: noon }, 60_000)).toBe(true);
  expect(celebrates({ quiet: { ...noon, days: ["tue"] } })).toBe(true);
  expect(celebrates({ quiet: noon }, 0, show)).toBe(false);
  expect(celebrates({ off: noon })).toBe("off");
});

test.each([
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
])(
  "on $width × $height the picture drifts slowly, never by half of a sheet's margin, and comes back",
  (size) => {
    const placeAt = (ms: number) => driftAt(unixMs(NOON + ms), size);
    const places = Array.from({ length: 17 }, (_, minute) => placeAt(minute * 60_000));
    expect(places[16]).toEqual(places[0]);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(10);
    const { margin } = sheetFor(scaleFor(size));
    expect(places.filter(({ x, y }) => Math.hypot(x, y) > margin / 2)).toEqual([]);
    expect(placeAt(59_999)).toEqual(placeAt(0));
  },
);

test("a night's sleep: whatever stood still for eight hours, the picture is that of the hour", () => {
  const off = { from: "22:00", to: "07:00" };
  const asleep = Date.parse("2026-11-23T23:00:00+01:00") - NOON;
  expect(boards(picture({ off }, asleep))).toBe("off");
  expect(boards(picture({ off }, asleep + 8 * 3_600_000))).toEqual(["sales", undefined]);
  const dim = { from: "18:00", to: "07:00" };
  expect(picture({ dim }, asleep)).toMatchObject({ dimmed: true });
  expect(picture({ dim }, asleep + 8 * 3_600_000)).toMatchObject({ dimmed: false });
});
