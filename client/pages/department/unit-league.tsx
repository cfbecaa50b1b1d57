import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { Picker } from "../../ui/picker.tsx";
import { useCompany } from "../company.tsx";
import { LeaguePanel } from "../league/league-panel.tsx";
import type { ViewSearch } from "../search.ts";

interface Props {
  readonly unit: string;
  readonly kpis: readonly KpiView[];
  readonly view: ViewSearch;
  readonly onView: (change: ViewSearch) => void;
}

/** How the units below compare, by the KPI that the address names, else the first of Tier 1. Nothing without units below. */
export function UnitLeague({ unit, kpis, view, onView }: Props) {
  const { tree } = useCompany();
  const ranked = kpis.find(({ id }) => id === view.league) ?? kpis.find(({ tier }) => tier === 1) ?? kpis[0];
  if (!ranked || tree.children(unit).length === 0) return null;
  return (
    <LeaguePanel
      kpi={ranked}
      unit={unit}
      period={view.period ?? ranked.period}
      at={view.at}
      controls={
        <Picker
          label="Ranked by"
          value={ranked.id}
          choices={kpis.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={(league) => onView({ league })}
        />
      }
    />
  );
}
