import { useQuery } from "@tanstack/react-query";
import { type Spread, spreadOf } from "../../../shared/kpi/spread.ts";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { League } from "../../../shared/protocol/league-views.ts";
import { leagueQuery } from "../../api/league.ts";
import { Facts } from "../../ui/facts.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";
import { SpreadStrip } from "./spread-strip.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly at: string | undefined;
}

/** Fewer say nothing about how values lie. */
const FEWEST = 3;

/** How the values of the units directly below lie: each of them named, with median and quartiles. Nothing for fewer than three. */
export function SpreadPanel({ kpi, readingRef, at }: Props) {
  const { tree } = useCompany();
  const { data } = useQuery({
    ...leagueQuery(readingRef, at),
    enabled: tree.children(readingRef.unit).length >= FEWEST,
  });
  const values = data ? valuesOf(data) : [];
  const spread = spreadOf(values.map(({ value }) => value));
  if (!spread || values.length < FEWEST) return null;
  return (
    <Panel title="Distribution by unit">
      <SpreadFacts kpi={kpi} spread={spread} />
      <SpreadStrip kpi={kpi} spread={spread} values={values} />
    </Panel>
  );
}

function SpreadFacts({ kpi, spread }: { readonly kpi: KpiView; readonly spread: Spread }) {
  const { format } = useCompany();
  const full = (value: number): string => format.value(value, kpi.measure, "full");
  return (
    <Facts
      layout="figures"
      facts={[
        { label: "Median", value: full(spread.median), note: "half of the units are above, half below" },
        {
          label: "Middle half",
          value: `${full(spread.lowerQuartile)} – ${full(spread.upperQuartile)}`,
          note: "from the lower to the upper quartile",
        },
        { label: "Range", value: `${full(spread.least)} – ${full(spread.largest)}` },
      ]}
    />
  );
}

const valuesOf = ({ rows }: League) => rows.map(({ unit, name, value }) => ({ unit, name, value }));
