import type { NamedPart } from "../../../shared/kpi/why/largest-first.ts";
import type { InputSplit } from "../../../shared/kpi/why/split-inputs.ts";
import type { DifferenceSplit } from "../../../shared/kpi/why/split-units.ts";
import type { RateSplit } from "../../../shared/kpi/why/rate-and-mix.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Why } from "../../../shared/protocol/why-views.ts";
import type { Measure } from "../../../shared/kpi/definition.ts";
import type { Company } from "../company.tsx";
import { kpisNamed } from "../related.ts";
import { inSentence } from "./in-sentence.ts";

/** The part of one input or unit, or of the mix, ready to be drawn. `label` is how a sentence calls it. */
export interface WhyPart extends NamedPart {
  /** How a row of the table calls it. */
  readonly name: string;
  /** The page that tells more about it. */
  readonly leadsTo?: { readonly kpi: string; readonly unit: string };
  /** What it was made by, in the measure that this is counted in. */
  readonly own?: {
    readonly before: number | undefined;
    readonly now: number | undefined;
    readonly measure: Measure;
  };
}

type Speaker = Pick<Company, "kpis" | "nameOf">;

/** A split that has parts to be shown one after the other. */
export type DrawnSplit = InputSplit | DifferenceSplit | RateSplit;

/** The parts of a split with their names, in no special order; they sum to the change. */
export function whyParts(split: DrawnSplit, kpi: KpiView, why: Why, company: Speaker): readonly WhyPart[] {
  switch (split.kind) {
    case "inputs":
      return inputParts(split, why, company);
    case "differences":
      return split.parts.map(({ unit, part, before, after }) => ({
        ...unitNames(unit, kpi, why, company),
        part,
        ...(before !== undefined || after !== undefined
          ? { own: { before, now: after, measure: kpi.measure } }
          : {}),
      }));
    case "rates":
      return rateParts(split, kpi, why, company);
  }
}

function inputParts({ parts }: InputSplit, why: Why, { kpis }: Speaker): WhyPart[] {
  return parts.flatMap(({ kpi: id, before, after, part }) => {
    const input = kpisNamed(kpis, [id])[0];
    const name = input?.name ?? id;
    // A rise of the costs is a minus of the profit: without the word it would read like less of them.
    const word = after > before ? "higher " : after < before ? "lower " : "";
    return {
      key: id,
      name,
      label: `${word}${inSentence(name)}`,
      part,
      leadsTo: { kpi: id, unit: why.unit },
      ...(input && { own: { before, now: after, measure: input.measure } }),
    };
  });
}

function rateParts({ parts }: RateSplit, kpi: KpiView, why: Why, company: Speaker): WhyPart[] {
  const rates = parts.map(({ unit, rate, before, after }): WhyPart => {
    const names = unitNames(unit, kpi, why, company);
    const again = possessive(names.name);
    return {
      ...names,
      ...(unit !== why.unit && { label: `${again} ${inSentence(kpi.name)}`, again }),
      part: rate,
      own: { before, now: after, measure: kpi.measure },
    };
  });
  const mix = parts.reduce((sum, part) => sum + part.mix, 0);
  // One unit alone has all of the weight, and nothing to be mixed with.
  if (parts.length === 1 && mix === 0) return rates;
  return [...rates, { key: " mix", name: "Mix of the units", label: "mix", part: mix }];
}

const possessive = (name: string): string => (name.endsWith("s") ? `${name}'` : `${name}'s`);

function unitNames(
  unit: string,
  kpi: KpiView,
  why: Why,
  { nameOf }: Speaker,
): Pick<WhyPart, "key" | "name" | "label" | "leadsTo"> {
  const name = nameOf(unit);
  if (unit === why.unit) return { key: unit, name: `${name}, reported directly`, label: `${name} directly` };
  return { key: unit, name, label: name, leadsTo: { kpi: kpi.id, unit } };
}
