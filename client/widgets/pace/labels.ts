import type { TextWidth } from "../../charts/text-width.ts";

/** What stands below the chart where it begins, where it ends, and between them. */
export interface EndLabels {
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** A text with its left edge in CSS pixels. */
interface Label {
  readonly text: string;
  readonly left: number;
  readonly isNow: boolean;
}

const APART_EMS = 0.6;

/** Where labels have room: today's always, that of the beginning and the end where they stand clear of it. */
export function placeLabels(
  { from, to, today }: EndLabels,
  at: {
    readonly today: number | undefined;
    readonly width: number;
    readonly type: number;
    readonly em: TextWidth;
  },
): Label[] {
  const { width, type, em } = at;
  const widthOf = (text: string): number => em(text) * type;
  const ends = [
    { text: from, left: 0, isNow: false },
    { text: to, left: width - widthOf(to), isNow: false },
  ];
  if (at.today === undefined) return ends;
  const room = widthOf(today);
  const left = Math.max(0, Math.min(width - room, at.today - room / 2));
  const apart = (other: Label): boolean =>
    other.left + widthOf(other.text) + APART_EMS * type <= left ||
    left + room + APART_EMS * type <= other.left;
  return [...ends.filter(apart), { text: today, left, isNow: true }];
}
