import type { Reading } from "../../../shared/kpi/reading.ts";
import { UNDEFINED_WORDS } from "../../../shared/kpi/words.ts";
import type { TimeFormat } from "../../../shared/units/format-time.ts";
import type { IconName } from "./icon.tsx";

/** Why there is no number, as icon, word and sentence (K8). */
export interface Missing {
  readonly icon: IconName;
  readonly word: string;
  readonly sentence: string;
}

/** Why a reading that is not a value has no number; `undefined` stands for one that has not arrived yet. */
export function whyMissing(
  reading: Exclude<Reading, { state: "value" }> | undefined,
  times: TimeFormat,
): Missing {
  if (!reading) return { icon: "waiting", word: "loading", sentence: "Asking the server" };
  if (reading.state === "waiting") {
    return { icon: "waiting", word: "waiting", sentence: `No facts yet for ${times.period(reading.period)}` };
  }
  return { icon: "undefined", word: "no value", sentence: UNDEFINED_WORDS[reading.reason] };
}
