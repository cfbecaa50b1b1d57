import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from "react";
import { readingKey, type ReadingRef } from "../../../shared/kpi/reading.ts";
import { MOST_READINGS, type Watch } from "../../../shared/protocol/events.ts";
import { ALERTS_KEY } from "../../api/alerts.ts";
import { deviceNow } from "../../lib/clock.ts";
import { createLiveStore, type LiveStore } from "../../live/live-store.ts";
import { LiveContext, useLive } from "../../live/use-reading.ts";

/** Feeds a live store with what is watched; returns how to let go. */
export type Connect = (store: LiveStore, what: Watch) => () => void;

/** How pages reach the server's pushes. */
export const ConnectContext = createContext<Connect | undefined>(undefined);

interface Props {
  /** What the page shows of the present; the first two hundred are watched. Empty: nothing is. */
  readonly refs: readonly ReadingRef[];
  readonly children: ReactNode;
}

/** Gives the page beneath a live store that holds the newest readings of `refs`. */
export function LiveReadings({ refs, children }: Props) {
  const connect = use(ConnectContext);
  if (!connect) throw new Error("LiveReadings needs a ConnectContext above it");
  const watched = [...new Set(refs.map(readingKey))].slice(0, MOST_READINGS).join("\n");
  // Another set of readings is another watch with a store of its own: a snapshot replaces all that a store holds.
  const { store, what } = useMemo(
    () => ({ store: createLiveStore(deviceNow()), what: watchOf(watched) }),
    [watched],
  );
  useEffect(() => what && connect(store, what), [connect, store, what]);

  return (
    <LiveContext value={store}>
      <CatalogueFollower />
      <AlertsFollower />
      {children}
    </LiveContext>
  );
}

/** What to watch, from keys of readings in lines; nothing when there are none. */
function watchOf(keys: string): Watch | undefined {
  const readings = keys.split("\n").flatMap((key) => {
    const [kpi, unit, period] = key.split(" ");
    return kpi && unit && period ? [{ kpi, unit, period: period as ReadingRef["period"] }] : [];
  });
  return readings.length > 0 ? { readings } : undefined;
}

/** When a pulse names another catalogue, or counts its errors differently, all that came from it is asked for again. */
export function CatalogueFollower() {
  const queryClient = useQueryClient();
  const seen = useLive(({ catalogue, catalogueErrors }) =>
    catalogue === undefined ? undefined : `${catalogue} ${catalogueErrors}`,
  );
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (before.current !== undefined && seen !== undefined && before.current !== seen) {
      void queryClient.invalidateQueries({ queryKey: ["catalogue"] });
      // Targets and benchmarks of the past are drawn with it.
      void queryClient.invalidateQueries({ queryKey: ["series"] });
    }
    before.current = seen ?? before.current;
  }, [queryClient, seen]);
  return null;
}

/** When other alerts are pushed than before, all that was asked of them is asked for again. */
export function AlertsFollower() {
  const queryClient = useQueryClient();
  const alerts = useLive((live) => live.alerts);
  const before = useRef(alerts);
  useEffect(() => {
    if (before.current !== alerts) void queryClient.invalidateQueries({ queryKey: [ALERTS_KEY] });
    before.current = alerts;
  }, [queryClient, alerts]);
  return null;
}
