import type { Board } from "../board/board.ts";
import { inputsOf, parseFormula } from "../kpi/formula.ts";
import type { Catalogue } from "./schema.ts";

/** Something that refers to a KPI. */
export interface KpiUse {
  readonly kind: "kpi" | "board" | "scorecard" | "objective" | "kri" | "moment" | "organisation";
  readonly id: string;
  readonly name: string;
  /** Where in it: `formula`, `drives`, `tiles.3`. */
  readonly at: string;
}

/**
 * All that refers to a KPI by its id, once for each place; boards that are made by themselves follow the KPIs and are
 * not among them, and neither are remarks, which are kept for the KPI like its facts.
 */
export function usesOf(id: string, catalogue: Catalogue, boards: readonly Board[]): KpiUse[] {
  const { kpis, scorecards, objectives, kris, moments, organisation } = catalogue;
  return [
    ...kpis
      .filter((kpi) => kpi.id !== id)
      .flatMap((kpi) => [
        ...(reads(kpi.formula, id) ? [use("kpi", kpi, "formula")] : []),
        ...(kpi.drives?.includes(id) === true ? [use("kpi", kpi, "drives")] : []),
      ]),
    ...boards.flatMap((board) =>
      board.tiles.flatMap(({ kpi, kpis: shown }, index) =>
        kpi === id || shown?.includes(id) === true ? [use("board", board, `tiles.${index}`)] : [],
      ),
    ),
    ...scorecards.flatMap((card) =>
      card.items.flatMap(({ kpi }, index) => (kpi === id ? [use("scorecard", card, `items.${index}`)] : [])),
    ),
    ...objectives.flatMap((objective) =>
      objective.keyResults.flatMap(({ kpi }, index) =>
        kpi === id ? [use("objective", objective, `keyResults.${index}`)] : [],
      ),
    ),
    ...kris.filter(({ kpi }) => kpi === id).map((kri) => use("kri", kri, "kpi")),
    ...moments
      .filter(({ kpi }) => kpi === id)
      .map((moment) => use("moment", { id: moment.id, name: moment.id }, "kpi")),
    ...(organisation.oneMetric === id
      ? [use("organisation", { id: "organisation", name: organisation.name }, "oneMetric")]
      : []),
  ];
}

const use = (
  kind: KpiUse["kind"],
  { id, name }: { readonly id: string; readonly name: string },
  at: string,
): KpiUse => ({ kind, id, name, at });

function reads(formula: string | undefined, id: string): boolean {
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  return parsed?.ok === true && inputsOf(parsed.value).includes(id);
}
