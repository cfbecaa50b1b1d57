import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import type { Tile } from "../../shared/board/board.ts";
import { useViewport } from "../lib/viewport.ts";
import { SheetView } from "../wall/sheet-view.tsx";
import type { LaidOut } from "../wall/use-sheet.ts";
import { COMMANDS, type Command, commandOf } from "./commands.ts";
import type { Edit } from "./edit.ts";
import type { Gesture, GestureEvent, Point } from "./gesture.ts";
import type { Rects } from "./neighbour.ts";
import { saySize } from "./say.ts";
import { useWidth } from "./use-width.ts";
import styles from "./canvas.module.css";

interface Props {
  readonly edit: Edit;
  readonly laidOut: LaidOut;
  readonly rects: Rects;
  readonly page: string | undefined;
  readonly gesture: Gesture;
  readonly mayEdit: boolean;
  readonly nameOf: (tile: Tile | undefined) => string;
  readonly onGesture: (event: GestureEvent) => void;
  readonly onCommand: (command: Command) => void;
  readonly onSelect: (index: number) => void;
}

/** Of the window's height; below it is what says how the board can be read. */
const TALLEST = 0.66;
const UNMEASURED = 0.5;
/** A hand that presses moves that many pixels without meaning it. */
const TREMBLE = 5;

/**
 * The wall itself, made smaller, and on it a layer of tiles to take hold of. The picture is one: what can be done with
 * a tile is on the layer, for pointers, keys and screen readers.
 */
export function Canvas(props: Props) {
  const { edit, laidOut, rects, page, gesture, mayEdit, nameOf, onGesture, onCommand, onSelect } = props;
  const [holdFrame, width] = useWidth();
  const { height: windowHeight } = useViewport();
  const { width: sheetWidth, height: sheetHeight } = laidOut.viewport;
  const scale =
    width === 0 ? UNMEASURED : Math.min(width / sheetWidth, (windowHeight * TALLEST) / sheetHeight);
  const layer = useRef<HTMLDivElement>(null);
  const options = useRef(new Map<number, HTMLElement>());
  const { tiles } = edit.board;
  const isThere = rects[edit.selection] !== undefined;
  const focusable = isThere ? edit.selection : rects.findIndex((rect) => rect !== undefined);

  // Keys and pointers move tiles and the selection: the focus goes along.
  const follow = useRef(false);
  useEffect(() => {
    if (follow.current) options.current.get(focusable)?.focus();
    follow.current = false;
  });

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left = 0, top = 0 } = layer.current?.getBoundingClientRect() ?? {};
    return { x: (clientX - left) / scale, y: (clientY - top) / scale };
  };
  const onPress = (event: PointerEvent<HTMLElement>, index: number): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus();
    onSelect(index);
    const tile = tiles[index];
    if (!mayEdit || !tile) return;
    layer.current?.setPointerCapture(event.pointerId);
    const grip = (event.target as HTMLElement).dataset["grip"] === "corner" ? "corner" : "tile";
    onGesture({ kind: "press", grip, held: { index, from: pointOf(event), rects, tile } });
  };
  const onDrag = (event: PointerEvent): void => {
    if (gesture.kind !== "none") onGesture({ kind: "drag", at: pointOf(event), tremble: TREMBLE / scale });
  };
  const onKey = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command || COMMANDS[command].heard !== "on tiles") return;
    event.preventDefault();
    follow.current = true;
    onCommand(command);
  };

  return (
    <div ref={holdFrame} className={styles.frame}>
      <div className={styles.screen} style={{ width: sheetWidth * scale, height: sheetHeight * scale }}>
        <div
          className={styles.picture}
          style={{ width: sheetWidth, height: sheetHeight, transform: `scale(${scale})` }}
          aria-hidden="true"
          inert
        >
          <SheetView laidOut={laidOut} page={page} links={false} />
        </div>
        <div
          ref={layer}
          className={styles.layer}
          role="listbox"
          aria-label="Tiles of the board"
          aria-describedby="studio-keys"
          data-gesture={gesture.kind}
          onKeyDown={onKey}
          onPointerMove={onDrag}
          onPointerUp={() => {
            follow.current = gesture.kind !== "none";
            onGesture({ kind: "release" });
          }}
          onPointerCancel={() => onGesture({ kind: "cancel" })}
        >
          {tiles.map((tile, index) => {
            const rect = rects[index];
            if (!rect) return null;
            const isSelected = index === edit.selection;
            return (
              <div
                key={index}
                ref={(element) => {
                  if (element) options.current.set(index, element);
                  else options.current.delete(index);
                }}
                role="option"
                aria-selected={isSelected}
                aria-label={`${nameOf(tile)}, place ${index + 1} of ${tiles.length}, ${saySize(tile)}`}
                tabIndex={index === focusable ? 0 : -1}
                className={styles.tile}
                style={placeOf(rect, scale)}
                onFocus={() => onSelect(index)}
                onPointerDown={(event) => onPress(event, index)}
              >
                {isSelected && mayEdit && <span className={styles.corner} data-grip="corner" />}
                {isSelected && gesture.kind === "resizing" && (
                  <span className={styles.size}>
                    {tile.w} × {tile.h}
                  </span>
                )}
              </div>
            );
          })}
          <Ghost gesture={gesture} scale={scale} name={nameOf(tiles[edit.selection])} />
        </div>
      </div>
    </div>
  );
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const placeOf = ({ left, top, width, height }: Place, scale: number): Place => ({
  left: left * scale,
  top: top * scale,
  width: width * scale,
  height: height * scale,
});

/** What is in the hand, where the hand is; the outlined tile is where it goes. */
function Ghost({ gesture, scale, name }: { gesture: Gesture; scale: number; name: string }) {
  if (gesture.kind !== "moving") return null;
  const { at, held } = gesture;
  const rect = held.rects[held.index];
  if (!rect) return null;
  const moved = { ...rect, left: rect.left + at.x - held.from.x, top: rect.top + at.y - held.from.y };
  return (
    <div className={styles.ghost} style={placeOf(moved, scale)} aria-hidden="true">
      {name}
    </div>
  );
}
