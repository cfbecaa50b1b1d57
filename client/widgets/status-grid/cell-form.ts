import { STATUS_WORDS } from "../../../shared/kpi/words.ts";
import type { Format } from "../../../shared/units/format.ts";
import { figureWidth } from "../../charts/marks/figure.tsx";
import { linesOf } from "../../charts/text-width.ts";
import type { Item, Room } from "../define.ts";

/** How a cell tells its KPI: all below each other; value and status side by side; all on one line. */
export type Form = "stack" | "pair" | "line";

/** Cells of one tier: all have the same form, and as many lines for their names. */
export interface CellForm {
  readonly form: Form;
  readonly nameLines: number;
  /** What a cell takes at least, in CSS pixels. */
  readonly height: number;
}

/** What the form of cells depends on. */
export interface Shown {
  readonly room: Room;
  readonly format: Format;
  /** The type of everything but names and values, in CSS pixels. */
  readonly size: number;
  readonly ages: Ages;
}

/** Where it is told how old numbers are that are not live: in each cell, or for all of them at the foot of the tile. */
export type Ages = "each" | "foot";

export const LINE = 1.3;
export const NAME_LINE = 1.14;
export const FIGURE_LINE = 1.1;
/** Around what a cell says, in ems. */
export const PAD = 0.22;
/** The edge in the colour of the status, and what stands right of it. */
export const SIDES = 0.8;
/** Values against names; those of Tier 1 are what is read first. */
const FIGURE: Readonly<Record<Form, number>> = { stack: 1.15, pair: 1.1, line: 1.1 };
const LARGE_FIGURE = 1.4;

/** The least size of a value in a cell, in ems. */
export const figureFor = (form: Form, { kpi }: Pick<Item, "kpi">): number =>
  form === "stack" && kpi.tier === 1 ? LARGE_FIGURE : FIGURE[form];

const NAME_LINES = 4;
const SPACE = 0.35;
/** Icon and gap before a status, in ems. */
const ICON = 1.22;
/** What a mark of freshness takes of a line, in ems: "as of 18 Nov" with its icon and ground. */
const MARK = 8;
/** The icon of freshness before a number, in ems of the number. */
export const AGE_ICON = 1.1;

/** What a KPI takes of its cell, in CSS pixels; measured once, as many grids are tried. */
export interface Measured {
  readonly item: Item;
  readonly name: number;
  /** The longest word of the name: words are not broken. */
  readonly word: number;
  readonly badge: number;
  readonly value: Readonly<Record<Form, number>>;
}

export function measure(item: Item, shown: Shown): Measured {
  const { size, room } = shown;
  const { name } = item.kpi;
  const value = (form: Form): number => widestValue([item], size * figureFor(form, item), shown);
  return {
    item,
    name: room.em(name, 600) * size,
    word: wordEms(name, room.em) * size,
    badge: badgeEms(item, room.em) * size,
    value: { stack: value("stack"), pair: value("pair"), line: value("line") },
  };
}

/** The forms that cells of that width can have without anything being cut. */
export function formsFor(cells: readonly Measured[], width: number, shown: Shown): readonly CellForm[] {
  const { size, room, ages } = shown;
  const inner = width - SIDES * size;
  const widest = (of: (cell: Measured) => number): number => Math.max(0, ...cells.map(of));
  const isMarked = ages === "each" && cells.some(({ item }) => item.seen !== "live");
  const below = isMarked ? LINE : 0;
  const badge = widest((cell) => cell.badge);
  const value = (form: Form): number => widest((cell) => cell.value[form]);

  const forms: CellForm[] = [];
  const add = (form: Form, nameLines: number, ems: number): void => {
    forms.push({ form, nameLines, height: (ems + 2 * PAD) * size });
  };
  if (widest(({ word }) => word) <= inner && badge <= inner && (!isMarked || MARK * size <= inner)) {
    const lines = widest(({ item }) => linesOf(item.kpi.name, inner / size, room.em));
    const name = lines * NAME_LINE;
    const isNamed = lines <= NAME_LINES;
    if (isNamed && value("stack") <= inner) {
      const figure = Math.max(...cells.map(({ item }) => figureFor("stack", item)));
      add("stack", lines, name + figure * FIGURE_LINE + LINE + below);
    }
    if (isNamed && value("pair") + SPACE * size + badge <= inner) add("pair", lines, name + LINE + below);
  }
  const beside = (2 * SPACE + (isMarked ? SPACE + MARK : 0)) * size + badge + value("line");
  if (widest(({ name }) => name) + beside <= inner) add("line", 1, LINE);
  return forms;
}

/** The width of the widest value that cells have to hold at that type, with the icon of its age. */
export function widestValue(items: readonly Item[], at: number, { room, format, ages }: Shown): number {
  const widths = items.flatMap(({ kpi, reading, seen }) => {
    const own = reading?.state === "value" ? [format.parts(reading.value, kpi.measure)] : [];
    const icon = ages === "foot" && seen !== "live" ? AGE_ICON * at : 0;
    return [format.widest(kpi.measure), ...own].map(
      (parts) => figureWidth(parts, at, room.type.least, room.em) + icon,
    );
  });
  return Math.max(0, ...widths);
}

/** The width of the longest word of a name, in ems: words are not broken. */
export const wordEms = (name: string, em: Room["em"]): number =>
  Math.max(...name.split(/ |(?<=-)/).map((word) => em(word, 600)));

/** The width of a status, or of the word in its place, with its icon, in ems. */
function badgeEms({ reading }: Item, em: Room["em"]): number {
  const word = reading?.state === "value" ? STATUS_WORDS[reading.status] : "waiting";
  return em(word, 600) + ICON;
}
