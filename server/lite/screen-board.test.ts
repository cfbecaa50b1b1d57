import { expect, test } from "vitest";
import * as z from "zod/mini";
import { type ScreenSettings, screenSettingsSchema } from "../../shared/screen/screen.ts";
import { createWallClock } from "../../shared/screen/wall-time.ts";
import { at } from "../../shared/testing/factories.ts";
import { MINUTE_MS, unixMs } from "../../shared/units/time.ts";
import { screenBoard } from "./screen-board.ts";

const NOW = at("2026-11-24T12:00:00+01:00");
const wallTime = createWallClock("Europe/Berlin");
const settings = (overrides: Partial<ScreenSettings> = {}): ScreenSettings =>
  z.parse(screenSettingsSchema, {
    name: "Lobby",
    playlist: [
      { board: "main", dwellS: 60 },
      { board: "sales", dwellS: 60, unit: "sales/emea" },
    ],
    ...overrides,
  });
const board = (given: Parameters<typeof screenBoard>[0], now = NOW) =>
  screenBoard(given, now, wallTime)?.board;

test("a paired screen shows whose turn it is in its playlist", () => {
  const given = { settings: settings() };
  const first = board(given);
  expect(["main", "sales"]).toContain(first);
  expect(board(given, unixMs(NOW + MINUTE_MS))).not.toBe(first);
  expect(board(given, unixMs(NOW + 2 * MINUTE_MS))).toBe(first);
});

test("a board that somebody wants to be seen goes before, for as long as that holds", () => {
  const given = { settings: settings(), show: { board: "support", until: unixMs(NOW + 1) } };
  expect(board(given)).toBe("support");
  expect(board(given, unixMs(NOW + 1))).not.toBe("support");
});

test("a screen that is blank, or off at this hour, shows nothing", () => {
  expect(board({ settings: settings({ blank: true }) })).toBeUndefined();
  expect(board({ settings: settings({ off: { from: "11:00", to: "13:00" } }) })).toBeUndefined();
  expect(board({ settings: settings({ off: { from: "13:00", to: "14:00" } }) })).toBeDefined();
});
