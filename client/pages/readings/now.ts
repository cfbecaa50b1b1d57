import type { UnixMs } from "../../../shared/units/time.ts";
import { useServerNow } from "../../wall/use-server-now.ts";

const STEP_MS = 5000;

/** The server's time as the pages need it: moving every few seconds, so that ages grow on the screen. */
export const useNow = (): UnixMs => useServerNow(STEP_MS);
