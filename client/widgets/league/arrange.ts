import type { LeagueRow } from "../../../shared/protocol/league-views.ts";
import type { Item, Room, WidgetProps } from "../define.ts";
import { chosenRows } from "./chosen-rows.ts";
import { layOutTable, tableHeight, type TableLayout } from "./layout.ts";
import { layOutPodium, onPodium, type PodiumLayout } from "./podium-layout.ts";
import type { Settings } from "./settings.ts";

/** Which units a tile shows, and where. */
export interface Arrangement {
  /** Absent where none is wanted or has room: then everybody is in the rows. */
  readonly podium?: PodiumLayout;
  /** The rows stand on the right of the podium instead of beneath it. */
  readonly isBeside?: boolean;
  readonly rows: readonly LeagueRow[];
  readonly layout: TableLayout;
  /** What the rows have. */
  readonly room: Room;
  readonly space: number;
}

type Shown = Pick<WidgetProps<Settings>, "room" | "format"> & Pick<Item, "kpi">;

/** What a podium may take of a tile that has rows beneath, the first that leaves room for some of these. */
const SHARES = [0.58, 0.5, 0.43];
const SOME_ROWS = 2;
/** What a row beneath takes when there is room to spare, in ems of the names. */
const SPARE_ROW = 1.6;
/** Between a podium and its rows, in ems of the small type. */
const APART = 0.3;
/** Rows stand beside a podium in a tile that is so many times as wide as high; each gets its share of the width. */
const WIDE = 2.8;
const BESIDE = 0.5;
const MARGIN = 0.03;

/** Shares a space out between the podium, where one is wanted, and the rows; falls back to rows alone. */
export function arrange(
  shown: Shown,
  rows: readonly LeagueRow[],
  settings: Settings,
  space: number,
): Arrangement {
  const withPodium = settings.show === "podium" || settings.show === "podium-and-movers";
  const found = withPodium ? stand(shown, rows, settings, space) : undefined;
  return found ?? fill(shown, chosenRows(rows, settings, Infinity), space);
}

function stand(
  shown: Shown,
  all: readonly LeagueRow[],
  settings: Settings,
  space: number,
): Arrangement | undefined {
  const members = onPodium(all);
  const top = Math.max(settings.top, members.length);
  const others = chosenRows(all, { ...settings, top }, Infinity).slice(members.length);
  const { width, type } = shown.room;
  if (others.length > 0 && width > space * WIDE) {
    const half = narrowed(shown, width * BESIDE);
    const podium = layOutPodium(half, members, space);
    if (podium) {
      const rest = fill(narrowed(shown, width * (1 - BESIDE - MARGIN)), others, space);
      return { podium, isBeside: true, ...rest };
    }
  }
  const spare = space - others.length * type.label * SPARE_ROW;
  const [most = 1] = SHARES;
  const heights = [Math.max(space * most, spare), ...SHARES.map((share) => space * share), space];
  const built = heights.flatMap((height) => {
    const podium = layOutPodium(shown, members, height);
    if (!podium) return [];
    const left = space - podium.height - type.small * APART;
    const rest = fill(shown, others, left);
    // Under a podium there may be no room for a row; a table always has one.
    const isCut = tableHeight(rest.layout) > left * 1.001;
    return [{ podium, ...rest, rows: isCut ? [] : rest.rows }];
  });
  return built.find(({ rows }) => rows.length >= Math.min(SOME_ROWS, others.length)) ?? built[0];
}

const narrowed = (shown: Shown, width: number): Shown => ({ ...shown, room: { ...shown.room, width } });

function fill(shown: Shown, rows: readonly LeagueRow[], space: number): Arrangement {
  const layout = layOutTable(shown, rows, space);
  return { layout, rows: rows.slice(0, layout.rows), room: shown.room, space };
}
