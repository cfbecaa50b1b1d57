import type { Format } from "../../../shared/units/format.ts";
import type { Counting } from "../../../shared/units/measure.ts";
import type { Share } from "./steps.ts";

/** Small shares need a decimal: 0.4 % is not 0 %. */
const ONE_DECIMAL_BELOW = 0.0995;
const LEAST = 0.0005;

/** How a share is shown: as a percentage, with a decimal where it is small. */
export const shareMeasure = (value: number): Counting => ({
  kind: "percent",
  decimals: value < ONE_DECIMAL_BELOW ? 1 : 0,
});

/** A share in words, the longest form first: "42 % of Qualified leads", "42 %". */
export function shareTexts(share: Share, format: Format): readonly string[] {
  const { name } = share.of.kpi;
  if (share.kind === "share") {
    const isTiny = share.value > 0 && share.value < LEAST;
    const shown = format.value(isTiny ? 0.001 : share.value, shareMeasure(0));
    const text = isTiny ? `< ${shown}` : format.value(share.value, shareMeasure(share.value));
    return [`${text} of ${name}`, text];
  }
  switch (share.why) {
    case "zero":
      return [`no share: ${name} is 0`, "no share: of 0", "no share"];
    case "missing":
      return [`no share: ${name} has no value`, "no share yet"];
    case "negative":
      return ["no share: a number is negative", "no share"];
  }
}
