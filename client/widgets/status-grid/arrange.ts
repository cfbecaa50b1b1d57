import type { Item } from "../define.ts";
import {
  type Ages,
  type CellForm,
  type Form,
  formsFor,
  LINE,
  measure,
  type Measured,
  type Shown,
} from "./cell-form.ts";

/** The cells of one tier: a grid of equal ones. */
export interface Tier extends CellForm {
  readonly items: readonly Item[];
  readonly columns: number;
  /** Of one cell, in CSS pixels. */
  readonly width: number;
  /** Names and values grow with the room; those of Tier 2 only where there is no Tier 1. */
  readonly isLarge: boolean;
}

/** Where the cells of a tile are; `hidden` counts those that have no room. */
export interface Arrangement {
  readonly tiers: readonly Tier[];
  readonly hidden: number;
  /** Type in CSS pixels. */
  readonly size: number;
  readonly ages: Ages;
}

/** Between cells, in ems. */
export const GAP = 0.3;
const MOST_COLUMNS = 6;
/** Height to spare is worth no more than that. */
const ENOUGH = 1.8;
/** What forms are worth where each has room: a number is read first, and large cells are for their numbers. */
const WORTH: Readonly<Record<Form, number>> = { stack: 1, pair: 1, line: 0.85 };
const LARGE_STACK = 1.25;
const LARGE_WEIGHT = 2;

/**
 * Shares a tile out to the cells of its tiers: the columns and forms in which all have room and most to spare. Ages go
 * to the foot, and type down to the least, before a cell is left out; the last ones are left out first.
 */
export function arrange(
  items: readonly Item[],
  { room, format }: Pick<Shown, "room" | "format">,
): Arrangement | undefined {
  const { small, least } = room.type;
  const isOld = items.some(({ seen }) => seen !== "live");
  const each = [small, least].map((size) => ({ room, format, size, ages: "each" as const }));
  const foot = isOld ? each.map((shown) => ({ ...shown, ages: "foot" as const })) : [];
  for (const shown of [...each, ...foot]) {
    const found = place(
      items.map((item) => measure(item, shown)),
      shown,
      0,
    );
    if (found) return found;
  }
  const last = { room, format, size: least, ages: isOld ? ("foot" as const) : ("each" as const) };
  const ordered = [1, 2].flatMap((tier) => items.filter(({ kpi }) => kpi.tier === tier));
  const cells = ordered.map((item) => measure(item, last));
  for (let count = items.length - 1; count > 0; count -= 1) {
    const found = place(cells.slice(0, count), last, 1);
    if (found) return { ...found, hidden: items.length - count };
  }
  return undefined;
}

function place(cells: readonly Measured[], shown: Shown, lines: number): Arrangement | undefined {
  const { room, size, ages } = shown;
  const gap = GAP * size;
  const height = room.height - (lines + (ages === "foot" ? 1 : 0)) * LINE * size;
  const tiers = [1, 2]
    .map((tier) => cells.filter(({ item }) => item.kpi.tier === tier))
    .filter((own) => own.length > 0);
  let best: { readonly score: number; readonly tiers: readonly Tier[] } | undefined;
  for (const chosen of combinations(tiers.map((own) => gridsOf(own, shown)))) {
    const taken = heightOf(chosen, gap);
    if (taken > height) continue;
    const score = chosen.reduce((product, tier) => product * worth(tier), Math.min(ENOUGH, height / taken));
    if (!best || score > best.score) best = { score, tiers: chosen };
  }
  if (!best) return undefined;
  // What is left over goes to the cells, to those of Tier 1 more.
  const spare = height - heightOf(best.tiers, gap);
  const weights = best.tiers.map((tier) => weightOf(tier) * rowsOf(tier) * tier.height);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const stretched = best.tiers.map((tier) => ({
    ...tier,
    height: tier.height * (1 + (spare * weightOf(tier)) / all),
    isLarge: tier.isLarge || best.tiers.length === 1,
  }));
  return { tiers: stretched, hidden: 0, size, ages };
}

/** Every number of columns, in every form that has room. */
function gridsOf(cells: readonly Measured[], shown: Shown): readonly Tier[] {
  const gap = GAP * shown.size;
  const most = Math.min(MOST_COLUMNS, cells.length);
  const items = cells.map(({ item }) => item);
  const isLarge = items.some(({ kpi }) => kpi.tier === 1);
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((columns) => {
    const width = (shown.room.width - (columns - 1) * gap) / columns;
    return formsFor(cells, width, shown).map((form) => ({ ...form, items, columns, width, isLarge }));
  });
}

const combinations = (choices: readonly (readonly Tier[])[]): readonly (readonly Tier[])[] =>
  choices.reduce<readonly (readonly Tier[])[]>(
    (all, tiers) => all.flatMap((chosen) => tiers.map((tier) => [...chosen, tier])),
    [[]],
  );

export const rowsOf = ({ items, columns }: Pick<Tier, "items" | "columns">): number =>
  Math.ceil(items.length / columns);

const heightOf = (tiers: readonly Tier[], gap: number): number =>
  tiers.reduce((sum, tier) => sum + rowsOf(tier) * (tier.height + gap), -gap);

const weightOf = ({ isLarge }: Tier): number => (isLarge ? LARGE_WEIGHT : 1);

/** Rows that are not full look like something is missing. */
const worth = (tier: Tier): number => {
  const full = tier.items.length / (tier.columns * rowsOf(tier));
  return full * (tier.isLarge && tier.form === "stack" ? LARGE_STACK : WORTH[tier.form]);
};
