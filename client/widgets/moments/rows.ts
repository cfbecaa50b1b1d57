import type { Moment } from "../../../shared/protocol/moment.ts";
import { linesOf, type TextWidth } from "../../charts/text-width.ts";
import type { Room } from "../define.ts";

/** A win with the words for when it was. */
export interface Dated {
  readonly moment: Moment;
  readonly when: string;
  readonly withPicture: boolean;
}

/**
 * How a row stands: all on one `line`; the time `beside` the title and the text below; the time `below` the text where
 * the title needs the whole width; or, where there is no room for more, its `title` and time alone.
 */
type Form = "line" | "beside" | "below" | "title";

export interface Row extends Dated {
  readonly form: Form;
  /** In CSS pixels. */
  readonly height: number;
}

export interface Feed {
  /** Of all rows' type, in CSS pixels. */
  readonly size: number;
  /** Between rows, in CSS pixels. */
  readonly gap: number;
  readonly rows: readonly Row[];
}

export const LINE = 1.25;
/** Beside a picture, a title or the time, in ems. */
export const GAP = 0.55;
/** Between rows, in ems: at least and at most. */
const [NEAR, FAR] = [0.5, 1.1];
/** So many rows are worth a smaller type. */
const WANTED = 4;
const STEP = 0.95;

type Space = Pick<Room, "width" | "height" | "em">;

/** Pictures are as high as the words beside them at least are. */
export const pictureEms = (form: Form): number => (form === "line" ? LINE : 2 * LINE);

/** Shares the room out to the newest wins: the largest type at which four fit, never half a row. */
export function layOutFeed(wins: readonly Dated[], room: Room): Feed {
  const { label, small, least } = room.type;
  const wanted = Math.min(WANTED, wins.length);
  for (let size = label; size > small; size *= STEP) {
    const feed = fill(wins, size, room);
    if (feed && feed.rows.length >= wanted && feed.rows.every(({ form }) => form !== "below")) return feed;
  }
  const plain = wins.map((win) => ({ ...win, withPicture: false }));
  return (
    fill(wins, small, room) ??
    fill(plain, small, room) ??
    fill(plain, least, room) ?? {
      size: least,
      gap: 0,
      rows: plain.slice(0, 1).map((win) => ({ ...win, form: "title", height: room.height })),
    }
  );
}

/** As many rows as there is room for; nothing when there is none even for the newest. */
function fill(wins: readonly Dated[], size: number, { width, height, em }: Space): Feed | undefined {
  const ems = width / size;
  const onLines = wins.slice(0, WANTED).every((win) => fitsLine(win, ems, em));
  const rows: Row[] = [];
  let left = height;
  for (const win of wins) {
    const row = onLines && fitsLine(win, ems, em) ? lineRow(win) : block(win, ems, em);
    if (row.height * size > left) break;
    rows.push({ ...row, height: row.height * size });
    left -= (row.height + NEAR) * size;
  }
  if (rows.length === 0) return undefined;
  // The last row needs no gap below.
  const spare = (left + NEAR * size) / Math.max(1, rows.length - 1);
  return { size, gap: Math.min(FAR * size, NEAR * size + spare), rows };
}

const beside = (withPicture: boolean, form: Form): number => (withPicture ? pictureEms(form) + GAP : 0);

function fitsLine({ moment, when, withPicture }: Dated, ems: number, em: TextWidth): boolean {
  return em(moment.title, 600) + em(moment.text) + em(when) + 2 * GAP <= ems - beside(withPicture, "line");
}

const lineRow = (win: Dated): Row => ({ ...win, form: "line", height: LINE });

/** Heights in ems. */
function block(win: Dated, ems: number, em: TextWidth): Row {
  const { moment, when, withPicture } = win;
  const width = ems - beside(withPicture, "beside");
  const text = linesOf(moment.text, width, em);
  const form = linesOf(moment.title, width - em(when) - GAP, em) === 1 ? "beside" : "below";
  const lines = form === "beside" ? 1 + text : linesOf(moment.title, width, em) + text + 1;
  return { ...win, form, height: Math.max(lines * LINE, withPicture ? pictureEms(form) : 0) };
}
