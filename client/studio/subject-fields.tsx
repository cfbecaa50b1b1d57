import type { JSX } from "react";
import type { Tile } from "../../shared/board/board.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import { Field } from "../ui/field.tsx";
import { ChosenFields } from "./chosen-fields.tsx";
import type { TileChange } from "./edit.ts";
import type { FieldErrors } from "./field-errors.ts";
import { UnitSelect } from "./unit-select.tsx";
import { WatchFields } from "./watch-fields.tsx";

interface Props {
  readonly tile: Tile;
  /** What the tile's widget shows: "KPI" unless it says otherwise. */
  readonly shows: string | undefined;
  readonly view: BoardView;
  readonly errors: FieldErrors;
  readonly onChange: (change: TileChange) => void;
}

/** What a tile is about, as its widget asks for it: KPIs, a scorecard, objectives, or key risk indicators. */
export function SubjectFields({ shows, ...props }: Props): JSX.Element {
  const { tile, view, errors, onChange } = props;
  const unit = (none: string): JSX.Element => (
    <Field label="Unit" error={errors.get("unit")}>
      {(control) => (
        <UnitSelect
          {...control}
          value={tile.unit}
          none={none}
          onPick={(picked) => onChange({ unit: picked })}
        />
      )}
    </Field>
  );
  switch (shows) {
    case "scorecard":
      return (
        <>
          <Field label="Scorecard" error={errors.get("scorecard")}>
            {(control) => (
              <select
                {...control}
                value={tile.scorecard ?? ""}
                onChange={({ target: { value } }) =>
                  onChange({ scorecard: value === "" ? undefined : value })
                }
              >
                <option value="">None yet</option>
                {view.scorecards.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {unit("the scorecard's own")}
        </>
      );
    case "objective":
      return (
        <>
          <ChosenFields
            label="Objectives"
            all="All of the unit"
            known={view.objectives}
            chosen={tile.objectives}
            error={errors.get("objectives")}
            onChoose={(objectives) => onChange({ objectives })}
          />
          {unit("the whole organisation")}
        </>
      );
    case "KRI":
      return (
        <>
          <ChosenFields
            label="Key risk indicators"
            all="All of the unit and below"
            known={view.kris}
            chosen={tile.kris === "all" ? undefined : tile.kris}
            error={errors.get("kris")}
            onChoose={(kris) => onChange({ kris: kris ?? "all" })}
          />
          {unit("the whole organisation")}
        </>
      );
    default:
      return <WatchFields {...props} />;
  }
}
