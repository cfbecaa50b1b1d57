import { PERIOD_KINDS, type PeriodKind } from "../../../shared/calendar/period.ts";
import { Picker } from "../../ui/picker.tsx";
import { useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import { PeriodSteps } from "./period-steps.tsx";

interface Props {
  /** Absent: each KPI is read for its own kind of period. */
  readonly period: PeriodKind | undefined;
  readonly at: string | undefined;
  readonly onView: (change: ViewSearch) => void;
}

const OWN = "own";

/** Which kind of period for a page of many KPIs, where each may keep its own, and the ways to any one of them. */
export function OwnPeriodControls({ period, at, onView }: Props) {
  const { dates } = useCompany();
  return (
    <>
      <Picker
        label="Period"
        value={period ?? OWN}
        choices={[
          { value: OWN, label: "Each KPI's own" },
          ...PERIOD_KINDS.map((kind) => ({ value: kind, label: dates.kind(kind) })),
        ]}
        onPick={(picked) => onView({ period: picked === OWN ? undefined : picked })}
      />
      <PeriodSteps period={period} at={at} onView={onView} />
    </>
  );
}
