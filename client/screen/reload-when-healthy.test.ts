import { expect, test } from "vitest";
import { reloadWhenHealthy } from "./reload-when-healthy.ts";

/** Plays a server that is ready or not; says after how long the page was loaded anew, and how often it asked. */
async function play(ready: readonly boolean[], chance = 0) {
  let now = 0;
  let asked = 0;
  let reloadedAt: number | undefined;
  await reloadWhenHealthy({
    isReady: async () => ready[Math.min(asked++, ready.length - 1)] ?? false,
    wait: async (ms) => {
      now += ms;
    },
    chance: () => chance,
    reload: () => {
      reloadedAt = now;
    },
  });
  return { reloadedAt, asked };
}

test("a server has to be ready for ten seconds before a page leaves what it has", async () => {
  expect(await play([true])).toEqual({ reloadedAt: 10_000, asked: 3 });
});

test("a server that falls again begins from the start", async () => {
  expect(await play([true, true, false, true])).toEqual({ reloadedAt: 25_000, asked: 6 });
});

test("screens do not all come at one moment", async () => {
  expect((await play([true], 0.5)).reloadedAt).toBe(15_000);
});
