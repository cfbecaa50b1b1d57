import type { Reading } from "../../../shared/kpi/reading.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { seenFreshness } from "../../live/freshness.ts";
import { isOffline } from "../../live/link.ts";
import { useLive } from "../../live/use-reading.ts";
import { useNow } from "./now.ts";

/** Whether a number made of several readings is as old as a stale one: one of its parts is (F2). */
export function useIsOld(readings: readonly (Reading | undefined)[], at: string | undefined): boolean {
  const now = useNow();
  const offline = useLive(({ link }) => isOffline(link)) && at === undefined;
  return readings.some(
    (reading) => reading?.state === "value" && isOld(seenFreshness(reading, now, offline)),
  );
}
