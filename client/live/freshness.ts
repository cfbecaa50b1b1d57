import { type Freshness, freshnessAt } from "../../shared/kpi/freshness.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";

/** How fresh a number looks on this screen; an offline screen cannot know better than "offline" (F2). */
export type Seen = Freshness | "offline";

/** How fresh a reading looks at `now`, by the server's clock (F1). A reading without a fact is `live`: nothing is old. */
export function seenFreshness(reading: Reading | undefined, now: UnixMs, offline: boolean): Seen {
  if (offline) return "offline";
  const { lateAfter, staleAfter } = reading ?? {};
  if (lateAfter === undefined || staleAfter === undefined) return reading?.freshness ?? "live";
  return freshnessAt(
    { lateAfter: unixMs(Date.parse(lateAfter)), staleAfter: unixMs(Date.parse(staleAfter)) },
    now,
  );
}
