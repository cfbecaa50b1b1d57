import { field } from "./field-of.ts";

/** How a number of a KPI is typed: how much of it makes 1 as it is kept, and what it is counted in. */
export function countedIn(measure: unknown): { readonly scale: number; readonly word: string | undefined } {
  const kind = field(measure, "kind");
  if (kind === "percent") return { scale: 100, word: "in %" };
  if (kind === "duration") return { scale: 1, word: "in seconds" };
  const word = field(measure, kind === "currency" ? "currency" : "of");
  return { scale: 1, word: typeof word === "string" && word !== "" ? `in ${word}` : undefined };
}
