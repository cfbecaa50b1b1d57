import { isReservedBoardId } from "../reserved.ts";

const LONGEST = 90;

/** An id for a board about a unit: the unit's with dots for slashes, and what the board is. */
export function boardIdOf(unit: string | undefined, what: string): string {
  const id = `${(unit ?? "company").replaceAll("/", ".").slice(0, LONGEST)}${what}`;
  return isReservedBoardId(id) ? `${id}.board` : id;
}
