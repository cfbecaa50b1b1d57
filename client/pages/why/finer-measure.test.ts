import { expect, test } from "vitest";
import { createFormat } from "../../../shared/units/format.ts";
import { NBSP } from "../../../shared/units/part.ts";
import { finerMeasure } from "./finer-measure.ts";

const format = createFormat("en-GB");
const said = (
  measure: Parameters<typeof finerMeasure>[0],
  ...parts: readonly [number, ...number[]]
): string => format.change(parts[0], finerMeasure(measure, parts)).replaceAll(NBSP, " ");

test("what is large beside the last decimal shown is said as ever", () => {
  expect(said({ kind: "percent" }, 0.0412, -0.03)).toBe("+4.1 pp");
  expect(said({ kind: "currency", currency: "EUR" }, 12.4)).toBe("+€12");
  expect(finerMeasure({ kind: "number" }, [0, 0])).toEqual({ kind: "number" });
});

test("[P4] small parts get the decimals that tell them apart, three more at most", () => {
  expect(said({ kind: "percent" }, -0.000273, 0.0019)).toBe("−0.03 pp");
  expect(said({ kind: "currency", currency: "EUR" }, 1.2345, -2.5)).toBe("+€1.2");
  expect(said({ kind: "number" }, 3)).toBe("+3");
  expect(said({ kind: "number" }, 0.000_000_1)).toBe("±0");
});
