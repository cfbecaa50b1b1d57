import type { Board } from "../board/board.ts";
import type { Kpi } from "../kpi/definition.ts";
import { inputsOf, parseFormula } from "../kpi/formula.ts";
import type { DatedPlan, Level } from "../kpi/target-plan.ts";
import type { CatalogueError } from "./catalogue-error.ts";
import { checkAnnotation } from "./check-annotation.ts";
import { checkObjectives } from "./check-objectives.ts";
import { checkPoints } from "./check-points.ts";
import { checkRetired } from "./check-retired.ts";
import { checkScorecards } from "./check-scorecards.ts";
import { checkKris } from "./check-kris.ts";
import { unknown } from "./nearest.ts";
import type { Catalogue } from "./schema.ts";

/** Checks what one field alone cannot tell: ids that refer to nothing, twice used, formulas, cycles (K7). */
export function checkCatalogue(catalogue: Catalogue): CatalogueError[] {
  return [
    ...duplicateIds("units", catalogue.units),
    ...duplicateIds("kpis", catalogue.kpis),
    ...duplicateIds("moments", catalogue.moments),
    ...duplicateIds("scorecards", catalogue.scorecards),
    ...duplicateIds("objectives", catalogue.objectives),
    ...duplicateIds("kris", catalogue.kris),
    ...checkUnits(catalogue),
    ...checkKpis(catalogue),
    ...checkFormulas(catalogue),
    ...checkBoards(catalogue.boards, catalogue),
    ...checkAnnotations(catalogue),
    ...checkMoments(catalogue),
    ...checkPoints(catalogue),
    ...checkRetired(catalogue),
    ...checkScorecards(catalogue),
    ...checkObjectives(catalogue),
    ...checkKris(catalogue),
  ];
}

function duplicateIds(list: string, members: readonly { readonly id: string }[]): CatalogueError[] {
  const first = new Map<string, number>();
  return members.flatMap(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    return before === undefined
      ? []
      : [{ path: [list, index, "id"], detail: `'${id}' is defined twice: give one of them another id` }];
  });
}

function checkUnits({ units }: Catalogue): CatalogueError[] {
  const companies = units.flatMap((unit, index) => (unit.kind === "company" ? [index] : []));
  return companies.slice(1).map((index) => ({
    path: ["units", index, "kind"],
    detail: "only one unit can be of kind company: it stands above all others",
  }));
}

function checkKpis({ kpis, units, organisation }: Catalogue): CatalogueError[] {
  const unitIds = units.map(({ id }) => id);
  const kpiIds = kpis.map(({ id }) => id);
  const errors: CatalogueError[] = [];
  kpis.forEach((kpi, index) => {
    const at = (...path: (string | number)[]) => ["kpis", index, ...path];
    if (!unitIds.includes(kpi.unit))
      errors.push({ path: at("unit"), detail: unknown("unit", kpi.unit, unitIds) });
    if ((kpi.aggregate === undefined) === (kpi.formula === undefined)) {
      errors.push({
        path: at(kpi.aggregate === undefined ? "id" : "formula"),
        detail: `'${kpi.id}' needs either an aggregate (of facts) or a formula (over other KPIs)${kpi.aggregate ? ", not both" : ""}`,
      });
    }
    kpi.drives?.forEach((id, drive) => {
      if (!kpiIds.includes(id))
        errors.push({ path: at("drives", drive), detail: unknown("KPI", id, kpiIds) });
    });
    for (const unit of Object.keys(kpi.target?.units ?? {})) {
      if (!unitIds.includes(unit))
        errors.push({ path: at("target", "units", unit), detail: unknown("unit", unit, unitIds) });
    }
    for (const { path, level } of levelsOf(kpi)) {
      if ((typeof level === "number") === (kpi.direction === "range")) {
        const right = kpi.direction === "range" ? "a range [low, high]" : "a single number";
        errors.push({ path: at(...path), detail: `direction ${kpi.direction} asks for ${right}` });
      }
    }
    if (kpi.measure.kind === "currency" && !kpi.measure.currency) {
      errors.push({
        path: at("measure"),
        detail: "a currency measure needs its currency, such as {kind: currency, currency: EUR}",
      });
    }
    const { bands } = kpi;
    if (bands && !(bands.atRisk < bands.onTrack && bands.onTrack < bands.met)) {
      errors.push({ path: at("bands"), detail: "the bands must rise: atRisk < onTrack < met" });
    }
  });
  if (organisation.oneMetric !== undefined && !kpiIds.includes(organisation.oneMetric)) {
    errors.push({
      path: ["organisation", "oneMetric"],
      detail: unknown("KPI", organisation.oneMetric, kpiIds),
    });
  }
  return errors;
}

/** Every level that a KPI's target names, and where it stands. */
function levelsOf({ target }: Kpi): { path: (string | number)[]; level: Level }[] {
  const ofPlan = (plan: DatedPlan | undefined, ...at: string[]) => [
    ...(plan?.plan ?? []).map(({ value }, step) => ({ path: [...at, "plan", step, "value"], level: value })),
    ...Object.entries(plan?.periods ?? {}).map(([name, level]) => ({
      path: [...at, "periods", name],
      level,
    })),
  ];
  const units = Object.entries(target?.units ?? {});
  return [
    ...ofPlan(target, "target"),
    ...units.flatMap(([unit, plan]) => ofPlan(plan, "target", "units", unit)),
  ];
}

function checkFormulas({ kpis }: Catalogue): CatalogueError[] {
  const kpiIds = kpis.map(({ id }) => id);
  const inputs = new Map<string, string[]>();
  const errors: CatalogueError[] = [];
  kpis.forEach(({ id, formula }, index) => {
    if (formula === undefined) return;
    const path = ["kpis", index, "formula"];
    const parsed = parseFormula(formula);
    if (!parsed.ok) {
      errors.push({ path, detail: `not a formula: ${parsed.problem}` });
      return;
    }
    const reads = inputsOf(parsed.value);
    if (reads.length === 0) errors.push({ path, detail: "a formula must read at least one KPI" });
    for (const input of reads) {
      if (!kpiIds.includes(input)) errors.push({ path, detail: unknown("KPI", input, kpiIds) });
    }
    inputs.set(id, reads);
  });
  kpis.forEach(({ id }, index) => {
    const circle = findCircle(id, inputs);
    if (circle)
      errors.push({ path: ["kpis", index, "formula"], detail: `reads itself: ${circle.join(" → ")}` });
  });
  return errors;
}

/** The way from a KPI through its inputs back to itself, if there is one. */
function findCircle(start: string, inputs: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, way: readonly string[]): string[] | undefined => {
    for (const input of inputs.get(id) ?? []) {
      if (input === start) return [...way, input];
      if (seen.has(input)) continue;
      seen.add(input);
      const found = walk(input, [...way, input]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}

/** What tiles may name. */
export type Named = Pick<Catalogue, "kpis" | "units" | "scorecards" | "objectives" | "kris">;

/** What the tiles of a board name and the catalogue does not have; paths begin at the board, `["tiles", 3, "kpi"]`. */
export function checkTiles(
  { tiles }: Pick<Board, "tiles">,
  { kpis, units, scorecards, objectives, kris }: Named,
): CatalogueError[] {
  const kpiIds = kpis.map(({ id }) => id);
  const unitIds = units.map(({ id }) => id);
  const scorecardIds = scorecards.map(({ id }) => id);
  const objectiveIds = objectives.map(({ id }) => id);
  const kriIds = kris.map(({ id }) => id);
  return tiles.flatMap((tile, index) => {
    const at = (...path: (string | number)[]) => ["tiles", index, ...path];
    const errors: CatalogueError[] = [];
    if (tile.kpi !== undefined && !kpiIds.includes(tile.kpi)) {
      errors.push({ path: at("kpi"), detail: unknown("KPI", tile.kpi, kpiIds) });
    }
    tile.kpis?.forEach((id, place) => {
      if (!kpiIds.includes(id)) errors.push({ path: at("kpis", place), detail: unknown("KPI", id, kpiIds) });
    });
    if (tile.unit !== undefined && !unitIds.includes(tile.unit)) {
      errors.push({ path: at("unit"), detail: unknown("unit", tile.unit, unitIds) });
    }
    if (tile.scorecard !== undefined && !scorecardIds.includes(tile.scorecard)) {
      errors.push({ path: at("scorecard"), detail: unknown("scorecard", tile.scorecard, scorecardIds) });
    }
    tile.objectives?.forEach((id, place) => {
      if (!objectiveIds.includes(id))
        errors.push({ path: at("objectives", place), detail: unknown("objective", id, objectiveIds) });
    });
    if (tile.kris !== "all") {
      tile.kris?.forEach((id, place) => {
        if (!kriIds.includes(id))
          errors.push({ path: at("kris", place), detail: unknown("KRI", id, kriIds) });
      });
    }
    if (tile.drivers === true && (tile.unit === undefined || (tile.kpi ?? tile.kpis) !== undefined)) {
      errors.push({
        path: at("drivers"),
        detail: "adds a unit's Tier 2 KPIs: give a unit, and no kpi or kpis",
      });
    }
    return errors;
  });
}

/** The same for several boards, and ids that two of them have; paths begin above, `["boards", 0, "tiles", 3, "kpi"]`. */
export const checkBoards = (boards: readonly Board[], catalogue: Named): CatalogueError[] => [
  ...duplicateIds("boards", boards),
  ...boards.flatMap((board, index) =>
    checkTiles(board, catalogue).map(({ path, detail }) => ({ path: ["boards", index, ...path], detail })),
  ),
];

const checkAnnotations = (catalogue: Catalogue): CatalogueError[] =>
  catalogue.annotations.flatMap((annotation, index) =>
    checkAnnotation(annotation, catalogue).map(({ path, detail }) => ({
      path: ["annotations", index, ...path],
      detail,
    })),
  );

function checkMoments({ moments, kpis, units }: Catalogue): CatalogueError[] {
  return moments.flatMap(({ kpi, unit, when }, index) => {
    const errors: CatalogueError[] = [];
    const at = (key: string) => ["moments", index, key];
    const ids = kpis.map(({ id }) => id);
    const unitIds = units.map(({ id }) => id);
    if (!ids.includes(kpi)) errors.push({ path: at("kpi"), detail: unknown("KPI", kpi, ids) });
    if (unit !== undefined && !unitIds.includes(unit)) {
      errors.push({ path: at("unit"), detail: unknown("unit", unit, unitIds) });
    }
    if (when === "amount" && kpis.some(({ id, formula }) => id === kpi && formula !== undefined)) {
      errors.push({
        path: at("when"),
        detail: `'${kpi}' is computed from other KPIs: name one that has facts`,
      });
    }
    return errors;
  });
}
