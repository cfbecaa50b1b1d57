import type { Moment } from "../../../shared/protocol/moment.ts";
import { linesOf, type TextWidth } from "../../charts/text-width.ts";
import type { Room } from "../define.ts";

/** A win with the words for when it was. */
export interface Dated {
  readonly moment: Moment;
  readonly when: string;
  readonly withPicture: boolean;
}

/** A row that has room: its height in CSS pixels, and whether all of it is shown or its title alone. */
export interface Row extends Dated {
  readonly height: number;
  readonly whole: boolean;
}

export interface Feed {
  /** Of all rows' type, in CSS pixels. */
  readonly size: number;
  readonly rows: readonly Row[];
}

export const LINE = 1.25;
/** Between rows, and beside a picture or the time, in ems. */
export const GAP = 0.55;
/** A picture is as high as two lines. */
export const PICTURE = 2 * LINE;
/** So many rows are worth a smaller type. */
const WANTED = 4;
const STEP = 0.95;

/** Shares the room out to the newest wins: the largest type at which four fit, down to the least; never half a row. */
export function layOutFeed(wins: readonly Dated[], { width, height, type, em }: Room): Feed {
  const wanted = Math.min(WANTED, wins.length);
  let feed = fill(wins, type.label, { width, height, em });
  for (let size = type.label; feed.rows.length < wanted && size > type.small;) {
    size = Math.max(type.small, size * STEP);
    feed = fill(wins, size, { width, height, em });
  }
  if (feed.rows.some(({ whole }) => whole) || type.small <= type.least) return feed;
  return fill(wins, type.least, { width, height, em });
}

function fill(wins: readonly Dated[], size: number, room: Pick<Room, "width" | "height" | "em">): Feed {
  const rows: Row[] = [];
  let left = room.height;
  for (const win of wins) {
    const height = heightOf(win, room.width / size, room.em) * size;
    if (height > left) break;
    rows.push({ ...win, height, whole: true });
    left -= height + GAP * size;
  }
  const [first] = wins;
  // Not even one has room: what was won is more than by whom.
  if (rows.length === 0 && first) {
    rows.push({ ...first, withPicture: false, height: room.height, whole: false });
  }
  return { size, rows };
}

/** In ems: the title beside the time, the text below; a picture beside both. */
function heightOf({ moment, when, withPicture }: Dated, ems: number, em: TextWidth): number {
  const width = withPicture ? ems - PICTURE - GAP : ems;
  const title = linesOf(moment.title, width - em(when) - GAP, em);
  const lines = title + linesOf(moment.text, width, em);
  return Math.max(lines * LINE, withPicture ? PICTURE : 0);
}
