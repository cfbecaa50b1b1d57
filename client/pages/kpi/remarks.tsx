import { useQuery } from "@tanstack/react-query";
import { concerns } from "../../../shared/catalogue/annotation.ts";
import type { KpiView } from "../../../shared/protocol/http.ts";
import { annotationsQuery } from "../../api/annotations.ts";
import { Facts } from "../../ui/facts.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useCompany } from "../company.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly unit: string;
}

/** The dated remarks that concern what the page shows, newest first (O6). Nothing when there are none. */
export function Remarks({ kpi, unit }: Props) {
  const { tree, dates } = useCompany();
  const { data } = useQuery(annotationsQuery);
  const remarks = (data ?? []).filter((remark) => concerns(remark, kpi.id, unit, tree));
  if (remarks.length === 0) return null;
  const newestFirst = [...remarks].sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <Panel title="Remarks">
      <Facts
        layout="list"
        facts={newestFirst.map(({ from, to, text, notComparable }) => ({
          label: to === undefined ? dates.date(from) : `${dates.date(from)} – ${dates.date(to)}`,
          value: text,
          ...(notComparable && { note: "Not comparable: left out of the benchmark" }),
        }))}
      />
    </Panel>
  );
}
