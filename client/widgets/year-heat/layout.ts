import type { Room } from "../define.ts";

/** Where the calendar and its labels are, in CSS pixels. */
export interface HeatLayout {
  /** From one cell to the next, across and down. */
  readonly across: number;
  readonly down: number;
  /** What names of weekdays take on the left, and of months above. */
  readonly left: number;
  readonly top: number;
  readonly hasMonths: boolean;
  readonly type: number;
}

/** A calendar and the words with it. */
export interface YearLayout {
  readonly heat: HeatLayout;
  /** Words stand right of the calendar instead of below it. */
  readonly isBeside: boolean;
  /** What words have: so many lines, each so wide, in ems. */
  readonly lines: number;
  readonly ems: number;
}

const DAYS = 7;
/** A cell that can be told from its neighbours, against the smallest type. */
const LEAST_CELL = 0.58;
/** How far cells may be from square, across and down. */
const BROADEST = 1.4;
const TALLEST = 2;
const MONTHS = 1.25;
/** Names of weekdays are higher than the least cell. */
const WITHOUT_MONTHS = 0.1;
const BEHIND_WEEKDAYS = 0.5;
export const LINE = 1.3;
/** What words need beside a calendar, in ems, and what is left free between. */
const BESIDE = 15;
const BETWEEN = 1;

/** What is laid out: weeks, the width of the names of weekdays in ems, and whether months are named. */
interface Wanted {
  readonly weeks: number;
  readonly weekdays: number;
  readonly months: boolean;
}

const leftOf = ({ type }: Room, weekdays: number): number => (weekdays + BEHIND_WEEKDAYS) * type.least;

/** How many weeks have room. */
export const weeksFitting = (room: Room, weekdays: number): number =>
  Math.floor((room.width - leftOf(room, weekdays)) / (room.type.least * LEAST_CELL));

/** A calendar above so many lines of words; `undefined` where these have no room, or are none. */
export function layOutBelow(room: Room, wanted: Wanted & { readonly lines: number }): YearLayout | undefined {
  const { width, height, type } = room;
  const words = wanted.lines * LINE * type.small;
  const heat = layOutHeat(room, { ...wanted, width, height: height - words });
  return heat && { heat, isBeside: false, lines: wanted.lines, ems: width / type.small };
}

/** A calendar beside its words, for a tile that is too low for both. */
export function layOutBeside(room: Room, wanted: Wanted): YearLayout | undefined {
  const { width, height, type } = room;
  const side = Math.max(
    BESIDE * type.small,
    width - leftOf(room, wanted.weekdays) - wanted.weeks * type.least,
  );
  const heat = layOutHeat(room, { ...wanted, width: width - side - BETWEEN * type.small, height });
  const lines = Math.floor(height / (LINE * type.small));
  return heat && lines > 0 ? { heat, isBeside: true, lines, ems: side / type.small } : undefined;
}

function layOutHeat(
  room: Room,
  { weeks, weekdays, months, width, height }: Wanted & { readonly width: number; readonly height: number },
): HeatLayout | undefined {
  const { least } = room.type;
  const top = least * (months ? MONTHS : WITHOUT_MONTHS);
  const left = leftOf(room, weekdays);
  const [x, y] = [(width - left) / weeks, (height - top) / DAYS];
  // A hair less: what was divided by the same is not always equal.
  if (Math.min(x, y) < least * LEAST_CELL * 0.999) return undefined;
  return {
    across: Math.min(x, y * BROADEST),
    down: Math.min(y, x * TALLEST),
    left,
    top,
    hasMonths: months,
    type: least,
  };
}
