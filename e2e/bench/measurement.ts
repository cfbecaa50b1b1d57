/** One line of the printed table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** What was measured beside it in the same run; empty when there is nothing to compare with. */
  readonly baseline: string;
  /** The ratio or the number that decides, and its limit; empty for a line that only informs. */
  readonly limit: string;
  readonly verdict: "pass" | "fail" | "";
}

/** What a measurement is given by whoever runs it. */
export interface Surroundings {
  /** Tells a waiting person what is going on. */
  readonly say: (line: string) => void;
  /** Where the servers leave CPU profiles; without it they are not profiled. */
  readonly profiles: string | undefined;
}

/** One thing that `npm run bench` measures. */
export interface Measurement {
  /** As it is selected: `npm run bench -- <name>`. */
  readonly name: string;
  readonly run: (surroundings: Surroundings) => Promise<readonly Row[]>;
}

/** A number to be shown: 1234.5 as "1,235", 1.234 as "1.23". */
export function shown(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-GB", { maximumFractionDigits: decimals });
}

interface Compared {
  readonly what: string;
  readonly unit: string;
  readonly product: number;
  readonly baseline: number;
  readonly baselineName: string;
  /** The product's part of the baseline, as the rounds of alternating runs say. */
  readonly ratio: number;
  /** Without it the line only informs. */
  readonly atLeast?: number;
}

/** A line that judges the product by its part of a baseline. */
export function ratioRow({ what, unit, product, baseline, baselineName, ratio, atLeast }: Compared): Row {
  return {
    what,
    measured: `${shown(product)} ${unit}`,
    baseline: `${shown(baseline)} ${baselineName}`,
    limit: atLeast === undefined ? `${ratio.toFixed(2)} ×` : `${ratio.toFixed(2)} × (≥ ${atLeast})`,
    verdict: atLeast === undefined ? "" : ratio >= atLeast ? "pass" : "fail",
  };
}

interface Limited {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Said beside the value. */
  readonly beside?: string;
  readonly atMost: number;
}

/** A line that judges a number by a fixed limit. */
export function limitRow({ what, value, unit, beside, atMost }: Limited): Row {
  return {
    what,
    measured: `${shown(value)} ${unit}${beside === undefined ? "" : ` (${beside})`}`,
    baseline: "",
    limit: `≤ ${shown(atMost)} ${unit}`,
    verdict: value <= atMost ? "pass" : "fail",
  };
}

/** A line that only informs. */
export const factRow = (what: string, measured: string): Row => ({
  what,
  measured,
  baseline: "",
  limit: "",
  verdict: "",
});
