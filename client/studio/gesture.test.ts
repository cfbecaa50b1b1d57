import { expect, test } from "vitest";
import { AT_REST, effectOf, type Gesture, type GestureEvent, stepGesture } from "./gesture.ts";

const rects = [0, 1, 2].map((index) => ({ left: index * 300, top: 0, width: 300, height: 200 }));
const held = { index: 0, from: { x: 150, y: 100 }, rects, tile: { w: 3, h: 1 } };
const press = (grip: "tile" | "corner"): GestureEvent => ({ kind: "press", grip, held });
const drag = (x: number, y = 100): GestureEvent => ({ kind: "drag", at: { x, y }, tremble: 5 });
const after = (...events: GestureEvent[]): Gesture => events.reduce(stepGesture, AT_REST);

test("a hand that trembles moves nothing", () => {
  const gesture = after(press("tile"), drag(153));
  expect(gesture.kind).toBe("pressed");
  expect(effectOf(gesture)).toBeUndefined();
});

test("a tile takes the place of the one that it is dropped on", () => {
  expect(effectOf(after(press("tile"), drag(700)))).toEqual({ kind: "move", from: 0, to: 2 });
  expect(effectOf(after(press("tile"), drag(700), drag(150)))).toEqual({ kind: "move", from: 0, to: 0 });
});

test("a corner snaps to cells of the grid", () => {
  expect(effectOf(after(press("corner"), drag(240)))).toEqual({ kind: "resize", index: 0, w: 4, h: 1 });
  expect(effectOf(after(press("corner"), drag(150, 520)))).toEqual({ kind: "resize", index: 0, w: 3, h: 3 });
  expect(effectOf(after(press("corner"), drag(-5000, -5000)))).toEqual({
    kind: "resize",
    index: 0,
    w: 1,
    h: 1,
  });
  expect(effectOf(after(press("corner"), drag(99_999)))).toMatchObject({ w: 12 });
});

test("within a cell nothing changes, so that nothing is drawn again", () => {
  const gesture = after(press("corner"), drag(240));
  expect(stepGesture(gesture, drag(245))).toBe(gesture);
});

test("what is cancelled or let go is over, and a pointer that nobody pressed does nothing", () => {
  for (const kind of ["cancel", "release"] as const) {
    expect(after(press("tile"), drag(700), { kind })).toBe(AT_REST);
    expect(stepGesture(AT_REST, { kind })).toBe(AT_REST);
  }
  expect(after(drag(700))).toBe(AT_REST);
});
