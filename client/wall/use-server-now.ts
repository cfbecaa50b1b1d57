import { useEffect, useState } from "react";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import { deviceNow } from "../lib/clock.ts";
import { useLive } from "../live/use-reading.ts";

/** The server's time, in steps of so many milliseconds. */
export function useServerNow(stepMs: number): UnixMs {
  const offset = useLive((live) => live.offset);
  const [now, setNow] = useState(deviceNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(deviceNow()), Math.min(stepMs, 1000));
    return () => clearInterval(timer);
  }, [stepMs]);
  return unixMs(Math.floor((now + offset) / stepMs) * stepMs);
}
