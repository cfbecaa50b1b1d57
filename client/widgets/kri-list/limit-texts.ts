import type { Format } from "../../../shared/units/format.ts";
import type { Limit } from "../../../shared/risk/kri.ts";
import type { Judged } from "./judged.ts";

/** The limits of a KRI in words, the longest text first: all of them, the one that matters next, and that without its name. */
export function limitTexts({ kri, item, level }: Judged, format: Format): string[] {
  const show = (limit: Limit): string => {
    const value = (one: number): string => format.value(one, item.kpi.measure);
    return typeof limit === "number" ? value(limit) : `${value(limit[0])} to ${value(limit[1])}`;
  };
  const limitOf = (name: "amber" | "red") =>
    kri.levels
      .filter((one) => one.name === name)
      .map(({ trip }) => ({ name, words: `${kri.direction} ${show(trip)}` }));
  const [amber, red] = [limitOf("amber"), limitOf("red")];
  const all = level.kind === "red" ? red : [...amber, ...red];
  // Who is amber looks at red; who is well looks at what comes first.
  const next = level.kind === "amber" ? (red[0] ?? amber[0]) : all[0];
  if (!next) return [];
  const named = ({ name, words }: typeof next): string => `${name} ${words}`;
  return [...new Set([all.map(named).join(", "), named(next), next.words])];
}
