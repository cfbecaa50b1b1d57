import type { Tile } from "../../shared/board/board.ts";
import type { EditEvent } from "./edit.ts";
import { type Rects, tileAt } from "./neighbour.ts";

/** A point on a board's sheet, in its own pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The board as it was when a pointer took hold of it. What follows is measured on that, not on what it leads to. */
interface Held {
  readonly index: number;
  readonly from: Point;
  readonly rects: Rects;
  readonly tile: Pick<Tile, "w" | "h">;
}

/** What a pointer is doing. */
export type Gesture =
  | { readonly kind: "none" }
  /** Down, but not yet farther than a trembling hand goes. */
  | { readonly kind: "pressed"; readonly grip: "tile" | "corner"; readonly held: Held }
  | { readonly kind: "moving"; readonly held: Held; readonly at: Point; readonly to: number }
  | { readonly kind: "resizing"; readonly held: Held; readonly w: number; readonly h: number };

export type GestureEvent =
  | { readonly kind: "press"; readonly grip: "tile" | "corner"; readonly held: Held }
  /** `tremble`: so many pixels of the sheet are no movement yet. */
  | { readonly kind: "drag"; readonly at: Point; readonly tremble: number }
  | { readonly kind: "release" }
  | { readonly kind: "cancel" };

export const AT_REST: Gesture = { kind: "none" };

/** What becomes of a gesture; the same object when nothing does. */
export function stepGesture(gesture: Gesture, event: GestureEvent): Gesture {
  switch (event.kind) {
    case "press":
      return { kind: "pressed", grip: event.grip, held: event.held };
    case "release":
    case "cancel":
      return gesture.kind === "none" ? gesture : AT_REST;
    case "drag": {
      if (gesture.kind === "none") return gesture;
      const { held } = gesture;
      const [across, along] = [event.at.x - held.from.x, event.at.y - held.from.y];
      if (gesture.kind === "pressed" && Math.hypot(across, along) < event.tremble) return gesture;
      const isMove = gesture.kind === "moving" || (gesture.kind === "pressed" && gesture.grip === "tile");
      if (isMove)
        return { kind: "moving", held, at: event.at, to: tileAt(held.rects, event.at) ?? held.index };
      const size = sizeAfter(held, across, along);
      const same = gesture.kind === "resizing" && gesture.w === size.w && gesture.h === size.h;
      return same ? gesture : { kind: "resizing", held, ...size };
    }
  }
}

/** As many cells more as the corner was drawn over, in cells of the tile itself. */
function sizeAfter({ index, rects, tile }: Held, across: number, along: number): Pick<Tile, "w" | "h"> {
  const { width, height } = rects[index] ?? { width: 1, height: 1 };
  const cells = (count: number, by: number, length: number): number =>
    Math.max(1, Math.min(12, count + Math.round((by / length) * count)));
  return { w: cells(tile.w, across, width), h: cells(tile.h, along, height) };
}

/** What a gesture does to the board when it ends here. */
export function effectOf(gesture: Gesture): EditEvent | undefined {
  if (gesture.kind === "moving") return { kind: "move", from: gesture.held.index, to: gesture.to };
  if (gesture.kind === "resizing") {
    return { kind: "resize", index: gesture.held.index, w: gesture.w, h: gesture.h };
  }
  return undefined;
}
