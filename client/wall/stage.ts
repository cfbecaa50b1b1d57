import type { Viewport } from "../lib/viewport.ts";

/** Where a board is drawn other than in a whole window: a screen's part of it, with type that can be read from where people stand. */
export interface Stage {
  readonly size: Viewport;
  /** The smallest type, in CSS pixels. */
  readonly least: number;
}
