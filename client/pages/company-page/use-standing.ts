import { type Reading, readingKey, type ReadingRef } from "../../../shared/kpi/reading.ts";
import type { OverviewItem } from "../../../shared/protocol/history-views.ts";
import type { UnixMs } from "../../../shared/units/time.ts";
import type { Seen } from "../../live/freshness.ts";
import { useReading } from "../../live/use-reading.ts";
import { useSeen } from "../readings/use-seen.ts";
import { withNewest } from "./newest-point.ts";

/** How a KPI stands: its reading, its recent values, and how old it looks now. */
export interface Standing {
  readonly reading: Reading | undefined;
  readonly points: OverviewItem["points"];
  readonly now: UnixMs;
  readonly seen: Seen;
}

/** Joins what the overview answered with what is pushed: the newer of the two readings, and a line that ends with it. */
export function useStanding(
  ref: ReadingRef,
  item: OverviewItem | undefined,
  at: string | undefined,
): Standing {
  const pushed = useReading(readingKey(ref));
  const asked = item?.reading;
  const isNewer = at === undefined && pushed !== undefined && !(asked && asked.rev > pushed.rev);
  const reading = isNewer ? pushed : asked;
  return {
    reading,
    points: item && reading ? withNewest(item, reading) : [],
    ...useSeen(reading, at),
  };
}
