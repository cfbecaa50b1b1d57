import type { Tile } from "../../shared/board/board.ts";
import { PERIOD_KINDS } from "../../shared/calendar/period.ts";
import { tileTitle } from "../../shared/board/tile-title.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import { PERIOD_WORDS } from "../pages/words.ts";
import { Field } from "../ui/field.tsx";
import { KINDS, type Widgets } from "../widgets/registry.ts";
import type { Edit, EditEvent, TileChange } from "./edit.ts";
import { errorsOfTile, type FieldErrors } from "./field-errors.ts";
import { SettingFields } from "./setting-fields.tsx";
import { SubjectFields } from "./subject-fields.tsx";
import { NumberField } from "./number-field.tsx";
import { sayName } from "./words.ts";
import styles from "./workbench.module.css";

interface Props {
  readonly edit: Edit;
  readonly view: BoardView;
  readonly widgets: Widgets;
  readonly errors: FieldErrors;
  readonly mayEdit: boolean;
  readonly nameOf: (tile: Tile | undefined) => string;
  readonly dispatch: (event: EditEvent) => void;
}

/** All that a board and its selected tile say, as forms. */
export function Inspector({ edit, view, widgets, errors, mayEdit, nameOf, dispatch }: Props) {
  const { board, selection } = edit;
  const tile = board.tiles[selection];
  const elsewhere = [...errors].filter(
    ([path]) => path !== "name" && !path.startsWith(`tiles.${selection}.`),
  );
  return (
    <aside className={styles.inspector} aria-label="Properties">
      {elsewhere.length > 0 && (
        <ul className={styles.elsewhere} aria-label="Also not right">
          {elsewhere.map(([path, detail]) => (
            <li key={path}>
              {nameOfPath(path, board.tiles, nameOf)}: {detail}
            </li>
          ))}
        </ul>
      )}
      <fieldset disabled={!mayEdit} className={styles.fields}>
        <legend>Board</legend>
        <Field label="Name of the board" error={errors.get("name")}>
          {(control) => (
            <input
              {...control}
              maxLength={200}
              value={board.name}
              onChange={({ target }) => dispatch({ kind: "rename", name: target.value })}
            />
          )}
        </Field>
      </fieldset>
      {tile && (
        <fieldset disabled={!mayEdit} className={styles.fields} key={selection}>
          <legend>
            Tile {selection + 1}: {nameOf(tile)}
          </legend>
          <TileFields
            {...{ tile, index: selection, view, widgets, dispatch }}
            errors={errorsOfTile(errors, selection)}
          />
        </fieldset>
      )}
    </aside>
  );
}

/** "Win rate, kpi" for `tiles.3.kpi`. */
function nameOfPath(
  path: string,
  tiles: readonly Tile[],
  nameOf: (tile: Tile | undefined) => string,
): string {
  const [, index, ...rest] = path.split(".");
  const tile = tiles[Number(index)];
  return tile && path.startsWith("tiles.") ? [nameOf(tile), ...rest].join(", ") : path || "The board";
}

interface TileProps extends Pick<Props, "view" | "widgets" | "errors" | "dispatch"> {
  readonly tile: Tile;
  readonly index: number;
}

function TileFields({ tile, index, view, widgets, errors, dispatch }: TileProps) {
  const widget = widgets.get(tile.widget);
  const change = (part: TileChange): void => dispatch({ kind: "change", index, change: part });
  const resize = (size: Partial<Pick<Tile, "w" | "h">>): void =>
    dispatch({ kind: "resize", index, w: tile.w, h: tile.h, ...size });
  const { title: _, ...untitled } = tile;
  return (
    <>
      <Field label="Widget" hint={widget?.about} error={errors.get("widget")}>
        {(control) => (
          <select
            {...control}
            value={tile.widget}
            onChange={({ target }) => change({ widget: target.value })}
          >
            {!widget && <option value={tile.widget}>{tile.widget} (there is no such widget)</option>}
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {sayName(kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(widget?.links !== "none" || widget.shows !== undefined) && (
        <>
          <SubjectFields {...{ tile, view, errors, onChange: change }} shows={widget?.shows} />
          <Field label="Period" error={errors.get("period")}>
            {(control) => (
              <select
                {...control}
                value={tile.period ?? ""}
                onChange={({ target }) =>
                  change({ period: PERIOD_KINDS.find((kind) => kind === target.value) })
                }
              >
                <option value="">the KPI's own</option>
                {PERIOD_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {PERIOD_WORDS[kind]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )}
      <Field label="Title" error={errors.get("title")}>
        {(control) => (
          <input
            {...control}
            maxLength={200}
            placeholder={tileTitle(untitled, view)}
            value={tile.title ?? ""}
            onChange={({ target }) => change({ title: target.value === "" ? undefined : target.value })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <NumberField
          label="Columns wide, of 12"
          value={tile.w}
          limits={[1, 12]}
          error={errors.get("w")}
          onChange={(w) => resize({ w })}
        />
        <NumberField
          label="Rows high"
          value={tile.h}
          limits={[1, 12]}
          error={errors.get("h")}
          onChange={(h) => resize({ h })}
        />
      </div>
      {widget && (
        <SettingFields
          shape={widget.settings}
          settings={tile.settings}
          errors={errors}
          onSet={(name, value) => dispatch({ kind: "set", index, name, value })}
        />
      )}
    </>
  );
}
