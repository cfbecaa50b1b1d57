import type { LeagueRow } from "../../../shared/protocol/league-views.ts";
import { figureWidth } from "../../charts/marks/figure.tsx";
import { linesOf } from "../../charts/text-width.ts";
import type { Item, WidgetProps } from "../define.ts";
import { gapFigure, gapWords } from "./gap.ts";
import { GAP } from "./layout.ts";
import type { Settings } from "./settings.ts";

/** One unit on the podium. */
export interface Place {
  readonly row: LeagueRow;
  /** From the left; the first stands second, so that three have it in their middle. */
  readonly slot: number;
  /** How high its step is, in CSS pixels: units that share a rank stand equally high (L1). */
  readonly step: number;
}

/** A podium in CSS pixels. */
export interface PodiumLayout {
  readonly places: readonly Place[];
  readonly height: number;
  readonly slots: number;
  /** Of one slot, and of the text in it. */
  readonly slot: number;
  readonly inner: number;
  /** Type sizes: of names, values, and gaps. */
  readonly name: number;
  readonly figure: number;
  readonly small: number;
  readonly gap: "words" | "figure";
}

/** Who stands on a podium: everybody who has one of its three ranks (L1). */
export const onPodium = (rows: readonly LeagueRow[]): readonly LeagueRow[] =>
  rows.filter(({ rank }) => rank <= RANKS);

/** A podium has three steps, taken or not. */
const RANKS = 3;
/** Heights of the steps of first, second and third against that of the first. */
const STEPS = [1, 0.66, 0.42];
/** Names against those of the tile's title. */
const LARGEST_NAME = 1.1;
export const NAME_LINE = 1.15;
const NAME_LINES = 2;
const FIGURE = 1.7;
const LEAST_FIGURE = 0.95;
export const FIGURE_LINE = 1.14;
const GAP_LINE = 1.3;
/** On a step its rank and movement stand side by side: so much room they need, in ems of the names' type. */
const STEP_LINE = 1.3;
const STEP_EMS = 3.8;
const HIGHEST = 12;
/** Of a slot, left and right of its text. */
const MARGIN = 0.04;

type Shown = Pick<WidgetProps<Settings>, "room" | "format"> & Pick<Item, "kpi">;

/**
 * Builds the podium of a table, at most so high, with type as large as can be. `undefined` where it has no room: when
 * a name, value or gap would be cut, or when more units share its ranks than can stand side by side.
 */
export function layOutPodium(
  shown: Shown,
  members: readonly LeagueRow[],
  height: number,
): PodiumLayout | undefined {
  const { least, label } = shown.room.type;
  for (let size = Math.max(least, label * LARGEST_NAME); size > least; size *= 0.95) {
    const found = attempt(shown, members, { size, height });
    if (found) return found;
  }
  return attempt(shown, members, { size: least, height });
}

function attempt(
  { room, format, kpi }: Shown,
  members: readonly LeagueRow[],
  { size, height }: { readonly size: number; readonly height: number },
): PodiumLayout | undefined {
  const { em, type } = room;
  const slots = Math.max(RANKS, members.length);
  const slot = room.width / slots;
  const inner = slot * (1 - 2 * MARGIN);
  const words = members.flatMap(({ name }) => name.split(/ |(?<=-)/));
  const lines = members.map(({ name }) => linesOf(name, inner / size, em));
  const isNamed =
    Math.max(...lines) <= NAME_LINES && Math.max(...words.map((word) => em(word, 600))) * size <= inner;

  const numbers = [
    format.widest(kpi.measure),
    ...members.map(({ value }) => format.parts(value, kpi.measure)),
  ];
  const widest = (at: number): number =>
    Math.max(...numbers.map((parts) => figureWidth(parts, at, type.least, em)));
  let figure = size * FIGURE;
  while (figure > size * LEAST_FIGURE && widest(figure) > inner) figure *= 0.96;

  const small = Math.max(type.least, size * GAP);
  const fits = (said: typeof gapWords): boolean =>
    members.every((row) => em(said(row, kpi, format)) * small <= inner);
  const gap = fits(gapWords) ? "words" : fits(gapFigure) ? "figure" : undefined;

  const heads = members.map(
    (row, index) =>
      (lines[index] ?? 1) * size * NAME_LINE +
      figure * FIGURE_LINE +
      (gapWords(row, kpi, format) === "" ? 0 : small * GAP_LINE),
  );
  const first = Math.min(
    size * HIGHEST,
    ...members.map(({ rank }, index) => (height - (heads[index] ?? 0)) / stepShare(rank)),
  );
  const isHigh = first * stepShare(RANKS) >= size * STEP_LINE;
  if (!isNamed || widest(figure) > inner || gap === undefined || !isHigh || size * STEP_EMS > inner) {
    return undefined;
  }
  const places = members.map((row, index) => ({
    row,
    slot: index < 2 ? 1 - index : index,
    step: first * stepShare(row.rank),
  }));
  return {
    places,
    height: Math.max(...places.map(({ step }, index) => step + (heads[index] ?? 0))),
    ...{ slots, slot, inner, figure, small, gap },
    name: size,
  };
}

const stepShare = (rank: number): number => STEPS[rank - 1] ?? 0;
