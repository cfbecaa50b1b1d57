/** A piece of a number that is shown: its digits, or the smaller text around them (currency sign, "K", "min"). */
export interface Part {
  readonly kind: "number" | "unit";
  readonly text: string;
}

/** The text of the pieces. */
export const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join("");

/** Non-breaking space: a number and what it counts stay on one line. */
export const NBSP = "\u00a0";

/** A piece that is drawn small. */
export const unitPart = (text: string): Part => ({ kind: "unit", text });
/** A piece that is drawn in full size. */
export const numberPart = (text: string): Part => ({ kind: "number", text });
