import type { WeighedItem } from "../../../shared/kpi/scorecard.ts";
import type { Format } from "../../../shared/units/format.ts";

/** "111 %" where it was measured, "assumed 80 %" where it was not (S7). */
export const attainmentWords = ({ kind, attainment }: WeighedItem, format: Format): string =>
  kind === "assumed" ? `assumed ${format.share(attainment)}` : format.share(attainment);

/** "weight 40 %". */
export const weightWords = ({ weight }: WeighedItem, format: Format): string =>
  `weight ${format.share(weight)}`;
