import type { Fact } from "../../ui/facts.tsx";
import { TermLink } from "./term-link.tsx";
import type { TermId } from "./terms.ts";

/** Which term a figure beside a reading is. */
const TERM_OF: Readonly<Record<string, TermId>> = {
  Target: "target",
  "Expected by now": "pace",
  Attainment: "attainment",
  Compared: "same-point",
  Benchmark: "benchmark",
  "As of": "freshness",
};

/** Figures, each with the way to what its name means. */
export const explainFacts = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact) => {
    const id = TERM_OF[fact.label];
    return id === undefined ? fact : { ...fact, help: <TermLink id={id} /> };
  });
