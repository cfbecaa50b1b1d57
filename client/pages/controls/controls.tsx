import type { PeriodKind } from "../../../shared/calendar/period.ts";
import { type Choice, Picker } from "../../ui/picker.tsx";
import { type Company, useCompany } from "../company.tsx";
import type { ViewSearch } from "../search.ts";
import { PeriodControls } from "./period-controls.tsx";

interface Props {
  /** The unit whose tree is offered to pick from. */
  readonly top: string;
  readonly unit: string;
  readonly period: PeriodKind;
  readonly at: string | undefined;
  readonly onView: (change: ViewSearch) => void;
}

/** Which unit, which period, and the steps to the period before and after. */
export function Controls({ top, unit, period, at, onView }: Props) {
  const company = useCompany();
  const units = unitChoices(company, top, unit);
  return (
    <>
      {units.length > 1 && (
        <Picker label="Unit" value={unit} choices={units} onPick={(picked) => onView({ unit: picked })} />
      )}
      <PeriodControls period={period} at={at} onView={onView} />
    </>
  );
}

/** The unit and all below it, each under its parent, indented by depth; with the picked one, wherever it lies. */
function unitChoices({ tree, nameOf }: Company, top: string, picked: string): Choice<string>[] {
  const below = (id: string, depth: number): Choice<string>[] => [
    { value: id, label: `${"\u2003".repeat(depth)}${nameOf(id)}` },
    ...tree.children(id).flatMap((child) => below(child.id, depth + 1)),
  ];
  const choices = below(top, 0);
  const known = choices.some(({ value }) => value === picked);
  return known ? choices : [...choices, { value: picked, label: nameOf(picked) }];
}
