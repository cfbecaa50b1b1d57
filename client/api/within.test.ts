import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mayPass } from "./request-failed.ts";
import { within } from "./within.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A request on a connection that is dead: nothing comes, until it is given up. */
const hangs = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const end = (): void => reject(new Error("aborted"));
    if (signal.aborted) end();
    signal.addEventListener("abort", end);
  });
const outcome = (running: Promise<unknown>) => {
  const seen: { is: unknown } = { is: "under way" };
  running.then(
    (value) => (seen.is = value),
    (error: unknown) => (seen.is = error),
  );
  return seen;
};

test("a request that is not answered in time has failed as one that nobody answered, and may pass", async () => {
  const seen = outcome(within(20_000, undefined, hangs));
  await vi.advanceTimersByTimeAsync(19_999);
  expect(seen.is).toBe("under way");
  await vi.advanceTimersByTimeAsync(1);
  expect(seen.is).toMatchObject({ status: 0, code: "unreachable" });
  expect(mayPass(seen.is)).toBe(true);
});

test("an answer in time is the answer, and a failure its own; neither leaves a timer behind", async () => {
  await expect(within(20_000, undefined, async () => 5)).resolves.toBe(5);
  const refused = new Error("refused");
  await expect(
    within(20_000, undefined, async () => {
      throw refused;
    }),
  ).rejects.toBe(refused);
  expect(vi.getTimerCount()).toBe(0);
});

test("whoever gives a request up ends it, before it begins as well", async () => {
  const giveUp = new AbortController();
  const seen = outcome(within(20_000, giveUp.signal, hangs));
  giveUp.abort();
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.is).toEqual(new Error("aborted"));
  await expect(within(20_000, giveUp.signal, hangs)).rejects.toThrow("aborted");
});
