import type { Tile } from "../../shared/board/board.ts";
import type { Edit, EditEvent } from "./edit.ts";
import { neighbour, type Rects } from "./neighbour.ts";

interface Description {
  /** What it does, as a button and the help say it. */
  readonly does: string;
  readonly keys: readonly string[];
  /** Whether its keys are heard all over the editor or only on the tiles. */
  readonly heard: "everywhere" | "on tiles";
}

const onTiles = (does: string, ...keys: string[]): Description => ({ does, keys, heard: "on tiles" });
const everywhere = (does: string, ...keys: string[]): Description => ({ does, keys, heard: "everywhere" });

/** All that keys do in the editor; every one but the steps from tile to tile is a button as well. */
export const COMMANDS = {
  previous: onTiles("Go to the tile before", "ArrowLeft"),
  next: onTiles("Go to the tile after", "ArrowRight"),
  above: onTiles("Go to the tile above", "ArrowUp"),
  below: onTiles("Go to the tile below", "ArrowDown"),
  first: onTiles("Go to the first tile", "Home"),
  last: onTiles("Go to the last tile", "End"),
  earlier: onTiles("Move the tile one place earlier", "Alt+ArrowLeft"),
  later: onTiles("Move the tile one place later", "Alt+ArrowRight"),
  up: onTiles("Move the tile to the place above", "Alt+ArrowUp"),
  down: onTiles("Move the tile to the place below", "Alt+ArrowDown"),
  narrower: onTiles("Make the tile narrower", "Shift+ArrowLeft"),
  wider: onTiles("Make the tile wider", "Shift+ArrowRight"),
  lower: onTiles("Make the tile lower", "Shift+ArrowUp"),
  higher: onTiles("Make the tile higher", "Shift+ArrowDown"),
  duplicate: onTiles("Duplicate the tile", "Ctrl+D"),
  remove: onTiles("Remove the tile", "Delete", "Backspace"),
  undo: everywhere("Undo", "Ctrl+Z"),
  redo: everywhere("Redo", "Ctrl+Shift+Z", "Ctrl+Y"),
  save: everywhere("Save", "Ctrl+S"),
} as const satisfies Readonly<Record<string, Description>>;

export type Command = keyof typeof COMMANDS;

/** What a key event says of itself. */
interface Chord {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const byKeys = new Map<string, Command>(
  (Object.keys(COMMANDS) as Command[]).flatMap((command) =>
    COMMANDS[command].keys.map((keys) => [keys, command] as const),
  ),
);

/** The command that keys mean; the command key of a Mac is its Ctrl. */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Chord): Command | undefined {
  const held = [(ctrlKey || metaKey) && "Ctrl", altKey && "Alt", shiftKey && "Shift"].filter(Boolean);
  return byKeys.get([...held, key.length === 1 ? key.toUpperCase() : key].join("+"));
}

const ARROWS = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };

/** Keys as people read them: "Alt + ←". */
export const sayKeys = (keys: string): string =>
  keys
    .split("+")
    .map((key) => ARROWS[key as keyof typeof ARROWS] ?? key)
    .join(" + ");

/** What a command asks of the board, as it is laid out; `undefined` where there is nothing to do, and for saving. */
export function eventOf(
  command: Command,
  { board: { tiles }, selection }: Edit,
  rects: Rects,
): EditEvent | undefined {
  const select = (index: number | undefined): EditEvent | undefined =>
    index === undefined || !tiles[index] ? undefined : { kind: "select", index };
  const move = (to: number | undefined): EditEvent | undefined =>
    to === undefined || !tiles[to] ? undefined : { kind: "move", from: selection, to };
  const resize = (by: Partial<Pick<Tile, "w" | "h">>): EditEvent | undefined => {
    const tile = tiles[selection];
    const { w = 0, h = 0 } = by;
    return tile && { kind: "resize", index: selection, w: tile.w + w, h: tile.h + h };
  };
  switch (command) {
    case "previous":
      return select(selection - 1);
    case "next":
      return select(selection + 1);
    case "above":
    case "below":
      return select(neighbour(rects, selection, command));
    case "first":
      return select(0);
    case "last":
      return select(tiles.length - 1);
    case "earlier":
      return move(selection - 1);
    case "later":
      return move(selection + 1);
    case "up":
      return move(neighbour(rects, selection, "above"));
    case "down":
      return move(neighbour(rects, selection, "below"));
    case "narrower":
      return resize({ w: -1 });
    case "wider":
      return resize({ w: 1 });
    case "lower":
      return resize({ h: -1 });
    case "higher":
      return resize({ h: 1 });
    case "duplicate":
    case "remove":
      return { kind: command, index: selection };
    case "undo":
    case "redo":
      return { kind: command };
    case "save":
      return undefined;
  }
}
