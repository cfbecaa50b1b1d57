import { linesOf } from "../../charts/text-width.ts";
import type { Room } from "../define.ts";

/** What a row of a scorecard has to say, as far as its room depends on it. */
export interface RowText {
  readonly name: string;
  /** What stands where the attainment does; a sentence is smaller than a figure. */
  readonly attainment: { readonly text: string; readonly isFigure: boolean };
  readonly weight: string;
  /** Whether there is a mark that the number is old. */
  readonly isMarked: boolean;
}

/** How a scorecard is laid out; sizes in CSS pixels. */
export interface ScorecardLayout {
  /** All of a row on one line, or name and attainment above, status and weight below. */
  readonly form: "line" | "block";
  /** Type of names, and of what stands around them. */
  readonly size: number;
  readonly note: number;
  readonly head: number;
  /** The rows that have room; what has none is counted. */
  readonly rows: readonly { readonly height: number; readonly nameLines: number }[];
  /** Columns of a row on one line. */
  readonly columns: { readonly weight: number; readonly side: number; readonly figure: number };
}

const LINE = 1.3;
const NAME_LINE = 1.2;
/** Attainments against names. */
export const FIGURE = 1.15;
const NOTE = 0.85;
const SPACE = 0.8;
const MOST_LINES = 2;
/** The longest status with its icon, and a mark beside it, in ems. */
const BADGE = 6.2;
const MARK = 8.5;
/** Of the height, for the aggregate; and the least in lines of the small type. */
const HEAD = 0.27;
const LEAST_HEAD = 1.5;
const GAP = 0.25;
/** Names on one line are worth type that is smaller by this. */
const ONE_LINE_WORTH = 0.8;

/** Finds the largest type at which every row has room; when there is none, the smallest, and as many rows as fit. */
export function layOutScorecard(room: Room, texts: readonly RowText[]): ScorecardLayout {
  const { height, type } = room;
  const { small, least, label } = type;
  const low = small * LEAST_HEAD;
  const high = Math.max(small * LINE * 2, Math.min(height * HEAD, label * 2.6));
  for (const head of [high, low]) {
    const largest = (mostLines: number): ScorecardLayout | undefined => {
      for (let size = label; size > least; size -= 1) {
        const found = whole(room, texts, { head, size, mostLines });
        if (found) return found;
      }
      return whole(room, texts, { head, size: least, mostLines });
    };
    const [onOne, onTwo] = [largest(1), largest(MOST_LINES)];
    const found = onOne && onOne.size >= (onTwo?.size ?? 0) * ONE_LINE_WORTH ? onOne : onTwo;
    if (found) return found;
  }
  return asMuchAsFits(room, measure(room, texts, { form: "block", head: low, size: least }));
}

interface Wish {
  readonly head: number;
  readonly size: number;
}

type Form = ScorecardLayout["form"];

/** The layout in which all rows are there, with names of at most so many lines; rows share what is left of the height. */
function whole(
  room: Room,
  texts: readonly RowText[],
  { mostLines, ...wish }: Wish & { readonly mostLines: number },
): ScorecardLayout | undefined {
  for (const form of ["block", "line"] as const) {
    const layout = measure(room, texts, { form, ...wish });
    const spare = room.height - layout.head - heightOf(layout.rows);
    const isFitting = layout.rows.every(({ nameLines }) => nameLines <= (form === "line" ? 1 : mostLines));
    if (isFitting && spare >= -0.5)
      return {
        ...layout,
        rows: layout.rows.map((row) => ({ ...row, height: row.height + spare / texts.length })),
      };
  }
  return undefined;
}

const heightOf = (rows: ScorecardLayout["rows"]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** Leaves out rows from below until the others have room, and a line to count those; a name that is still too long ends in "…". */
function asMuchAsFits({ height, type }: Room, layout: ScorecardLayout): ScorecardLayout {
  const rows = layout.rows.map((row) => {
    const nameLines = Math.min(MOST_LINES, row.nameLines);
    return { nameLines, height: row.height - (row.nameLines - nameLines) * NAME_LINE * layout.size };
  });
  const isOver = (): boolean => {
    const count = rows.length < layout.rows.length ? type.small * LINE : 0;
    return heightOf(rows) > height - layout.head - count;
  };
  while (rows.length > 1 && isOver()) rows.pop();
  return { ...layout, rows };
}

/** How high every row is at least, and how many lines its name takes. */
function measure(
  room: Room,
  texts: readonly RowText[],
  wish: Wish & { readonly form: Form },
): ScorecardLayout {
  const { form, size, head } = wish;
  const { em, type } = room;
  const note = Math.max(type.least, size * NOTE);
  const figureOf = ({ attainment: { text, isFigure } }: RowText): number =>
    isFigure ? em(text, 600) * size * FIGURE : em(text) * note;
  const columns = {
    weight: (Math.max(...texts.map(({ weight }) => em(weight))) + SPACE) * note,
    side: (BADGE + (texts.some(({ isMarked }) => isMarked) ? MARK : 0) + SPACE) * note,
    figure: Math.max(...texts.map(figureOf)),
  };
  const rows = texts.map((text) => {
    const beside = form === "line" ? columns.figure + columns.weight + columns.side : figureOf(text);
    const nameLines = linesOf(text.name, (room.width - SPACE * size - beside) / size, em);
    const above = Math.max(nameLines, FIGURE) * NAME_LINE * size;
    const height = form === "line" ? Math.max(above, note * LINE) : above + note * LINE + size * GAP;
    return { nameLines, height };
  });
  return { form, size, note, head, rows, columns };
}
