import { CATEGORIES } from "../../../shared/kpi/definition.ts";
import type { Unit, UnitTree } from "../../../shared/kpi/units-tree.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { CATEGORY_WORDS, PERSPECTIVE_WORDS } from "../words.ts";

export const GROUPINGS = ["department", "category", "perspective"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The KPIs of a group that belong together; none of them is a gap, and `gap` says which. */
export interface Cell {
  readonly key: string;
  readonly label: string;
  /** The unit that row and label speak of. */
  readonly unit?: string;
  readonly kpis: readonly KpiView[];
  readonly gap: string;
}

/** A row of the company page. */
export interface Group {
  readonly key: string;
  readonly title: string;
  /** What the group answers, in a leader's words [tiers]. */
  readonly question?: string;
  /** The department that it is about. */
  readonly unit?: string;
  readonly cells: readonly Cell[];
}

const QUESTIONS: Readonly<Record<KpiView["category"], string>> = {
  growth: "Are we growing?",
  performance: "Are we getting better?",
  cost: "Are we burning well?",
};

const PERSPECTIVES = ["financial", "customer", "process", "learning"] as const;

interface Department extends Pick<Unit, "id" | "name"> {
  readonly kpis: readonly KpiView[];
}

/**
 * Tier 1 by department, category or balanced-scorecard perspective. A department without a KPI in a category (O3) and
 * a perspective without any (O5) have a cell with no KPIs.
 */
export function groupKpis(
  tree: UnitTree,
  kpis: readonly KpiView[],
  root: string | undefined,
  by: Grouping,
): Group[] {
  const departments = departmentsOf(tree, kpis, root);
  switch (by) {
    case "department":
      return departments.map(({ id, name, kpis: own }) => ({
        key: id,
        title: name,
        unit: id,
        cells: CATEGORIES.map((category) => ({
          key: category,
          label: CATEGORY_WORDS[category],
          unit: id,
          kpis: own.filter((kpi) => kpi.category === category),
          gap: noKpiFor(CATEGORY_WORDS[category]),
        })),
      }));
    case "category":
      return CATEGORIES.map((category) => ({
        key: category,
        title: CATEGORY_WORDS[category],
        question: QUESTIONS[category],
        cells: cellsOf(departments, (kpi) => kpi.category === category, CATEGORY_WORDS[category]),
      }));
    case "perspective":
      return [
        ...PERSPECTIVES.map((perspective) => byPerspective(departments, perspective)),
        ...[byPerspective(departments, undefined)].filter(({ cells }) => cells.some(isFilled)),
      ];
  }
}

function byPerspective(departments: readonly Department[], perspective: KpiView["perspective"]): Group {
  const title = perspective === undefined ? "No perspective named" : PERSPECTIVE_WORDS[perspective];
  const cells = cellsOf(departments, (kpi) => kpi.perspective === perspective, title);
  // Departments have none, one or several of them: a cell for each KPI leaves no holes.
  const filled = cells.flatMap((cell) => cell.kpis.map((kpi) => ({ ...cell, key: kpi.id, kpis: [kpi] })));
  const nobody: Cell = { key: "nobody", label: "All departments", kpis: [], gap: noKpiFor(title) };
  return { key: perspective ?? "none", title, cells: filled.length > 0 ? filled : [nobody] };
}

const isFilled = ({ kpis }: Cell): boolean => kpis.length > 0;

const noKpiFor = (what: string): string => `No Tier 1 KPI for ${what.toLowerCase()} yet`;

const cellsOf = (
  departments: readonly Department[],
  belongs: (kpi: KpiView) => boolean,
  what: string,
): Cell[] =>
  departments.map(({ id, name, kpis }) => ({
    key: id,
    label: name,
    unit: id,
    kpis: kpis.filter(belongs),
    gap: noKpiFor(what),
  }));

/** The units directly below the company with the Tier 1 KPIs of all within them; before them the company, if it has own. */
function departmentsOf(tree: UnitTree, kpis: readonly KpiView[], root: string | undefined): Department[] {
  const top = tree.units.filter(
    ({ id }) => id !== root && tree.lineage(id).length === (root === undefined ? 1 : 2),
  );
  const tier1 = kpis.filter(({ tier }) => tier === 1);
  const departments = top.map(({ id, name }) => ({
    id,
    name,
    kpis: tier1.filter(({ unit }) => tree.isWithin(unit, id)),
  }));
  const ofCompany = tier1.filter(({ unit }) => unit === root);
  const company = root === undefined ? undefined : tree.get(root);
  return company && ofCompany.length > 0
    ? [{ id: company.id, name: company.name, kpis: ofCompany }, ...departments]
    : departments;
}
