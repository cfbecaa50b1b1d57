import type { UnixMs } from "../units/time.ts";

/** What a clock on the organisation's wall shows: ISO weekday (1 Monday … 7 Sunday) and minute of the day, 0 … 1439. */
export interface WallTime {
  readonly weekday: number;
  readonly minute: number;
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Reads the wall clock of a zone. By `Intl` alone: a television has it, and loads no calendar for it. */
export function createWallClock(timeZone: string): (at: UnixMs) => WallTime {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
    // Some engines say 24 for midnight.
    return {
      weekday: WEEKDAYS.indexOf(part("weekday")) + 1,
      minute: (Number(part("hour")) % 24) * 60 + Number(part("minute")),
    };
  };
}
