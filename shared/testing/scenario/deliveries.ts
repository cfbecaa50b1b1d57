import type { Sample } from "../../risk/sample.ts";
import { type UnixMs, unixMs } from "../../units/time.ts";
import type { Slot } from "./notation.ts";

/** What is known at a tick: what has just come, the newest fact, and whether the source fails. */
export interface Delivery {
  readonly tick: UnixMs;
  readonly samples: readonly Sample[];
  readonly newest: UnixMs;
  readonly error?: string;
}

/** What comes at each slot of a series, and at the ticks in between. */
export function deliveries(
  slots: readonly Slot[],
  start: UnixMs,
  slotMs: number,
  tickMs: number,
): Delivery[] {
  const all: Delivery[] = [];
  let newest = start;
  let before: Sample | undefined;
  let failing = false;
  slots.forEach((slot, index) => {
    const tick = unixMs(start + index * slotMs);
    const sample = sampleOf(slot, { tick, start, slotMs, before });
    failing = slot.kind === "error" || (failing && !sample);
    if (slot.kind === "value") before = sample;
    if (sample) newest = unixMs(Math.max(newest, sample.at));
    const error = failing ? { error: "connection refused" } : {};
    all.push({ tick, samples: sample ? [sample] : [], newest, ...error });
    for (let ms = tickMs; ms < slotMs; ms += tickMs) {
      all.push({ tick: unixMs(tick + ms), samples: [], newest, ...error });
    }
  });
  return all;
}

interface Place {
  readonly tick: UnixMs;
  readonly start: UnixMs;
  readonly slotMs: number;
  readonly before: Sample | undefined;
}

function sampleOf(slot: Slot, { tick, start, slotMs, before }: Place): Sample | undefined {
  switch (slot.kind) {
    case "value":
      return { at: tick, value: slot.value };
    case "late":
      return { at: unixMs(tick - slot.byMs), value: slot.value };
    case "fix":
      return { at: unixMs(start + slot.slot * slotMs), value: slot.value };
    case "duplicate":
      return before;
    case "missing":
    case "error":
      return undefined;
  }
}
