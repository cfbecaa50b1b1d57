import { type JSX, type ReactNode, useCallback, useEffect, useMemo } from "react";
import { boardReadings } from "../../shared/board/tile-readings.ts";
import { MOST_READINGS } from "../../shared/protocol/pulse.ts";
import type { ScreenCommand } from "../../shared/protocol/screens.ts";
import type { PlaylistEntry } from "../../shared/screen/playlist.ts";
import { deviceNow } from "../lib/clock.ts";
import { createLiveStore } from "../live/live-store.ts";
import { connectLive } from "../live/socket.ts";
import { LiveContext } from "../live/use-reading.ts";
import { changeBoard } from "../../shared/board/change-board.ts";
import { boardQuestion } from "../wall/questions.ts";
import { useAsked } from "../wall/use-asked.ts";
import { remember, remembered } from "./remembered.ts";
import { useKeep } from "./use-keep.ts";

interface Props {
  readonly entry: PlaylistEntry;
  readonly children: ReactNode;
}

// What is asked of the screen is heard by its own connection.
const deaf = (_command: ScreenCommand): void => undefined;

/** The live numbers of one entry of a playlist, from when it is prepared until its turn is over. */
export function BoardSession({ entry, children }: Props): JSX.Element {
  const { board, unit, period } = entry;
  const key = [board, unit, period].filter(Boolean).join(" ");
  const store = useMemo(() => createLiveStore(deviceNow(), remembered(key)), [key]);
  const { data } = useAsked(useMemo(() => boardQuestion(board), [board]));
  const watched = useMemo(() => {
    if (unit === undefined && period === undefined) return { board };
    const changed = data && changeBoard(data, { unit, period });
    const readings = changed && boardReadings(changed, changed).slice(0, MOST_READINGS);
    return readings && readings.length > 0 ? { readings } : undefined;
  }, [board, unit, period, data]);

  useEffect(
    () => (watched ? connectLive(store, watched, { now: deviceNow, onCommand: deaf }) : undefined),
    [store, watched],
  );
  useKeep(useCallback(() => remember(key, store.getState()), [key, store]));

  return <LiveContext.Provider value={store}>{children}</LiveContext.Provider>;
}
