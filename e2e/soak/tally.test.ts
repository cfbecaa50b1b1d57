import { expect, test } from "vitest";
import { addSeen, NOTHING_SEEN, type Seen } from "./tally.ts";

const SALES: Seen = {
  board: "sales",
  connection: "live",
  celebrates: false,
  isIdentified: false,
  isDark: false,
};
const tallyOf = (...all: readonly Seen[]) =>
  all.reduce((tally, now, index) => addSeen(tally, all[index - 1], now), NOTHING_SEEN);

test("what begins is counted once, however long it stays, and again when it comes again", () => {
  const offline = { ...SALES, connection: "offline" };
  const win = { ...SALES, celebrates: true };
  expect(tallyOf(SALES, offline, offline, SALES, offline, win, win)).toEqual({
    ...NOTHING_SEEN,
    offline: 2,
    celebrations: 1,
  });
});

test("a turn is another board than before; a dark screen makes none, what follows it does", () => {
  const dark = { ...SALES, board: undefined, isDark: true };
  expect(tallyOf(SALES, SALES, { ...SALES, board: "shop" }, dark, dark, SALES)).toEqual({
    ...NOTHING_SEEN,
    turns: 2,
    dark: 1,
  });
});
