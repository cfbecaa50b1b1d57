import { type UnixMs, unixMs } from "../../shared/units/time.ts";

/** This device's clock, which may be wrong: the server's time is this plus the offset that the live link measures. */
export const deviceNow = (): UnixMs => unixMs(Date.now());
