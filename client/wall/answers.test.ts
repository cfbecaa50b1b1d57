import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HOUR_MS } from "../../shared/units/time.ts";
import { RequestFailed } from "../api/request-failed.ts";
import { createAnswers } from "./answers.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const nothing = (): void => undefined;
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const away = new RequestFailed("away", { status: 0, code: "unreachable" });

/** A question whose answers are those given, one after the other; the last stays. */
function question(...results: unknown[]) {
  let asked = 0;
  const ask = vi.fn(async () => {
    const result = results[Math.min(asked++, results.length - 1)];
    if (result instanceof Error) throw result;
    return result;
  });
  return { key: "board sales", ask };
}

test("two holders share one question, and hear of its answer", async () => {
  const answers = createAnswers();
  const sales = question("board");
  const changed = [vi.fn(), vi.fn()];
  for (const one of changed) answers.hold(sales, one);
  await settle();
  expect(sales.ask).toHaveBeenCalledTimes(1);
  expect(answers.answer(sales.key)).toEqual({ data: "board", error: undefined });
  expect(changed.map((one) => one.mock.calls.length)).toEqual([1, 1]);
});

test("what may pass is asked again for as long as it takes; what is refused is not", async () => {
  const answers = createAnswers();
  const sales = question(away, away, "board");
  answers.hold(sales, nothing);
  await settle();
  expect(answers.answer(sales.key)).toEqual({ data: undefined, error: away });
  await settle(6000);
  expect(answers.answer(sales.key)).toEqual({ data: "board", error: undefined });
  const gone = { ...question(new RequestFailed("gone", { status: 404, code: "not-found" })), key: "board x" };
  answers.hold(gone, nothing);
  await settle(60_000);
  expect(gone.ask).toHaveBeenCalledTimes(1);
});

test("a question that hangs, as after a night's sleep, is asked again", async () => {
  const answers = createAnswers();
  const hang = (signal: AbortSignal) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));
  const ask = vi.fn((_signal: AbortSignal): Promise<unknown> => Promise.resolve("board"));
  answers.hold({ key: "board sales", ask: ask.mockImplementationOnce(hang) }, nothing);
  await settle(30_000);
  expect(answers.answer("board sales").error).toMatchObject({ code: "unreachable" });
  await settle(3000);
  expect(answers.answer("board sales")).toEqual({ data: "board", error: undefined });
  expect(ask).toHaveBeenCalledTimes(2);
});

test("an answer that is asked for again stays until the newer one is there, and through failures", async () => {
  const answers = createAnswers();
  const sales = question("old", away, "new");
  answers.hold(sales, nothing);
  await settle();
  answers.refresh("board");
  await settle();
  expect(answers.answer(sales.key)).toEqual({ data: "old", error: away });
  await settle(3000);
  expect(answers.answer(sales.key)).toEqual({ data: "new", error: undefined });
});

test("what changes while it is on its way is asked for once more", async () => {
  const answers = createAnswers();
  const sales = question("old", "new");
  answers.hold(sales, nothing);
  answers.refresh("board");
  await settle();
  expect(answers.answer(sales.key).data).toBe("new");
});

test("an answer that nobody holds is asked for when it is needed next, and forgotten when its time is over", async () => {
  const answers = createAnswers();
  const sales = { ...question("old", "new"), keepMs: 1000 };
  answers.hold(sales, nothing)();
  await settle();
  answers.refresh("board");
  await settle();
  expect(sales.ask).toHaveBeenCalledTimes(1);
  const release = answers.hold(sales, nothing);
  await settle();
  expect(answers.answer(sales.key).data).toBe("new");
  release();
  await settle(1000);
  expect(answers.all()).toEqual({});
});

test("what was recalled from the device is shown at once, and asked for again", async () => {
  const answers = createAnswers();
  answers.recall({ "board sales": "yesterday's" });
  expect(answers.answer("board sales").data).toBe("yesterday's");
  const sales = question("today's");
  answers.hold(sales, nothing);
  await settle();
  expect(answers.all()).toEqual({ "board sales": "today's" });
});

test("what was recalled and is needed no more goes, so that bygone periods are not kept from start to start", async () => {
  const answers = createAnswers();
  answers.recall({ "series of October": "old", "board sales": "yesterday's" });
  const sales = question("today's");
  answers.hold(sales, nothing);
  await settle(4 * HOUR_MS);
  expect(answers.all()).toEqual({ "board sales": "today's" });
});

test("a failure that comes when nobody needs the answer is not asked through, and the answer goes in its time", async () => {
  const answers = createAnswers();
  const sales = { ...question("board", away), keepMs: 10_000 };
  const release = answers.hold(sales, nothing);
  await settle();
  answers.refresh(sales.key);
  release();
  await settle(9000);
  expect(sales.ask).toHaveBeenCalledTimes(2);
  await settle(1000);
  expect(answers.all()).toEqual({});
  await settle(60_000);
  expect([sales.ask.mock.calls.length, vi.getTimerCount()]).toEqual([2, 0]);
});

test("what is held again after such a failure stays for as long as it is held", async () => {
  const answers = createAnswers();
  const sales = { ...question("board", away, "newer"), keepMs: 10_000 };
  const release = answers.hold(sales, nothing);
  await settle();
  answers.refresh(sales.key);
  release();
  await settle(1000);
  answers.hold(sales, nothing);
  await settle(60_000);
  expect(answers.answer(sales.key).data).toBe("newer");
});
