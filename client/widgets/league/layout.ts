import type { LeagueRow } from "../../../shared/protocol/league-views.ts";
import { figureWidth } from "../../charts/marks/figure.tsx";
import type { Item, WidgetProps } from "../define.ts";
import { gapFigure, gapWords } from "./gap.ts";
import type { Settings } from "./settings.ts";

/** How all rows of a table are laid out. */
export interface TableLayout {
  /** Where the gap to the rank above stands: beside the value in words or as a figure, or below the name. */
  readonly form: "words" | "figure" | "below" | "narrow";
  /** How many rows have room. */
  readonly rows: number;
  /** Type size of the rows in CSS pixels. */
  readonly size: number;
  /** Widths of the columns of values and gaps in ems of the rows' type. */
  readonly value: number;
  readonly gap: number;
  readonly withTrend: boolean;
}

/** Sizes of type against that of the rows. */
export const FIGURE = 1.1;
export const GAP = 0.85;
/** Rank, movement and the spaces behind them, in ems. */
const RANK_EMS = 1.5;
const MOVEMENT_EMS = 2.4;
const SPACE = 0.8;
const TREND_EMS = 5;
/** Heights of rows in ems of their type. */
const ROW: Readonly<Record<TableLayout["form"], number>> = {
  words: 1.5,
  figure: 1.5,
  below: 2.65,
  narrow: 2.65,
};
/** A table of fewer rows is none. */
const LEAST_ROWS = 3;

type Shown = Pick<WidgetProps<Settings>, "room" | "format"> & Pick<Item, "kpi">;

/**
 * Finds the form in which every row has its gap to the rank above (L4), type as large as can be. The words go first,
 * then the place beside the value, then a table gives its names two lines; only then type shrinks to the least.
 */
export function layOutTable(shown: Shown, rows: readonly LeagueRow[], space: number): TableLayout {
  const { room, kpi, format } = shown;
  const { em, width, type } = room;
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => em(text)));
  const name = widest(rows.map((row) => row.name));
  const words = widest(rows.map((row) => gapWords(row, kpi, format))) * GAP;
  const figure = widest(rows.map((row) => gapFigure(row, kpi, format))) * GAP;
  const rank = RANK_EMS + MOVEMENT_EMS;

  const measure = (form: TableLayout["form"], atLeast: number): TableLayout | undefined => {
    const value = valueEms(shown, rows, atLeast);
    const beside = { words: words + SPACE, figure: figure + SPACE, below: 0, narrow: 0 }[form];
    const needed = {
      words: rank + name + SPACE + beside + value,
      figure: rank + name + SPACE + beside + value,
      below: rank + Math.max(name + SPACE + value, figure),
      narrow: Math.max(RANK_EMS + name, MOVEMENT_EMS + figure + SPACE + value),
    }[form];
    const count = Math.min(rows.length, Math.max(1, Math.floor(space / (ROW[form] * atLeast))));
    const size = Math.min(type.label, width / needed, space / count / ROW[form]);
    if (size < atLeast * 0.999) return undefined;
    const spare = width / size - needed;
    return {
      form,
      rows: count,
      size,
      value,
      gap: beside,
      withTrend: (form === "words" || form === "figure") && spare > TREND_EMS + SPACE,
    };
  };
  const enough = (layout: TableLayout | undefined): boolean =>
    layout !== undefined && layout.rows >= Math.min(LEAST_ROWS, rows.length);

  const { small, least } = type;
  const wished = [measure("words", small), measure("figure", small), measure("below", small)];
  const forced = [measure("figure", least), measure("below", least), measure("narrow", least)];
  const found =
    [...wished, ...forced].find(enough) ?? [...wished, ...forced].find((one) => one !== undefined);
  // Names that are too long even so end in "…"; everything else stays whole.
  return (
    found ?? {
      form: "narrow",
      rows: Math.min(rows.length, Math.max(1, Math.floor(space / (ROW.narrow * least)))),
      size: least,
      value: valueEms(shown, rows, least),
      gap: 0,
      withTrend: false,
    }
  );
}

/** How high its rows are at least, in CSS pixels. */
export const tableHeight = ({ rows, form, size }: TableLayout): number => rows * ROW[form] * size;

/** The width of the column of values in ems of the rows' type. */
function valueEms({ room, format, kpi }: Shown, rows: readonly LeagueRow[], size: number): number {
  const texts = [format.widest(kpi.measure), ...rows.map((row) => format.parts(row.value, kpi.measure))];
  const widths = texts.map((parts) => figureWidth(parts, size * FIGURE, room.type.least, room.em));
  return Math.max(...widths) / size + 0.6;
}
