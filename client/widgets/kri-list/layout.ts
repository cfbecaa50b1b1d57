import { figureWidth } from "../../charts/marks/figure.tsx";
import { fitText } from "../../charts/text-width.ts";
import type { WidgetProps } from "../define.ts";
import { BETWEEN, type RowFacts, widthOf } from "./facts.ts";

/** How the rows of a list stand: on one `line`, or with the name above one or two lines of facts. */
type Form = "line" | "two" | "three";

export interface ListLayout {
  readonly form: Form;
  /** How many rows have room. */
  readonly count: number;
  /** Of a row, and type sizes of names, of numbers and of all else, in CSS pixels. */
  readonly height: number;
  readonly name: number;
  readonly figure: number;
  readonly small: number;
}

export const LINE = 1.3;
const NAME_LINE = 1.12;
/** A number against the name beside it. */
const FIGURE = 1.35;
const FIGURE_LINE = 1.06;
const LARGEST_NAME = 1.15;
const STEP = 0.96;
/** Least heights of rows, in ems of the small type. */
const ABOVE = FIGURE * FIGURE_LINE + 0.15;
const LEAST: Readonly<Record<Form, number>> = { line: 1.6, two: ABOVE + LINE, three: ABOVE + 2 * LINE };
/** What stands between name and number on one line, as a share of the width. */
export const SIDE = 0.55;

type Props = Pick<WidgetProps<unknown>, "room" | "format">;

/**
 * Finds the largest type at which every row has room for all that is to be told of it. Where there is none, each row
 * tells the most important, in type as large as can be; only then rows are left out.
 */
export function layOutList(rows: readonly RowFacts[], props: Props): ListLayout {
  const { width, height, type, em } = props.room;
  const widest = (of: (facts: RowFacts) => number): number => Math.max(...rows.map(of));
  const onOne = widest((facts) => widthOf(facts.all, em));
  const onTwo = widest(({ level, rest }) => Math.max(widthOf(level, em), widthOf(rest, em)));
  const needed: Readonly<Record<Form, number>> = { line: onOne / SIDE, three: onTwo, two: onOne };

  for (let size = type.small; ; size = Math.max(type.least, size * STEP)) {
    const ems = { width: width / size, height: height / size / rows.length };
    const form = (["line", "three", "two"] as const).find(
      (one) => needed[one] <= ems.width && LEAST[one] <= ems.height,
    );
    if (form) return rowsOf(rows, props, form, size);
    if (size <= type.least) break;
  }
  const fits = (form: Form, size: number): boolean => rows.length * LEAST[form] * size <= height;
  const form = fits("three", type.small) ? "three" : "two";
  return rowsOf(rows, props, form, fits(form, type.small) ? type.small : type.least);
}

function rowsOf(rows: readonly RowFacts[], { room, format }: Props, form: Form, small: number): ListLayout {
  const ems = room.height / small;
  const fits = rows.length * LEAST[form] <= ems;
  // One line is left for "and 3 more".
  const count = fits ? rows.length : Math.max(1, Math.floor((ems - LINE) / LEAST[form]));
  const height = (fits ? room.height : room.height - small * LINE) / count;
  const facts = { line: 0, two: 1, three: 2 }[form];
  const above = height - (facts * LINE + 0.1) * small;
  const most = Math.max(small, Math.min(room.type.label, small * LARGEST_NAME, above / FIGURE / FIGURE_LINE));
  const lines = form !== "line" && above >= 2 * small * NAME_LINE ? 2 : 1;
  const sizes = rows.slice(0, count).map(({ judged: { kri, item } }) => {
    const value = figureWidth(format.widest(item.kpi.measure), most * FIGURE, small, room.em);
    const width = (form === "line" ? room.width * (1 - SIDE) : room.width) - value - BETWEEN * small;
    return fitText(kri.name, { width, most, least: small, lines, em: room.em }).size;
  });
  const name = Math.min(...sizes);
  return { form, count, height, name, figure: Math.min(name * FIGURE, above / FIGURE_LINE), small };
}
