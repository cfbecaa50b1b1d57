import type { TimeFormat } from "../../../shared/units/format-time.ts";
import type { Format } from "../../../shared/units/format.ts";
import { figureWidth } from "../../charts/marks/figure.tsx";
import { whyMissing } from "../../charts/marks/missing.ts";
import type { Room } from "../define.ts";
import { shareTexts } from "./share-texts.ts";
import type { Step } from "./steps.ts";

/** How the steps of a funnel are laid out; sizes and widths in CSS pixels, the same for all steps. */
export interface FunnelLayout {
  /** What is told of a step stands below its bar, or on the line above it. */
  readonly form: "below" | "beside";
  /** How many steps have room. */
  readonly shown: number;
  /** Of one step, of its line, and of its bar. */
  readonly height: number;
  readonly line: number;
  readonly bar: number;
  /** Type of facts, names and values. */
  readonly size: number;
  readonly name: number;
  readonly figure: number;
  /** What names and facts have of the line; facts below a bar have all of it. */
  readonly names: number;
  readonly facts: number;
}

interface Shown {
  readonly room: Room;
  readonly format: Format;
  readonly times: TimeFormat;
  /** The space for all steps, in CSS pixels. */
  readonly height: number;
  /** There are bars and shares. */
  readonly comparable: boolean;
}

/** Heights in ems of the small type. */
const LINE = 1.3;
const LEAST_BAR = 0.4;
const LARGEST_BAR = 2;
const SPACE = 0.3;
/** The line of name and value grows with the room, up to so many ems. */
const LARGEST_LINE = 2.2;
const FIGURE_LINE = 1.12;
const NAME_LINE = 1.3;
const LARGEST_NAME = 1.5;
/** Bars and lines get these shares of what is left over. */
const TO_BAR = 0.5;
const TO_LINE = 0.35;
/** From this width on, in ems, one line has room for everything. */
const WIDE = 30;
/** An icon and the gap behind it, in ems. */
export const ICON = 1.3;
/** Between what stands on a line, and what a mark of freshness takes of it, in ems. */
export const APART = 0.9;
export const AGE = 8;

/** Finds the form in which all steps have room; type goes down to the least before steps are left out. */
export function layOutFunnel(steps: readonly Step[], shown: Shown): FunnelLayout {
  const { room, height, comparable } = shown;
  const { small, least: smallest } = room.type;
  const bar = comparable ? LEAST_BAR : 0;
  const least = (form: FunnelLayout["form"]): number => LINE + bar + SPACE + (form === "below" ? LINE : 0);
  const wide = room.width / small >= WIDE;
  const last = { form: "beside", size: smallest } as const;
  const choices: readonly Pick<FunnelLayout, "form" | "size">[] = [
    { form: "below", size: small },
    wide ? { form: "beside", size: small } : { form: "below", size: smallest },
    wide ? { form: "below", size: smallest } : { form: "beside", size: small },
    last,
  ];
  const found = choices.find(({ form, size }) => steps.length * least(form) * size <= height);
  const { form, size } = found ?? last;
  const fitting = Math.floor((height - LINE * size) / (least(form) * size));
  const count = found ? steps.length : Math.max(1, Math.min(steps.length - 1, fitting));
  const each = (height - (count < steps.length ? LINE * size : 0)) / count;
  const spare = Math.max(0, each - least(form) * size);
  const line = Math.min(LARGEST_LINE * size, LINE * size + spare * TO_LINE);
  return {
    ...{ form, size, line, shown: count, height: each },
    bar: comparable ? Math.min(LARGEST_BAR * size, bar * size + spare * TO_BAR) : 0,
    ...columns(steps, shown, { form, size, line }),
  };
}

/** What names, facts and values have of a line. Names give way to values and shares, everything else to names. */
function columns(
  steps: readonly Step[],
  { room, format, times }: Shown,
  { form, size, line }: Pick<FunnelLayout, "form" | "size" | "line">,
): Pick<FunnelLayout, "name" | "figure" | "names" | "facts"> {
  const { em, width, type } = room;
  const figure = line / FIGURE_LINE;
  const widest = (of: (step: Step) => number): number => Math.max(0, ...steps.map(of));
  const value = widest(({ item: { kpi, reading } }) => {
    if (reading?.state !== "value") return (em(whyMissing(reading, times).word, 600) + ICON) * size;
    const texts = [format.widest(kpi.measure), format.parts(reading.value, kpi.measure)];
    return Math.max(...texts.map((parts) => figureWidth(parts, figure, type.least, em)));
  });
  const least = widest(({ item, ofBefore }) => {
    const share = ofBefore ? em(shareTexts(ofBefore, format).slice(-1).join(""), 600) : 0;
    return (share + (item.seen === "live" ? 0 : APART + AGE)) * size;
  });
  const free = width - value - APART * size;
  const most = form === "beside" ? free - least - APART * size : free;
  const name = widest(({ item }) => em(item.kpi.name, 600));
  const largest = Math.max(size, Math.min(line / NAME_LINE, size * LARGEST_NAME));
  const fitted = Math.max(size, Math.min(largest, most / name));
  // A pixel more: a width that was measured for another size of type is not exact.
  const names = form === "beside" ? Math.min(name * fitted + 1, most) : free;
  return { name: fitted, figure, names, facts: form === "beside" ? free - names - APART * size : width };
}
