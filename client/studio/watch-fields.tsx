import type { Tile } from "../../shared/board/board.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import { useCompany } from "../pages/company.tsx";
import { Field } from "../ui/field.tsx";
import type { TileChange } from "./edit.ts";
import type { FieldErrors } from "./field-errors.ts";
import { KpiList } from "./kpi-list.tsx";
import { KpiPicker } from "./kpi-picker.tsx";
import { UnitSelect } from "./unit-select.tsx";

interface Props {
  readonly tile: Tile;
  readonly view: BoardView;
  readonly errors: FieldErrors;
  readonly onChange: (change: TileChange) => void;
}

type Way = "one" | "several" | "unit";

const wayOf = ({ kpi, kpis }: Tile): Way =>
  kpis !== undefined ? "several" : kpi !== undefined ? "one" : "unit";

/** What a tile shows: one KPI, several, or all of Tier 1 of a unit; and for which unit. */
export function WatchFields({ tile, view: { kpis }, errors, onChange }: Props) {
  const { nameOf } = useCompany();
  const way = wayOf(tile);
  const kpi = kpis.find(({ id }) => id === (tile.kpi ?? tile.kpis?.[0]));
  const pickWay = (picked: string): void => {
    const first = kpi?.id ?? kpis.find(({ unit }) => unit === tile.unit)?.id ?? kpis[0]?.id;
    if (picked === "one") onChange({ kpi: first, kpis: undefined, drivers: undefined });
    if (picked === "several") {
      onChange({ kpi: undefined, kpis: first === undefined ? [] : [first], drivers: undefined });
    }
    if (picked === "unit") onChange({ kpi: undefined, kpis: undefined, unit: tile.unit ?? kpi?.unit });
  };
  return (
    <>
      <Field label="Shows">
        {(control) => (
          <select {...control} value={way} onChange={({ target }) => pickWay(target.value)}>
            <option value="one">One KPI</option>
            <option value="several">Several KPIs</option>
            <option value="unit">All KPIs of Tier 1 of a unit</option>
          </select>
        )}
      </Field>
      {way === "one" && (
        <KpiPicker
          label="KPI"
          value={tile.kpi}
          error={errors.get("kpi")}
          onPick={(picked) => onChange({ kpi: picked })}
        />
      )}
      {way === "several" && (
        <KpiList
          ids={tile.kpis ?? []}
          error={[...errors].find(([path]) => path.startsWith("kpis"))?.[1]}
          onChange={(picked) => onChange({ kpis: [...picked] })}
        />
      )}
      {way === "unit" && (
        <Field label="Its drivers too, the KPIs of Tier 2" inline error={errors.get("drivers")}>
          {(control) => (
            <input
              {...control}
              type="checkbox"
              checked={tile.drivers === true}
              onChange={({ target }) => onChange({ drivers: target.checked || undefined })}
            />
          )}
        </Field>
      )}
      <Field label="Unit" error={errors.get("unit")}>
        {(control) => (
          <UnitSelect
            {...control}
            value={tile.unit}
            {...(way !== "unit" && { none: kpi ? `the KPI's own: ${nameOf(kpi.unit)}` : "the KPI's own" })}
            onPick={(unit) => onChange({ unit })}
          />
        )}
      </Field>
    </>
  );
}
