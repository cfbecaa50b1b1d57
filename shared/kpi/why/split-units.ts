import { tidy, tidySum } from "../../units/tidy.ts";
import type { Kpi } from "../definition.ts";
import { formulaSlopes } from "./formula-slopes.ts";
import { isRate } from "./fraction.ts";
import { type Grounds, outcomesOf } from "./grounds.ts";
import { amountsOf, fractionsOf, quotientFractions } from "./member-numbers.ts";
import { noSplit, type NoSplit } from "./no-split.ts";
import type { Pair } from "./pair.ts";
import { quotientOf } from "./quotient.ts";
import { rateAndMix, type RateSplit } from "./rate-and-mix.ts";
import { type ExtremeSplit, setters } from "./setters.ts";
import { pairOf } from "./split-inputs.ts";

/** What a unit did to a number, in the measure of the KPI. */
export interface UnitPart {
  readonly unit: string;
  readonly part: number;
  /** The unit's own numbers, where it has them. */
  readonly before?: number;
  readonly after?: number;
}

export interface DifferenceSplit {
  readonly kind: "differences";
  readonly parts: readonly UnitPart[];
}

export type UnitSplit = DifferenceSplit | RateSplit | ExtremeSplit | NoSplit;

/**
 * The change of a KPI for a unit split over the units directly below it, and over the unit itself for what was reported
 * for it directly (K5). The parts sum to the change but for rounding.
 *
 * A `sum`, a `count` and latest values that are summed: each unit's difference. That is all volume: whether one
 * observation is a deal or the takings of an hour nobody has told, so that a mean per observation would mean nothing;
 * where it means something it is a ratio or a formula of its own. A `ratio`, a `mean`, a mean of latest values, and a
 * formula that divides sums: rate and mix by `rateAndMix`. Any other formula: its slopes (`formulaSlopes`) times the
 * parts that the units have in its inputs. `min` and `max`: who set them.
 */
export function splitUnits(grounds: Grounds, kpi: Kpi, unit: string): UnitSplit {
  const { before, after } = outcomesOf(grounds, kpi.id, unit);
  if (after.kind !== "value") return noSplit("no-value-now");
  if (before.kind !== "value") return noSplit("no-value-before");
  if (isExtreme(kpi)) return setters(grounds, kpi, unit);
  const split = ratesOf(grounds, kpi, unit) ?? differencesOf(grounds, kpi, unit);
  if (split.kind === "none") return split;
  if (split.parts.every((part) => part.unit === unit)) return noSplit("one-unit");
  const numbers =
    split.kind === "rates"
      ? split.parts.flatMap(({ rate, mix }) => [rate, mix])
      : split.parts.map(({ part }) => part);
  return numbers.every(Number.isFinite) ? split : noSplit("not-finite");
}

const isExtreme = ({ aggregate }: Kpi): boolean => aggregate === "min" || aggregate === "max";

/** Rate and mix, where the KPI is a rate and every unit that has something to divide has something to divide it by. */
function ratesOf(grounds: Grounds, kpi: Kpi, unit: string): RateSplit | undefined {
  if (isRate(kpi)) return rateAndMix(fractionsOf(grounds, kpi, unit));
  const formula = grounds.formula(kpi.id);
  const quotient = formula && quotientOf(grounds, formula);
  if (!quotient) return undefined;
  const fractions = quotientFractions(grounds, quotient, unit);
  // Costs that are booked to the company, per deal of a team: the team has no cost per deal of its own.
  const apart = [...fractions.before.values(), ...fractions.after.values()].some(
    ({ top, bottom }) => bottom === 0 && top !== 0,
  );
  return apart ? undefined : rateAndMix(fractions);
}

function differencesOf(grounds: Grounds, kpi: Kpi, unit: string): DifferenceSplit | NoSplit {
  const parts = partsOf(grounds, kpi.id, unit);
  if (!parts) return noSplit("not-additive");
  return {
    kind: "differences",
    parts: [...parts].map(([member, part]): UnitPart => ({
      unit: member,
      part: tidy(part),
      ...ownNumbers(grounds, kpi, unit, member),
    })),
  };
}

/** What each member did to a KPI; `undefined` where one unit alone sets a number that the KPI is made of. */
function partsOf(grounds: Grounds, id: string, unit: string): ReadonlyMap<string, number> | undefined {
  const kpi = grounds.kpi(id);
  if (!kpi) return undefined;
  const formula = grounds.formula(id);
  if (!formula) return partsOfFacts(grounds, kpi, unit);
  const { slopes } = formulaSlopes(formula, (input) => pairOf(grounds, input, unit));
  const parts = new Map<string, number>();
  for (const [input, slope] of slopes) {
    const own = partsOf(grounds, input, unit);
    if (!own) return undefined;
    for (const [member, part] of own) parts.set(member, (parts.get(member) ?? 0) + slope * part);
  }
  return parts;
}

function partsOfFacts(grounds: Grounds, kpi: Kpi, unit: string): ReadonlyMap<string, number> | undefined {
  if (isExtreme(kpi)) return undefined;
  if (isRate(kpi)) {
    const { parts } = rateAndMix(fractionsOf(grounds, kpi, unit));
    return new Map(parts.map((part) => [part.unit, part.rate + part.mix]));
  }
  const { before, after } = amountsOf(grounds, kpi, unit);
  const members = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...members].map((member) => [member, tidySum(after.get(member) ?? 0, -(before.get(member) ?? 0))]),
  );
}

/** A member's own numbers. What names the unit itself is only a part of what the unit says, and no formula's. */
function ownNumbers(grounds: Grounds, kpi: Kpi, unit: string, member: string): Partial<Pair> {
  if (member !== unit) {
    const { before, after } = outcomesOf(grounds, kpi.id, member);
    return {
      ...(before.kind === "value" && { before: before.value }),
      ...(after.kind === "value" && { after: after.value }),
    };
  }
  if (grounds.formula(kpi.id)) return {};
  const { before, after } = amountsOf(grounds, kpi, unit);
  return { ...present("before", before.get(unit)), ...present("after", after.get(unit)) };
}

const present = <Name extends string>(name: Name, value: number | undefined) =>
  value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: number });
