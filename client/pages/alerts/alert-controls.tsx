import { Link } from "@tanstack/react-router";
import type { KriView } from "../../../shared/protocol/catalogue-views.ts";
import { Picker } from "../../ui/picker.tsx";
import { useCompany } from "../company.tsx";
import styles from "./alert-controls.module.css";
import type { AlertsView } from "./alerts-view.ts";

interface Props {
  readonly view: AlertsView;
  readonly kris: readonly KriView[];
  readonly owners: readonly string[];
  readonly onView: (change: AlertsView) => void;
}

const ANY = "any";
const STATES = [
  { state: undefined, label: "Open" },
  { state: "over", label: "Over" },
  { state: "all", label: "All" },
] as const;
const LEVELS = [
  { value: ANY, label: "Every level" },
  { value: "red", label: "Red" },
  { value: "amber", label: "Amber" },
] as const;

/** Which alerts are shown: each choice is part of the address. */
export function AlertControls({ view, kris, owners, onView }: Props) {
  const { tree, nameOf } = useCompany();
  const concerned = new Set([...kris.flatMap(({ lineage }) => lineage), ...(view.unit ? [view.unit] : [])]);
  const units = tree.units.map(({ id }) => id).filter((id) => concerned.has(id));
  const people = view.owner === undefined || owners.includes(view.owner) ? owners : [view.owner, ...owners];
  return (
    <>
      <nav className={styles.states} aria-label="Which alerts">
        {STATES.map(({ state, label }) => (
          <Link
            key={label}
            to="/alerts"
            search={{ ...view, state }}
            aria-current={view.state === state ? "page" : undefined}
            activeProps={{}}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Picker
        label="Level"
        value={view.level ?? ANY}
        choices={LEVELS}
        onPick={(level) => onView({ level: level === ANY ? undefined : level })}
      />
      <Picker
        label="Unit and below"
        value={view.unit ?? ANY}
        choices={[
          { value: ANY, label: "Every unit" },
          ...units.map((id) => ({ value: id, label: nameOf(id) })),
        ]}
        onPick={(unit) => onView({ unit: unit === ANY ? undefined : unit })}
      />
      <Picker
        label="Owner"
        value={view.owner ?? ANY}
        choices={[
          { value: ANY, label: "Everybody" },
          ...people.map((name) => ({ value: name, label: name })),
        ]}
        onPick={(owner) => onView({ owner: owner === ANY ? undefined : owner })}
      />
    </>
  );
}
