import { levelWord } from "../../../shared/risk/words.ts";
import type { TimeFormat } from "../../../shared/units/format-time.ts";
import type { IconName } from "../../charts/marks/icon.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import type { Judged } from "./judged.ts";

/** Each level has a shape of its own, so that colour never carries it alone (S4). */
const ICONS = { red: "stop", amber: "trouble", normal: "within" } as const satisfies Record<string, IconName>;

/** What a badge says. */
export interface Said {
  readonly icon: IconName;
  readonly word: string;
  /** Why there is no level, in words. */
  readonly why: string | undefined;
}

/** A level in words; where there is none, the reason, which is never "all is well" (K8). */
export function sayLevel({ kri, item: { reading }, level }: Judged, times: TimeFormat): Said {
  const word = levelWord(kri, level, reading);
  if (level.kind !== "unknown") return { icon: ICONS[level.kind], word, why: undefined };
  if (reading?.state === "value") {
    return { icon: "waiting", word, why: `${times.period(reading.period)} is still running` };
  }
  const { sentence, ...missing } = whyMissing(reading, times);
  return { ...missing, why: sentence };
}
