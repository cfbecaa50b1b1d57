import { tidy } from "../../units/tidy.ts";
import type { Fraction } from "./fraction.ts";
import type { BothSpans } from "./grounds.ts";

/** What one unit did to the rate of all. */
export interface RatePart {
  readonly unit: string;
  /** Its own rate in each period; absent where it had nothing to divide by. */
  readonly before?: number;
  readonly after?: number;
  /** Its share of all that the rate divides by; both sum to 1 over the units. */
  readonly shareBefore: number;
  readonly shareAfter: number;
  /** What the change of its own rate brought. */
  readonly rate: number;
  /** What the change of its share brought: more weight of a unit above the rate of all raises that. */
  readonly mix: number;
}

/** The change of Σ top, what the rate is a rate of: by how much there was, at which rate, and who had it. */
export interface AmountSplit {
  readonly before: number;
  readonly after: number;
  readonly volume: number;
  readonly rate: number;
  readonly mix: number;
}

export interface RateSplit {
  readonly kind: "rates";
  readonly parts: readonly RatePart[];
  readonly amount: AmountSplit;
}

/**
 * Splits the change of a rate R = Σ top / Σ bottom over the units behind it. With wᵢ the share of unit i in Σ bottom, rᵢ
 * its own rate and a bar for the mean of both periods, its rate effect is w̄ᵢ·Δrᵢ and its mix effect (r̄ᵢ − R̄)·Δwᵢ: all
 * of them sum to ΔR, since Δ(w·r) = w̄·Δr + r̄·Δw and ΣΔw = 0 [the midpoint form of the decomposition of E. M. Kitagawa,
 * "Components of a difference between two rates", Journal of the American Statistical Association 50 (1955)
 * 1168–1194]. A unit that comes or goes has no change of its rate: all that it does is mix.
 *
 * A rate does not know volume: twice of everything leaves it as it is. What it is a rate of does, and ΔΣtop = R̄·ΔΣbottom
 * (volume) + mean of Σ bottom × (rate + mix).
 *
 * Both Σ bottom must not be zero.
 */
export function rateAndMix(fractions: BothSpans<ReadonlyMap<string, Fraction>>): RateSplit {
  const all = { before: total(fractions.before), after: total(fractions.after) };
  const middle = (rateOf(all.before) + rateOf(all.after)) / 2;
  const units = [...new Set([...fractions.before.keys(), ...fractions.after.keys()])];
  const parts = units.map((unit): RatePart => {
    const before = fractions.before.get(unit) ?? NOTHING;
    const after = fractions.after.get(unit) ?? NOTHING;
    const shareBefore = before.bottom / all.before.bottom;
    const shareAfter = after.bottom / all.after.bottom;
    const moved = shareAfter - shareBefore;
    const rates = [before, after].filter(({ bottom }) => bottom !== 0).map(rateOf);
    const own = rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length);
    const [earlier = 0, later = 0] = rates;
    const rate =
      rates.length === 2
        ? ((shareBefore + shareAfter) / 2) * (later - earlier)
        : stray(after, all.after) - stray(before, all.before);
    return {
      unit,
      ...(before.bottom !== 0 && { before: tidy(rateOf(before)) }),
      ...(after.bottom !== 0 && { after: tidy(rateOf(after)) }),
      shareBefore: tidy(shareBefore),
      shareAfter: tidy(shareAfter),
      rate: tidy(rate),
      mix: moved === 0 ? 0 : tidy((own - middle) * moved),
    };
  });
  return { kind: "rates", parts, amount: amountOf(all, parts) };
}

const NOTHING: Fraction = { top: 0, bottom: 0 };

const rateOf = ({ top, bottom }: Fraction): number => top / bottom;

/** What something that has nothing to divide by adds to the rate of all: numerators that were sent without denominators. */
const stray = ({ top, bottom }: Fraction, all: Fraction): number => (bottom === 0 ? top / all.bottom : 0);

const total = (fractions: ReadonlyMap<string, Fraction>): Fraction =>
  [...fractions.values()].reduce(
    (sum, { top, bottom }) => ({ top: sum.top + top, bottom: sum.bottom + bottom }),
    NOTHING,
  );

function amountOf({ before, after }: BothSpans<Fraction>, parts: readonly RatePart[]): AmountSplit {
  const middle = (rateOf(before) + rateOf(after)) / 2;
  const volume = (before.bottom + after.bottom) / 2;
  const sum = (of: (part: RatePart) => number): number => parts.reduce((so, part) => so + of(part), 0);
  return {
    before: before.top,
    after: after.top,
    volume: tidy(middle * (after.bottom - before.bottom)),
    rate: tidy(volume * sum(({ rate }) => rate)),
    mix: tidy(volume * sum(({ mix }) => mix)),
  };
}
