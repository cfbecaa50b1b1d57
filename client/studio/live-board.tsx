import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { readingKey, type ReadingRef } from "../../shared/kpi/reading.ts";
import { MOST_READINGS } from "../../shared/protocol/pulse.ts";
import { deviceNow } from "../lib/clock.ts";
import { createLiveStore } from "../live/live-store.ts";
import { LiveContext, useLive } from "../live/use-reading.ts";
import { CatalogueFollower, ConnectContext } from "../pages/readings/live-readings.tsx";
import { useSameCatalogue } from "../wall/use-same-catalogue.ts";

interface Props {
  /** The catalogue that the board was read from. */
  readonly catalogue: string;
  /** What the board shows; as on a screen the first two hundred are watched. */
  readonly refs: readonly ReadingRef[];
  readonly children: ReactNode;
}

/**
 * The live numbers of a board that is being edited. When it shows other KPIs they are watched anew; until the first of
 * them are there, the numbers from before stay, so that the picture does not go dark with every change.
 */
export function LiveBoard({ catalogue, refs, children }: Props) {
  const connect = use(ConnectContext);
  if (!connect) throw new Error("LiveBoard needs a ConnectContext above it");
  const keys = [...new Set(refs.map(readingKey))].sort().slice(0, MOST_READINGS).join("\n");
  const { store, readings } = useMemo(
    () => ({ store: createLiveStore(deviceNow()), readings: refsOf(keys) }),
    [keys],
  );
  useEffect(
    () => (readings.length > 0 ? connect(store, { readings }) : undefined),
    [connect, store, readings],
  );

  const [shown, setShown] = useState(store);
  const isThere = useStore(store, ({ link }) => link.kind === "live" || link.kind === "refused");
  if (shown !== store && (isThere || readings.length === 0)) setShown(store);
  return (
    <LiveContext value={shown}>
      <CatalogueFollower />
      <BoardFollower catalogue={catalogue} />
      <AnswersFollower />
      {children}
    </LiveContext>
  );
}

/** Somebody may save the board between its being read and the first pulse: then no pulse names another than the one before. */
function BoardFollower({ catalogue }: Pick<Props, "catalogue">) {
  const queryClient = useQueryClient();
  const named = useLive((live) => live.catalogue);
  useEffect(() => {
    if (named === undefined || named === catalogue) return;
    void queryClient.invalidateQueries({ queryKey: ["catalogue"] });
  }, [queryClient, named, catalogue]);
  return null;
}

/** With another catalogue, what the widgets of the picture have asked for is asked for again as well. */
function AnswersFollower() {
  useSameCatalogue(undefined);
  return null;
}

const refsOf = (keys: string): ReadingRef[] =>
  keys.split("\n").flatMap((key) => {
    const [kpi, unit, period] = key.split(" ");
    return kpi && unit && period ? [{ kpi, unit, period: period as ReadingRef["period"] }] : [];
  });
