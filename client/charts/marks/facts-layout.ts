import type { ReactNode } from "react";
import type { Part } from "../../../shared/units/part.ts";
import { longestFitting, type TextWidth } from "../text-width.ts";
import { figureEms, figureWidth } from "./figure.tsx";

/** Something that is told beside others. */
export interface Fact {
  readonly key: string;
  readonly node: ReactNode;
  /** Its width in ems of the small type. */
  readonly ems: number;
  /** Never left out. */
  readonly must?: boolean;
}

/** Where a figure and the facts about it have room. CSS pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
  readonly small: number;
  readonly least: number;
  readonly em: TextWidth;
  /** The largest that the figure may be. */
  readonly most: number;
}

/** A figure, what it is, and facts in lines below it. */
export interface FactsLayout {
  /** Type size of the figure's digits. */
  readonly size: number;
  /** What the figure is, where it stands beside it; else it is the first line. */
  readonly beside: string | undefined;
  readonly lines: readonly (readonly Fact[])[];
  /** Of all of it. */
  readonly height: number;
}

const LINE = 1.3;
const GAP_EMS = 0.9;
export const FIGURE_LINE = 1.06;
export const BESIDE_EMS = 0.5;
/** A figure that is so much smaller for what stands beside it still gains by the line that it saves. */
const BESIDE_WORTH = 0.85;
/** Facts are left out before a figure gets smaller than that: in ems of the small type, and of the height. */
const LEAST_FIGURE = { ems: 2.4, share: 0.36 };

/**
 * As large a figure as leaves room for its facts; what it is stands beside or below it, whichever gives more. `of` is
 * what it is, the longest form first. Where not all facts have room the last ones are left out whole.
 */
export function layOutFacts(
  parts: readonly Part[],
  of: readonly string[],
  facts: readonly Fact[],
  room: Room,
): FactsLayout {
  const { width, small, em } = room;
  const ems = width / small;
  const name = longestFitting(of, ems, em);
  const line = name === undefined ? [] : [{ key: "of", node: name, ems }];
  const below = withLines(parts, packFacts([...line, ...facts], ems), room);
  const packed = packFacts(facts, ems);
  for (const beside of of) {
    const narrower = { ...room, width: width - (em(beside) + BESIDE_EMS) * small };
    const layout = withLines(parts, packed, narrower);
    if (layout.size >= Math.max(small, below.size * BESIDE_WORTH)) return { ...layout, beside };
  }
  return below;
}

function withLines(parts: readonly Part[], lines: readonly (readonly Fact[])[], room: Room): FactsLayout {
  const { height, small, most } = room;
  const lineHeight = LINE * small;
  const tall = (count: number): number => (height - count * lineHeight) / FIGURE_LINE;
  const enough = Math.min(small * LEAST_FIGURE.ems, height * LEAST_FIGURE.share);
  const must = lines.map((line) => line.some((fact) => fact.must === true)).lastIndexOf(true) + 1;
  let count = lines.length;
  while (count > Math.max(1, must) && tall(count) < enough) count -= 1;
  const size = fitWidth(parts, Math.min(most, Math.max(small, tall(count))), room);
  return {
    size,
    beside: undefined,
    lines: lines.slice(0, count),
    height: size * FIGURE_LINE + count * lineHeight,
  };
}

/** Below twice the smallest type what surrounds the digits does not get smaller with them. */
function fitWidth(parts: readonly Part[], most: number, { width, least, em }: Room): number {
  const size = Math.min(most, width / Math.max(0.1, figureEms(parts, em)));
  const over = figureWidth(parts, size, least, em) / Math.max(1, width);
  return over > 1 ? size / over : size;
}

/** Shares facts out to lines, in their order, as many to a line as have room there. */
export function packFacts(facts: readonly Fact[], ems: number): Fact[][] {
  const lines: Fact[][] = [];
  let used = Infinity;
  for (const fact of facts) {
    const last = lines[lines.length - 1];
    if (last && used + GAP_EMS + fact.ems <= ems) {
      last.push(fact);
      used += GAP_EMS + fact.ems;
    } else {
      lines.push([fact]);
      used = fact.ems;
    }
  }
  return lines;
}
