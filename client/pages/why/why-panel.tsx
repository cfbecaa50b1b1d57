import { useQuery } from "@tanstack/react-query";
import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { whyQuery } from "../../api/why.ts";
import { Panel } from "../../ui/panel.tsx";
import { Picker } from "../../ui/picker.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import { DriversList } from "./drivers-list.tsx";
import { SplitView } from "./split-view.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
}

/** Why the KPI moved: its change over what a formula reads or over the units below, and what went ahead of it. */
export function WhyPanel({ kpi, readingRef, view, onView }: Props) {
  const { tree } = useCompany();
  const { unit, period } = readingRef;
  const basis = view.basis ?? "previous";
  const bothWays = kpi.formula !== undefined && tree.children(unit).length > 0;
  const split = kpi.formula === undefined || (bothWays && view.split === "units") ? "units" : "inputs";
  const why = useQuery(whyQuery(readingRef, basis, view.at));
  const kept = { period, ...(view.at !== undefined && { at: view.at }) };
  return (
    <Panel
      title="Why did it move?"
      controls={
        <>
          {bothWays && (
            <Picker
              label="Split"
              value={split}
              choices={SPLITS}
              onPick={(picked) => onView({ split: picked === "units" ? picked : undefined })}
            />
          )}
          {period !== "year" && (
            <Picker
              label="Compared with"
              value={basis}
              choices={[
                { value: "previous", label: BEFORE_WORDS[period] },
                { value: "year", label: "A year before" },
              ]}
              onPick={(picked) => onView({ basis: picked === "year" ? picked : undefined })}
            />
          )}
        </>
      }
    >
      <Asked query={why} what="why it moved">
        {(data) => (
          <>
            <SplitView kpi={kpi} why={data} by={split} view={kept} />
            <DriversList kpi={kpi} why={data} view={kept} />
          </>
        )}
      </Asked>
    </Panel>
  );
}

const SPLITS = [
  { value: "inputs", label: "By input" },
  { value: "units", label: "By unit" },
] as const;

const BEFORE_WORDS: Readonly<Record<PeriodKind, string>> = {
  hour: "Hour before",
  day: "Day before",
  week: "Week before",
  month: "Month before",
  quarter: "Quarter before",
  year: "Year before",
};
