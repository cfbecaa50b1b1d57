import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { Tile } from "../../shared/board/board.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { ScreenView } from "../../shared/protocol/screens.ts";
import { createTextWidth } from "../lib/measure-text.ts";
import { useSheet } from "../wall/use-sheet.ts";
import type { Widgets } from "../widgets/registry.ts";
import { Canvas } from "./canvas.tsx";
import { COMMANDS, type Command, commandOf, eventOf } from "./commands.ts";
import { type Edit, type EditEvent, step } from "./edit.ts";
import type { FieldErrors } from "./field-errors.ts";
import { AT_REST, effectOf, type GestureEvent, stepGesture } from "./gesture.ts";
import { Help } from "./help.tsx";
import { Inspector } from "./inspector.tsx";
import type { Rects } from "./neighbour.ts";
import { ReadabilityNote } from "./readability-note.tsx";
import { TileButtons } from "./tile-buttons.tsx";
import { firstViewing, stageBoard } from "./viewing.ts";
import { ViewingFields } from "./viewing-fields.tsx";
import styles from "./workbench.module.css";

interface Props {
  readonly edit: Edit;
  /** The edited board with all that its tiles need. */
  readonly view: BoardView;
  readonly widgets: Widgets;
  readonly screens: readonly ScreenView[];
  readonly errors: FieldErrors;
  readonly mayEdit: boolean;
  readonly nameOf: (tile: Tile | undefined) => string;
  /** What happened last. */
  readonly said: string;
  readonly dispatch: (event: EditEvent) => void;
  readonly onSave: () => void;
}

/** The board as a screen shows it, to be taken hold of, with what can be said about its tiles beside it. */
export function Workbench(props: Props) {
  const { edit, view, widgets, screens, errors, mayEdit, nameOf, said, dispatch, onSave } = props;
  const [em] = useState(createTextWidth);
  const [viewing, setViewing] = useState(() => firstViewing(screens));
  const [page, setPage] = useState<number>();
  const [gesture, setGesture] = useState(AT_REST);

  // While a tile is in somebody's hand, the wall lays the board out as if it were dropped here.
  const effect = effectOf(gesture);
  const shown = useMemo(() => (effect ? step(edit, effect) : edit), [edit, effect]);
  const staged = useMemo(
    () => stageBoard(shown.board, widgets, { viewing, page }),
    [shown.board, widgets, viewing, page],
  );
  const laidOut = useSheet({ board: view, widgets, em, stage: staged.stage, tiles: staged.tiles });
  const { offset, readability } = staged;
  const rects: Rects = useMemo(
    () => shown.board.tiles.map((_, index) => laidOut.fits[index - offset]?.rect),
    [shown.board.tiles, laidOut.fits, offset],
  );

  const onGesture = (event: GestureEvent): void => {
    if (event.kind === "release" && effect) dispatch(effect);
    setGesture(stepGesture(gesture, event));
  };
  const run = (command: Command): void => {
    if (command === "save") onSave();
    const event = eventOf(command, edit, rects);
    if (event) dispatch(event);
  };

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === "Escape" && gesture.kind !== "none") {
      event.preventDefault();
      onGesture({ kind: "cancel" });
      return;
    }
    const command = commandOf(event);
    if (!command || COMMANDS[command].heard !== "everywhere" || event.defaultPrevented) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <div className={styles.workbench}>
      <div className={styles.left}>
        {mayEdit && <TileButtons {...{ edit, view, widgets, rects, dispatch, onCommand: run }} />}
        <Canvas
          {...{ edit: shown, laidOut, rects, gesture, mayEdit, nameOf, onGesture, onCommand: run }}
          page={page === undefined || readability.pages < 2 ? undefined : `${page + 1}/${readability.pages}`}
          onSelect={(index) => dispatch({ kind: "select", index })}
        />
        <ReadabilityNote
          readability={readability}
          distanceM={viewing.distanceM}
          titleAt={(index) => nameOf(shown.board.tiles[index])}
        />
        <p role="status" className={styles.said}>
          {said}
        </p>
        <ViewingFields
          {...{ viewing, screens, page, pages: readability.pages, onViewing: setViewing, onPage: setPage }}
        />
        <Help />
      </div>
      <Inspector {...{ edit, view, widgets, errors, mayEdit, nameOf, dispatch }} />
    </div>
  );
}
