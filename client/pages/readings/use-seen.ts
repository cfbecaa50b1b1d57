import type { Reading } from "../../../shared/kpi/reading.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import { type Seen, seenFreshness } from "../../live/freshness.ts";
import { isOffline } from "../../live/link.ts";
import { useLive } from "../../live/use-reading.ts";
import { useNow } from "./now.ts";

/** How old a reading looks here and now, and when "now" is. What was asked for of the past does not hang on the live link. */
export function useSeen(reading: Reading | undefined, at: string | undefined): { now: UnixMs; seen: Seen } {
  const now = useNow();
  const offline = useLive(({ link }) => isOffline(link)) && at === undefined;
  return { now, seen: seenFreshness(reading, now, offline) };
}
