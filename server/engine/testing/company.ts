import { createModel, type Model } from "../../../shared/catalogue/model.ts";
import type { Kpi } from "../../../shared/kpi/definition.ts";
import { aCatalogue, aFormulaKpi, aKpi } from "../../../shared/testing/factories.ts";
import type { Shape } from "../../store/store.ts";
import type { Meaning } from "./slow-oracle.ts";

export const UNITS = ["company", "sales", "sales/emea", "sales/emea/ana", "sales/apac", "support"];

interface Company {
  /** What the ids of its KPIs begin with. */
  readonly name: string;
  readonly model: Model;
  readonly meanings: Readonly<Record<string, Meaning>>;
  /** The KPIs with a trailing benchmark. */
  readonly benchmarked: readonly string[];
}

/** A company of KPIs that no other test here has: every run finds an empty store. */
let companies = 0;
export function newCompany(): Company {
  const name = `c${(companies += 1)}`;
  const id = (kpi: string) => `${name}.${kpi}`;
  const plain = (kpi: string, overrides: Partial<Kpi>): Kpi =>
    aKpi({ ...overrides, id: id(kpi), unit: "company" });
  const formula = (kpi: string, text: string): Kpi =>
    aFormulaKpi(text.replaceAll("$", `${name}.`), { id: id(kpi), unit: "company" });
  const trailing = { benchmark: { trailing: "12 months" } } as const;
  const kpis = [
    plain("revenue", { aggregate: "sum", ...trailing }),
    plain("cost", { aggregate: "sum" }),
    plain("calls", { aggregate: "count", period: "week" }),
    plain("order", { aggregate: "mean" }),
    plain("win", { aggregate: "ratio", ...trailing }),
    plain("heads", { aggregate: "last" }),
    plain("mood", { aggregate: "last", rollUp: "mean", period: "day" }),
    plain("low", { aggregate: "min", period: "day" }),
    plain("high", { aggregate: "max", period: "quarter" }),
    formula("profit", "$revenue - $cost * 2"),
    formula("per-head", "$profit / $heads"),
  ];
  const meanings: Record<string, Meaning> = {
    [id("revenue")]: { kind: "sum" },
    [id("cost")]: { kind: "sum" },
    [id("calls")]: { kind: "count" },
    [id("order")]: { kind: "mean" },
    [id("win")]: { kind: "ratio" },
    [id("heads")]: { kind: "last-sum" },
    [id("mood")]: { kind: "last-mean" },
    [id("low")]: { kind: "min" },
    [id("high")]: { kind: "max" },
    [id("profit")]: {
      kind: "formula",
      reads: [id("revenue"), id("cost")],
      of: (a = 0, b = 0) => cents(a - b * 2),
    },
    [id("per-head")]: {
      kind: "formula",
      reads: [id("profit"), id("heads")],
      of: (profit = 0, heads = 0) => (heads === 0 ? NaN : profit / heads),
    },
  };
  return {
    name,
    model: createModel(aCatalogue({ kpis })),
    meanings,
    benchmarked: [id("revenue"), id("win")],
  };
}
const cents = (value: number): number => Math.round(value * 100) / 100;

/** How a store summarises the facts of a model. */
export const shapeOf = ({ catalogue, aggregates }: Model): Shape => ({
  calendar: catalogue.organisation,
  aggregates,
});
