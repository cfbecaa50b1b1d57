import { formatDuration } from "./format-duration.ts";
import { type CompactStyle, createNumbers } from "./format-number.ts";
import { type Counting, shownDecimals } from "./measure.ts";
import { NBSP, type Part, textOf, unitPart as unit } from "./part.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./time.ts";

/** How much room a number has: `compact` shows at most four digits or so ("1.2M"), `full` all that the measure shows. */
export type Room = "compact" | "full";

/** Turns numbers into text for one locale. Spaces are non-breaking; minus is the real sign "−"; −0 never shows. */
export interface Format {
  readonly locale: string;
  /** A value in its measure: "€812K", "42 %", "3 h 42 min". Trailing zeros of decimals are left out. */
  value(value: number, measure: Counting, room?: Room): string;
  /** The same in pieces, with all decimals of the measure, so that a changing number keeps its width. */
  parts(value: number, measure: Counting, room?: Room): readonly Part[];
  /** A difference with its sign: "+€22K"; for percent measures in percentage points: "+1.2 pp" (P4). */
  change(absolute: number, measure: Counting): string;
  /** A relative change with its sign: "+2.8 %". */
  relative(share: number): string;
  /** A share as a whole percentage: 1.1077 is "111 %". */
  share(share: number): string;
  /** How long ago: "< 1 min", "4 min", "2 h", "3 d". */
  age(ms: number): string;
  /** What stands behind the widest text that is plausible for a measure; sizes are chosen by it. */
  widest(measure: Counting): readonly Part[];
}

/** The format of a locale such as "en-GB"; `style` is "own" for engines below Chromium 77. */
export function createFormat(locale: string, style: CompactStyle = "native"): Format {
  const numbers = createNumbers(locale, style);

  function partsOf(value: number, measure: Counting, room: Room, padded: boolean): Part[] {
    switch (measure.kind) {
      case "percent":
        return [
          ...numbers.plain(value * 100, percentDecimals(value, measure, room), padded),
          unit(`${NBSP}%`),
        ];
      case "duration":
        return formatDuration(value, (amount, decimals) => textOf(numbers.plain(amount, decimals, false)));
      case "currency":
        return numbers.amount(value, shownDecimals(measure), padded, room, measure.currency);
      case "number":
      case "score":
        return numbers.amount(value, shownDecimals(measure), padded, room);
    }
  }

  const value = (amount: number, measure: Counting, room: Room = "compact"): string =>
    textOf(partsOf(amount, measure, room, false));

  const percent = (share: number): string => {
    const magnitude = Math.abs(share) * 100;
    if (magnitude >= 10_000)
      return textOf([...numbers.amount(share * 100, 0, false, "compact"), unit(`${NBSP}%`)]);
    return textOf([...numbers.plain(share * 100, magnitude < 10 ? 1 : 0, false), unit(`${NBSP}%`)]);
  };

  return {
    locale,
    value,
    parts: (amount, measure, room = "compact") => partsOf(amount, measure, room, true),
    change(absolute, measure) {
      if (measure.kind !== "percent") return signed(value(absolute, measure));
      const points = numbers.plain(absolute * 100, Math.max(1, shownDecimals(measure)), false);
      return signed(`${textOf(points)}${NBSP}pp`);
    },
    relative: (share) => signed(percent(share)),
    share: (share) => textOf([...numbers.plain(share * 100, 0, false), unit(`${NBSP}%`)]),
    age,
    widest: (measure) => widestOf(measure, (amount) => partsOf(amount, measure, "compact", true)),
  };
}

// 1,234.5 % needs no decimal to be read from across a room.
const percentDecimals = (value: number, measure: Counting, room: Room): number =>
  room === "compact" && Math.abs(value) >= 10 ? 0 : shownDecimals(measure);

function signed(text: string): string {
  if (!/[1-9]/.test(text)) return `±${text}`;
  return text.startsWith("−") ? text : `+${text}`;
}

function age(ms: number): string {
  if (ms < MINUTE_MS) return `<${NBSP}1${NBSP}min`;
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)}${NBSP}min`;
  if (ms < 2 * DAY_MS) return `${Math.floor(ms / HOUR_MS)}${NBSP}h`;
  return `${Math.floor(ms / DAY_MS)}${NBSP}d`;
}

/** Values that make long text; 8 is the widest digit where digits are not all alike. */
const WIDE = {
  number: [8888, 888_888, 8_880_000],
  currency: [8888, 888_888, 8_880_000],
  percent: [0.088, 0.888, 1],
  duration: [4 * 3600 + 48 * 60],
  score: [88.8],
} as const;

function widestOf(measure: Counting, partsFor: (value: number) => readonly Part[]): readonly Part[] {
  const all = WIDE[measure.kind].map(partsFor);
  // Text around the digits is drawn at less than half their size.
  const length = (parts: readonly Part[]): number =>
    parts.reduce((sum, { kind, text }) => sum + text.length * (kind === "number" ? 1 : 0.45), 0);
  return all.reduce((widest, parts) => (length(parts) > length(widest) ? parts : widest));
}
