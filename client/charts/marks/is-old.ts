import type { Seen } from "../../live/freshness.ts";

/** A number that may not be true any more is drawn without colour, and is never green (F2). */
export const isOld = (seen: Seen): boolean => seen === "stale" || seen === "offline";
