import { PERIOD_KINDS, type PeriodKind } from "../../../shared/calendar/period.ts";
import { Picker } from "../../ui/picker.tsx";
import { useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import { PeriodSteps } from "./period-steps.tsx";

interface Props {
  readonly period: PeriodKind;
  readonly at: string | undefined;
  readonly onView: (change: ViewSearch) => void;
}

/** Which kind of period, and the ways to any one of them. */
export function PeriodControls({ period, at, onView }: Props) {
  const { dates } = useCompany();
  return (
    <>
      <Picker
        label="Period"
        value={period}
        choices={PERIOD_KINDS.map((kind) => ({ value: kind, label: dates.kind(kind) }))}
        onPick={(picked) => onView({ period: picked })}
      />
      <PeriodSteps period={period} at={at} onView={onView} />
    </>
  );
}
