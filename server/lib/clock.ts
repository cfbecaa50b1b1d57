import { type UnixMs, unixMs } from "../../shared/units/time.ts";

/** Tells the time; everything that needs it takes one of these. */
export type Clock = () => UnixMs;

export const systemClock: Clock = () => unixMs(Date.now());
