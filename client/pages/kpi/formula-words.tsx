import { Link } from "@tanstack/react-router";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { unitBeside } from "../../../shared/kpi/unit-beside.ts";
import { useCompany } from "../company.tsx";
import { kpisNamed } from "../related.ts";
import type { ViewSearch } from "../search.ts";
import { splitFormula } from "./split-formula.ts";

interface Props {
  readonly kpi: KpiView;
  readonly formula: string;
  readonly view: Pick<ViewSearch, "unit" | "period" | "at">;
}

/** A formula with the names of the KPIs that it reads, each leading to its page. */
export function FormulaWords({ kpi, formula, view }: Props) {
  const { kpis, tree } = useCompany();
  const inputs = new Map(kpisNamed(kpis, kpi.inputs).map((input) => [input.id, input]));
  const unit = view.unit ?? kpi.unit;
  return splitFormula(formula, kpi.inputs).map((piece, place) => {
    const input = inputs.get(piece);
    if (!input) return <span key={place}>{inPrint(piece)}</span>;
    return (
      <Link
        key={place}
        to="/kpis/$kpi"
        params={{ kpi: input.id }}
        search={{ ...view, unit: unitBeside(tree, input, unit), period: view.period ?? kpi.period }}
      >
        {input.name}
      </Link>
    );
  });
}

/** Operators as they are printed: "revenue − cost". */
const inPrint = (between: string): string => between.replaceAll("-", "−").replaceAll("*", "×");
