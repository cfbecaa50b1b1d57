import type { KeyResult } from "../../../shared/kpi/objective-definition.ts";
import type { ObjectiveStanding, Progress } from "../../../shared/kpi/objective.ts";
import type { Reading } from "../../../shared/kpi/reading.ts";
import type { TimeFormat } from "../../../shared/units/format-time.ts";
import type { Format } from "../../../shared/units/format.ts";
import type { Counting } from "../../../shared/units/measure.ts";
import { whyMissing } from "../../charts/marks/missing.ts";

/** Progress as a figure, or "–": never 0 where there is none (K8). */
export const progressWords = (progress: Progress, format: Format): string =>
  progress.kind === "share" ? format.share(progress.share) : "–";

/** What is now of a key result, or why that is not known. */
export const nowWords = (
  reading: Reading | undefined,
  measure: Counting,
  { format, times }: { readonly format: Format; readonly times: TimeFormat },
): string =>
  reading?.state === "value" ? format.value(reading.value, measure) : whyMissing(reading, times).word;

/** "→ €1M". */
export const goalWords = ({ goal }: KeyResult, measure: Counting, format: Format): string =>
  `→ ${format.value(goal, measure)}`;

/** What is to be said of an objective beside its progress, the most important first. */
export function remarks(
  { notCounted, keyResults }: ObjectiveStanding,
  { until, isShort, hasLoaded }: { until: string | undefined; isShort: boolean; hasLoaded: boolean },
): string[] {
  const all = keyResults.length;
  const counted = all === 1 ? "1 key result" : `${all} key results`;
  if (!hasLoaded) return ["loading"];
  return [
    ...(notCounted === 0
      ? []
      : [notCounted === all ? "no value yet" : `${notCounted} of ${all} not counted`]),
    ...(isShort ? [counted] : []),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
}
