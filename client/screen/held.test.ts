import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PlaylistEntry, turnAt } from "../../shared/screen/playlist.ts";
import type { ScreenSettings } from "../../shared/screen/screen.ts";
import { createWallClock } from "../../shared/screen/wall-time.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import { type Held, stepHeld } from "./held.ts";
import { pictureAt } from "./turn.ts";

const clock = createWallClock("Europe/Berlin");
const minutes = new Map<number, ReturnType<typeof clock>>();
/** As each minute is asked for many times. */
const berlin = (at: UnixMs) => {
  const minute = Math.floor(at / 60_000);
  const known = minutes.get(minute) ?? clock(at);
  minutes.set(minute, known);
  return known;
};
// A minute and a half that begins a cycle of three turns.
const NOON = unixMs(Date.parse("2026-11-23T12:00:00+01:00"));
const PLAYLIST: PlaylistEntry[] = ["a", "b", "c"].map((board) => ({ board, dwellS: 30 }));

const settingsOf = (playlist: readonly PlaylistEntry[]): ScreenSettings => ({
  name: "Lobby",
  playlist: [...playlist] as ScreenSettings["playlist"],
  diagonalIn: 55,
  distanceM: 4,
  safeAreaPercent: 0,
  blank: false,
  moments: true,
  theme: "dark",
});

interface Screen {
  /** What is seen and what is prepared: "a", "a (b)". */
  readonly at: (seconds: number, show?: { board: string; until: string }) => string;
}

/** A screen that looks at its clock every second; `redAt` says which boards are red, of those that it has drawn. */
function screenOf(
  redAt: (second: number) => readonly string[],
  { playlist = PLAYLIST, onAt = 0 }: { playlist?: readonly PlaylistEntry[]; onAt?: number } = {},
): Screen {
  let held: Held | undefined;
  let second = onAt;
  let drawn: readonly string[] = [];
  return {
    at(seconds, show) {
      for (; ; second += 1) {
        const now: UnixMs = unixMs(NOON + second * 1000);
        // Only of boards that are drawn, seen or not, a screen knows the numbers.
        const red = new Set(drawn.filter((key) => redAt(second).includes(key.split(" ")[1] ?? "")));
        held = stepHeld(held, red, { playlist, now, wallTime: berlin });
        const picture = pictureAt(
          { settings: settingsOf(playlist), ...(show && { show }) },
          now,
          berlin,
          held,
        );
        drawn =
          picture.kind === "boards" ? [picture.current.key, ...(picture.next ? [picture.next.key] : [])] : [];
        if (second < seconds) continue;
        second += 1;
        if (picture.kind === "dark") return picture.why;
        const { current, next } = picture;
        return current.entry.board + (next ? ` (${next.entry.board})` : "");
      }
    },
  };
}
/** What is seen in the middle of each turn. */
const turns = (screen: Screen, count: number): string =>
  Array.from({ length: count }, (_, turn) => screen.at(turn * 30 + 15)).join(" ");

test("without a red KRI boards have their turns", () => {
  expect(
    turns(
      screenOf(() => []),
      6,
    ),
  ).toBe("a b c a b c");
});

test("a board with a red KRI stays once its turn has come", () => {
  expect(
    turns(
      screenOf(() => ["b"]),
      8,
    ),
  ).toBe("a b b b b b b b");
});

test("it does not jump in: the board that has the turn keeps it", () => {
  const screen = screenOf((second) => (second >= 40 ? ["a"] : []));
  expect(turns(screen, 6)).toBe("a b c a a a");
});

describe("when it is red no more", () => {
  const screen = () => screenOf((second) => (second < 100 ? ["a"] : []));

  test("it stays to the end of the turn that passes, and the next board is drawn before it is seen", () => {
    const wall = screen();
    expect([99, 101, 111, 112, 119, 120].map((second) => wall.at(second))).toEqual([
      ...["a", "a", "a", "a (b)", "a (b)", "b"],
    ]);
  });

  test("the screen is in step with all that were never stopped", () => {
    const [stopped, other] = [screen(), screenOf(() => [])];
    stopped.at(119);
    other.at(119);
    for (let second = 120; second < 400; second += 7) expect(stopped.at(second)).toBe(other.at(second));
  });

  test("and red again before that, it goes on staying", () => {
    const trembling = screenOf((second) => (second >= 100 && second < 110 ? [] : ["a"]));
    expect(turns(trembling, 6)).toBe("a a a a a a");
  });
});

test("several red boards take turns with each other, the others wait", () => {
  expect(
    turns(
      screenOf(() => ["a", "c"]),
      9,
    ),
  ).toBe("a a c a a c a a c");
});

test("a stopped screen draws each board before its turn, as only so it sees that this one is red, too", () => {
  const wall = screenOf(() => ["a", "c"]);
  expect([52, 55, 59, 60].map((second) => wall.at(second))).toEqual(["a (c)", "a (c)", "a (c)", "c"]);
});

test("a screen that is switched on waits for the red board's turn, and is then in step", () => {
  const [first, late] = [screenOf(() => ["b"]), screenOf(() => ["b"], { onAt: 75 })];
  expect([late.at(75), first.at(75)]).toEqual(["c", "b"]);
  expect([late.at(125), first.at(125)]).toEqual(["b", "b"]);
  expect([late.at(190), first.at(190)]).toEqual(["b", "b"]);
});

test("what an administrator wants to be seen goes before a red board, which has the screen again after it", () => {
  const wall = screenOf(() => ["a"]);
  const show = { board: "people", until: "2026-11-23T12:01:10+01:00" };
  expect(wall.at(45)).toBe("a");
  expect(wall.at(60, show)).toBe("people");
  // It was not drawn meanwhile: nobody knows whether it is red still, until its own turn.
  expect([wall.at(80, show), wall.at(95), wall.at(125)]).toEqual(["c", "a", "a"]);
});

test("a board is held neither when it is not due any more, nor when it left the playlist", () => {
  const until = { from: "08:00", to: "12:01" };
  const playlist: PlaylistEntry[] = [
    { board: "a", dwellS: 30, schedule: until },
    { board: "b", dwellS: 30 },
  ];
  const wall = screenOf(() => ["a"], { playlist });
  expect([wall.at(45), wall.at(60), wall.at(90)]).toEqual(["a", "b", "b"]);
  const held = { key: "2 c", until: unixMs(NOON + 90_000) };
  const rotation = { playlist: PLAYLIST.slice(0, 2), now: NOON, wallTime: berlin };
  expect(stepHeld(held, new Set(["2 c"]), rotation)).toBeUndefined();
});

test("a playlist of one board, or of none that is due, has nothing to stop", () => {
  const alone = { playlist: PLAYLIST.slice(0, 1), now: NOON, wallTime: berlin };
  expect(
    pictureAt(
      { settings: settingsOf(alone.playlist) },
      NOON,
      berlin,
      stepHeld(undefined, new Set(["0 a"]), alone),
    ),
  ).toEqual(pictureAt({ settings: settingsOf(alone.playlist) }, NOON, berlin));
  const night = [{ board: "a", dwellS: 30, schedule: { from: "20:00", to: "06:00" } }];
  expect(
    stepHeld({ key: "0 a", until: NOON }, new Set(["0 a"]), { ...alone, playlist: night }),
  ).toBeUndefined();
});

const playlists = fc.array(
  fc.record({ board: fc.constantFrom("a", "b", "c", "d"), dwellS: fc.integer({ min: 9, max: 60 }) }),
  { minLength: 1, maxLength: 5 },
);

test("for any playlist: what is seen is whoever has the turn, or a board that was red when the turn began", () => {
  fc.assert(
    fc.property(
      playlists,
      fc.subarray(["a", "b", "c", "d"]),
      fc.integer({ min: 0, max: 600 }),
      (playlist, red, end) => {
        const wall = screenOf((second) => (second < end ? red : []), { playlist });
        for (let second = 0; second < 900; second += 11) {
          const own = turnAt(playlist, unixMs(NOON + second * 1000), berlin)?.entry.board;
          const seen = wall.at(second).split(" ")[0] ?? "";
          if (seen !== own) expect(red).toContain(seen);
          // A whole turn later everything is as if nothing had been.
          if (second > end + 61) expect(seen).toBe(own);
        }
      },
    ),
    { seed: 17, numRuns: 60 },
  );
});
