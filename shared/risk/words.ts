import type { Reading } from "../kpi/reading.ts";
import type { Kri } from "./kri.ts";
import type { KriLevel } from "./level.ts";
import { isBeyond, safeRange } from "./safe-range.ts";

/**
 * How a level is said wherever it is shown: never by colour alone (S4). What is normal is said against the appetite,
 * where there is one. Why there is no number to be judged is said by the reading.
 */
export function levelWord(
  { appetite, direction }: Pick<Kri, "appetite" | "direction">,
  { kind }: KriLevel,
  reading: Reading | undefined,
): string {
  if (kind === "red") return "Red";
  if (kind === "amber") return "Amber";
  if (kind === "unknown") return "Not judged yet";
  const safe = appetite && safeRange(direction, appetite.value);
  if (!safe || reading?.state !== "value") return "Normal";
  return isBeyond(reading.value, safe) ? "Beyond appetite" : "Within appetite";
}
