import { Link } from "@tanstack/react-router";
import { PERIOD_KINDS, type PeriodKind } from "../../../shared/calendar/period.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { type Choice, Picker } from "../../ui/picker.tsx";
import { type Company, useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import type { ViewSearch } from "../search.ts";
import { PERIOD_WORDS } from "../words.ts";
import styles from "./controls.module.css";

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

/** Which kind of period, and the steps to the one before and after. */
export function PeriodControls({ period, at, onView }: Pick<Props, "period" | "at" | "onView">) {
  return (
    <>
      <Picker
        label="Period"
        value={period}
        choices={PERIOD_KINDS.map((kind) => ({ value: kind, label: PERIOD_WORDS[kind] }))}
        onPick={(picked) => onView({ period: picked })}
      />
      <PeriodSteps period={period} at={at} />
    </>
  );
}

/** Links to the period before, the one after and the present: every one of them can be sent. */
export function PeriodSteps({
  period,
  at,
}: {
  readonly period: PeriodKind;
  readonly at: string | undefined;
}) {
  const { calendar } = useCompany();
  const now = useNow();
  const shown = calendar.periodAt(period, at === undefined ? now : unixMs(Date.parse(at)));
  const before = calendar.previous(shown);
  const after = calendar.next(shown);
  const isPresent = shown.end > now;
  const leadsToPresent = after.end > now;
  return (
    <nav aria-label="Periods" className={styles.steps}>
      <Link
        to="."
        search={(search) => ({ ...search, at: calendar.iso(before.start) })}
        aria-label={`${PERIOD_WORDS[period]} before`}
      >
        ‹
      </Link>
      {isPresent ? (
        <span aria-hidden="true">›</span>
      ) : (
        <Link
          to="."
          search={({ at: _, ...search }) =>
            leadsToPresent ? search : { ...search, at: calendar.iso(after.start) }
          }
          aria-label={`${PERIOD_WORDS[period]} after`}
        >
          ›
        </Link>
      )}
      {!isPresent && (
        <Link to="." search={({ at: _, ...search }) => search} className={styles.present}>
          Now
        </Link>
      )}
    </nav>
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
