import { subjectOf, type Watchable, type Watching } from "./tile-subject.ts";

/** What an alert is about, as far as it decides whom it concerns. */
export interface Concern {
  readonly kri: string;
  readonly kpi: string;
  readonly unit: string;
  /** Its unit and all above it, nearest first. */
  readonly lineage: readonly string[];
}

/** A board with what of the catalogue its tiles name. */
export interface Concerned extends Watchable {
  readonly id: string;
  readonly tiles: readonly Watching[];
  readonly units: readonly { readonly id: string; readonly kind: string }[];
}

/** The board that is about everything. */
const COMPANY = "company";

/**
 * Whether an alert concerns who stands before a board: every alert concerns the company's; another board those of the
 * KRIs and KPIs that it shows, and of the units that it is about with all below them. A number of the whole company on
 * the board of a team does not make the team's board one about everything.
 */
export function concernsBoard({ kri, kpi, unit, lineage }: Concern, board: Concerned): boolean {
  if (board.id === COMPANY) return true;
  const isWhole = (id: string): boolean => board.units.some((one) => one.id === id && one.kind === COMPANY);
  return board.tiles.some((tile) => {
    const subject = subjectOf(tile, board);
    if (subject.kind === "kris" && subject.kris.some(({ id }) => id === kri)) return true;
    const about = [...subject.refs.map((ref) => ref.unit), ...(tile.unit === undefined ? [] : [tile.unit])];
    if (about.some((id) => !isWhole(id) && lineage.includes(id))) return true;
    return subject.refs.some((ref) => ref.kpi === kpi && ref.unit === unit);
  });
}
