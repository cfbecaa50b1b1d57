import { useState } from "react";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import { KINDS, type Widgets } from "../widgets/registry.ts";
import { COMMANDS, type Command, eventOf, sayKeys } from "./commands.ts";
import { type Edit, type EditEvent, step } from "./edit.ts";
import type { Rects } from "./neighbour.ts";
import { newTile } from "./new-tile.ts";
import { sayName } from "./words.ts";
import styles from "./workbench.module.css";

interface Props {
  readonly edit: Edit;
  readonly view: BoardView;
  readonly widgets: Widgets;
  readonly rects: Rects;
  readonly dispatch: (event: EditEvent) => void;
  readonly onCommand: (command: Command) => void;
}

/** What the buttons show; what they do is said where it is read out. */
const BUTTONS = [
  ["duplicate", "Duplicate"],
  ["remove", "Remove"],
  ["earlier", "←"],
  ["later", "→"],
  ["up", "↑"],
  ["down", "↓"],
  ["narrower", "Narrower"],
  ["wider", "Wider"],
  ["lower", "Lower"],
  ["higher", "Higher"],
] as const satisfies readonly (readonly [Command, string])[];

/** All that keys do with a tile, as buttons, and adding one. */
export function TileButtons({ edit, view, widgets, rects, dispatch, onCommand }: Props) {
  const [kind, setKind] = useState("big-number");
  const add = (): void => {
    const selected = edit.board.tiles[edit.selection];
    dispatch({ kind: "add", tile: newTile(kind, widgets.get(kind), { selected, kpis: view.kpis }) });
  };
  const changes = (command: Command): boolean => {
    const event = eventOf(command, edit, rects);
    return event !== undefined && step(edit, event) !== edit;
  };
  return (
    <div className={styles.buttons} role="group" aria-label="Change the tiles">
      <span className={styles.add}>
        <select
          aria-label="Kind of the new tile"
          value={kind}
          onChange={({ target }) => setKind(target.value)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {sayName(one)}
            </option>
          ))}
        </select>
        <button type="button" onClick={add}>
          Add tile
        </button>
      </span>
      {BUTTONS.map(([command, shown]) => (
        <button
          key={command}
          type="button"
          aria-label={COMMANDS[command].does}
          title={`${COMMANDS[command].does} (${COMMANDS[command].keys.map(sayKeys).join(", ")})`}
          aria-disabled={!changes(command)}
          onClick={() => onCommand(command)}
        >
          {shown}
        </button>
      ))}
    </div>
  );
}
