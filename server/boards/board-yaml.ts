import { stringify } from "yaml";
import type { Board } from "../../shared/board/board.ts";

/** A board as a file of the catalogue has it; reading it gives the same board. */
export function boardYaml({ id, name, tiles }: Board): string {
  const told = tiles.map(({ settings, ...tile }) =>
    Object.keys(settings).length > 0 ? { ...tile, settings } : tile,
  );
  // Long texts are not folded, and what is the same twice is written twice: the file is for people.
  return stringify({ boards: [{ id, name, tiles: told }] }, { lineWidth: 0, aliasDuplicateObjects: false });
}
