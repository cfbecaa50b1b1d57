import { expect, test } from "vitest";
import { createFlush } from "./flush.ts";

/** A page whose frames and timers run when the test says so. */
function byHand() {
  let frames: ((now: number) => void)[] = [];
  const timers: { at: number; run: () => void }[] = [];
  let now = 0;
  const flush = createFlush({
    frame: (run) => frames.push(run),
    after: (ms, run) => timers.push({ at: now + ms, run }),
  });
  return {
    flush,
    frame: (at: number): number => {
      now = at;
      for (const timer of timers.splice(0)) {
        if (timer.at <= now) timer.run();
        else timers.push(timer);
      }
      const due = frames;
      frames = [];
      for (const run of due) run(now);
      return due.length;
    },
  };
}

test("charts that ask together are drawn one after the other, one a frame", () => {
  const { flush, frame } = byHand();
  const drawn: string[] = [];
  flush.ask({}, () => drawn.push("a"));
  flush.ask({}, () => drawn.push("b"));
  expect(frame(16)).toBe(1);
  expect(drawn).toEqual(["a"]);
  expect(frame(32)).toBe(1);
  expect(drawn).toEqual(["a", "b"]);
  expect(frame(48)).toBe(0);
});

test("a chart is drawn at most once a second, and then as it was asked last", () => {
  const { flush, frame } = byHand();
  const chart = {};
  const drawn: number[] = [];
  for (let value = 1; value <= 50; value += 1) {
    flush.ask(chart, () => drawn.push(value));
    frame(value * 100);
  }
  expect(drawn).toEqual([1, 11, 21, 31, 41]);
});

test("a chart that lets go is not drawn any more", () => {
  const { flush, frame } = byHand();
  const chart = {};
  flush.ask(chart, () => expect.unreachable());
  flush.forget(chart);
  frame(16);
});
