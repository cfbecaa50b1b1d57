import { dehydrate, type DehydratedState, hydrate, type QueryClient } from "@tanstack/react-query";
import { unixMs } from "../../shared/units/time.ts";
import { forgetKept, readKept, writeKept } from "../lib/kept.ts";
import type { Live, Remembered } from "../live/live-store.ts";

// A television that boots while the server is away shows what it showed last, with its age, and no error page.

const ASKED = "tierboard.asked";
const READINGS = "tierboard.readings ";
/** What a board cannot be drawn without. */
const KEPT = ["screen", "board", "series", "league"];

/** Keeps the numbers of a board; nothing before the first have arrived. */
export function remember(key: string, { readings, link }: Pick<Live, "readings" | "link">): void {
  if (readings.size === 0) return;
  const content: Remembered = { readings: [...readings.values()], heardAt: link.heardAt };
  writeKept(READINGS + key, content);
}

/** The numbers that a board showed last on this device. */
export function remembered(key: string): Remembered | undefined {
  const content = readKept(READINGS + key) as Partial<Remembered> | undefined;
  if (!Array.isArray(content?.readings) || !Number.isFinite(content.heardAt)) return undefined;
  return { readings: content.readings, heardAt: unixMs(Number(content.heardAt)) };
}

/** Keeps what was asked for. */
export function rememberAsked(client: QueryClient): void {
  const kept = dehydrate(client, {
    shouldDehydrateQuery: ({ queryKey, state }) =>
      state.status === "success" && KEPT.includes(String(queryKey[0])),
  });
  writeKept(ASKED, kept);
}

/** Takes up what was asked for when the device was switched on last; all of it is asked for again when it is used. */
export function recallAsked(client: QueryClient): void {
  const kept = readKept(ASKED);
  if (kept === undefined) return;
  hydrate(client, kept as DehydratedState);
  void client.invalidateQueries();
}

/** Forgets everything: this is no screen of ours any more. */
export function forgetAll(client: QueryClient): void {
  client.removeQueries({
    predicate: ({ queryKey }) => KEPT.includes(String(queryKey[0])) && queryKey[0] !== "screen",
  });
  forgetKept("tierboard.");
}
