import { useCallback, useMemo, useState } from "react";
import type { AlertView } from "../../shared/protocol/alert-views.ts";
import type { ScreenSettings } from "../../shared/screen/screen.ts";
import { isDue } from "../../shared/screen/schedule.ts";
import type { WallTime } from "../../shared/screen/wall-time.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import { type Held, stepHeld } from "./held.ts";
import { sayStopped } from "./say-stopped.ts";

type Red = Readonly<Record<string, readonly AlertView[]>>;

/** The board that is held because of red alerts, and what there is to say about it. */
export function useHeld(
  { playlist }: Pick<ScreenSettings, "playlist">,
  now: UnixMs,
  wallTime: (at: UnixMs) => WallTime,
) {
  const [red, setRed] = useState<Red>({});
  const [held, setHeld] = useState<Held>();
  /** A board that is drawn under this key has these red alerts. */
  const onRed = useCallback((key: string, alerts: readonly AlertView[]): void => {
    setRed(({ [key]: _, ...others }) => (alerts.length > 0 ? { ...others, [key]: alerts } : others));
  }, []);

  const step = stepHeld(held, new Set(Object.keys(red)), { playlist, now, wallTime });
  if (step !== held) setHeld(step);
  const isAlone = playlist.filter(({ schedule }) => isDue(schedule, wallTime(now))).length < 2;
  const stopping = step && !isAlone ? red[step.key] : undefined;
  const notice = useMemo(() => (stopping ? sayStopped(stopping) : undefined), [stopping]);
  /** Stands on the board of `held` while it is red, and stops the others. */
  return { held: step, notice, onRed };
}
