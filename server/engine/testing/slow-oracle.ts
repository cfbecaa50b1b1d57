import { at } from "../../../shared/testing/factories.ts";
import type { Observation } from "../../../shared/kpi/observation.ts";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";

// A second, slow opinion on what readings say: plain loops over the facts that count, spans written down by hand, money
// counted in whole cents. It shares no arithmetic, summary, calendar or roll-up code with the product.

/** The moment of every reading here: a Wednesday afternoon in Berlin. */
export const NOW = at("2026-11-18T15:20:30.456+01:00");

type Span = readonly [from: string, to: string];

/** The current period, and the one before up to the same point, to the second, of each kind (P3). */
const SPANS: Readonly<Record<string, { readonly now: Span; readonly before: Span }>> = {
  day: {
    now: ["2026-11-18T00:00:00+01:00", "2026-11-19T00:00:00+01:00"],
    before: ["2026-11-17T00:00:00+01:00", "2026-11-17T15:20:30.000+01:00"],
  },
  week: {
    now: ["2026-11-16T00:00:00+01:00", "2026-11-23T00:00:00+01:00"],
    before: ["2026-11-09T00:00:00+01:00", "2026-11-11T15:20:30.000+01:00"],
  },
  month: {
    now: ["2026-11-01T00:00:00+01:00", "2026-12-01T00:00:00+01:00"],
    before: ["2026-10-01T00:00:00+02:00", "2026-10-18T15:20:30.000+02:00"],
  },
  quarter: {
    now: ["2026-10-01T00:00:00+02:00", "2027-01-01T00:00:00+01:00"],
    before: ["2026-07-01T00:00:00+02:00", "2026-08-18T15:20:30.000+02:00"],
  },
};

/** Where the twelve months before November 2026 begin, and where the last of them ends. */
const MONTHS = [
  "2025-11-01T00:00:00+01:00",
  "2025-12-01T00:00:00+01:00",
  "2026-01-01T00:00:00+01:00",
  "2026-02-01T00:00:00+01:00",
  "2026-03-01T00:00:00+01:00",
  "2026-04-01T00:00:00+02:00",
  "2026-05-01T00:00:00+02:00",
  "2026-06-01T00:00:00+02:00",
  "2026-07-01T00:00:00+02:00",
  "2026-08-01T00:00:00+02:00",
  "2026-09-01T00:00:00+02:00",
  "2026-10-01T00:00:00+02:00",
  "2026-11-01T00:00:00+01:00",
];

/** How the oracle knows a KPI: what is done with its facts, or with other KPIs. */
export type Meaning =
  | { readonly kind: "sum" | "count" | "mean" | "ratio" | "last-sum" | "last-mean" | "min" | "max" }
  | {
      readonly kind: "formula";
      readonly reads: readonly string[];
      readonly of: (...inputs: number[]) => number;
    };

type Said = { value: number; at: number } | "waiting" | "missing-input" | "zero-denominator";

/** What a reading must say of value, age, comparison and benchmark. */
export interface Expected {
  readonly state: "value" | "waiting" | "undefined";
  readonly value?: number;
  readonly reason?: string;
  readonly at?: number;
  readonly previous?: { readonly value: number; readonly basis: "same-point" };
  readonly benchmark?: object;
}

export function slowOracle(
  meanings: Readonly<Record<string, Meaning>>,
  withBenchmark: readonly string[],
  facts: readonly Observation[],
) {
  const below = (unit: string, of: string): boolean =>
    of === "company" || unit === of || unit.startsWith(`${of}/`);

  function say(kpi: string, unit: string, [from, to]: Span): Said {
    const meaning = meanings[kpi]!;
    if (meaning.kind === "formula") {
      const inputs = meaning.reads.map((input) => say(input, unit, [from, to]));
      if (inputs.some((input) => typeof input === "string")) return "missing-input";
      const known = inputs as { value: number; at: number }[];
      const value = meaning.of(...known.map((input) => input.value));
      if (!Number.isFinite(value)) return "zero-denominator";
      return { value: round(value), at: Math.min(...known.map((input) => input.at)) };
    }
    const counted = facts.filter(
      (fact) => fact.kpi === kpi && below(fact.unit, unit) && fact.at >= at(from) && fact.at < at(to),
    );
    if (counted.length === 0) return "waiting";
    const latest = Math.max(...counted.map((fact) => fact.at));
    const cents = (list: readonly Observation[], of: "value" | "numerator" | "denominator"): number =>
      list.reduce((sum, fact) => sum + Math.round((fact[of] ?? 0) * 100), 0);
    switch (meaning.kind) {
      case "sum":
        return { value: cents(counted, "value") / 100, at: latest };
      case "count":
        return { value: counted.length, at: latest };
      case "mean":
        return { value: round(cents(counted, "value") / 100 / counted.length), at: latest };
      case "ratio": {
        const denominator = cents(counted, "denominator");
        if (denominator === 0) return "zero-denominator";
        return { value: round(cents(counted, "numerator") / denominator), at: latest };
      }
      case "min":
        return { value: Math.min(...counted.map((fact) => fact.value!)), at: latest };
      case "max":
        return { value: Math.max(...counted.map((fact) => fact.value!)), at: latest };
      default:
        return lastOf(counted, unit, meaning.kind === "last-mean");
    }
  }

  /** The last value of each unit that has no unit with facts between itself and the one asked for (K5). */
  function lastOf(counted: readonly Observation[], unit: string, mean: boolean): Said {
    const owners = [...new Set(counted.map((fact) => fact.unit))];
    const standing = owners.filter(
      (owner) => !owners.some((other) => other !== owner && below(owner, other) && below(other, unit)),
    );
    const last = standing.map((owner) =>
      counted.filter((fact) => fact.unit === owner).reduce((a, b) => (b.at > a.at ? b : a)),
    );
    const total = last.reduce((sum, fact) => sum + Math.round(fact.value! * 100), 0) / 100;
    return {
      value: mean ? round(total / last.length) : total,
      at: Math.max(...last.map((fact) => fact.at)),
    };
  }

  function newest(kpi: string, unit: string): number | undefined {
    const meaning = meanings[kpi]!;
    if (meaning.kind === "formula") {
      const inputs = meaning.reads.map((input) => newest(input, unit));
      return inputs.some((input) => input === undefined) ? undefined : Math.min(...(inputs as number[]));
    }
    const own = facts.filter((fact) => fact.kpi === kpi && below(fact.unit, unit)).map((fact) => fact.at);
    return own.length > 0 ? Math.max(...own) : undefined;
  }

  function benchmark(kpi: string, unit: string): object {
    const values: number[] = [];
    for (let month = 0; month < 12; month += 1) {
      const said = say(kpi, unit, [MONTHS[month]!, MONTHS[month + 1]!]);
      if (typeof said !== "string") values.push(said.value);
    }
    if (values.length < 3) return { reason: "fewer-than-3-months", months: values.length, leftOut: 0 };
    return { value: round(values.reduce((a, b) => a + b, 0) / values.length), months: values.length };
  }

  return ({ kpi, unit, period }: ReadingRef): Expected => {
    const spans = SPANS[period]!;
    const said = say(kpi, unit, spans.now);
    const before = say(kpi, unit, spans.before);
    const age = typeof said === "string" ? newest(kpi, unit) : said.at;
    return {
      ...(typeof said !== "string"
        ? { state: "value", value: said.value }
        : said === "waiting"
          ? { state: "waiting" }
          : { state: "undefined", reason: said }),
      ...(age !== undefined && { at: age }),
      ...(typeof before !== "string" && { previous: { value: before.value, basis: "same-point" } }),
      ...(withBenchmark.includes(kpi) && { benchmark: benchmark(kpi, unit) }),
    };
  };
}

const round = (value: number): number => Number(value.toPrecision(15));
