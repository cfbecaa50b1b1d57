import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import type { TextWidth } from "../../charts/text-width.ts";
import type { WidgetProps } from "../define.ts";
import type { Judged } from "./judged.ts";
import { sayLevel } from "./say-level.ts";
import { limitTexts } from "./limit-texts.ts";
import type { Settings } from "./settings.ts";

/** Something that is told of a risk. */
export interface Fact {
  readonly about: "level" | "freshness" | "against" | "age" | "owner";
  /** The longest text first. */
  readonly texts: readonly string[];
}

/** What a row tells beside name and value, the most important first. */
export interface RowFacts {
  readonly judged: Judged;
  readonly all: readonly Fact[];
  /** The same on two lines. */
  readonly level: readonly Fact[];
  readonly rest: readonly Fact[];
}

/** Between two facts, and what an icon or the ground of a mark take beside words, in ems. */
export const BETWEEN = 0.9;
const AROUND: Readonly<Record<Fact["about"], number>> = {
  level: 1.25,
  freshness: 2.1,
  against: 0,
  age: 0,
  owner: 0,
};
const isBold = (about: Fact["about"]): boolean => about === "level" || about === "freshness";

const shortest = ({ texts }: Fact): string => texts[texts.length - 1] ?? "";

/** The width of a fact in these words, in ems. */
const textEms = ({ about }: Fact, text: string, em: TextWidth): number =>
  em(text, isBold(about) ? 600 : 400) + AROUND[about];

/** The least width of some facts side by side, in ems. */
export const widthOf = (facts: readonly Fact[], em: TextWidth): number =>
  facts.reduce((sum, fact) => sum + textEms(fact, shortest(fact), em) + BETWEEN, -BETWEEN);

/** A fact in the words that were chosen for it, with the room that there is for them, in ems. */
export interface SaidFact {
  readonly about: Fact["about"];
  readonly text: string;
  readonly ems: number;
}

/**
 * Facts for one line: each in the longest words for which there is room beside the shortest of those behind it. Where
 * not even the shortest of all have room, the first take what they need, and the last will vanish whole.
 */
export function sayFacts(facts: readonly Fact[], ems: number, em: TextWidth): readonly SaidFact[] {
  const isTight = widthOf(facts, em) > ems;
  const said: SaidFact[] = [];
  let left = ems;
  facts.forEach((fact, at) => {
    const behind = isTight || at === facts.length - 1 ? 0 : BETWEEN + widthOf(facts.slice(at + 1), em);
    const room = left - behind;
    const text = fact.texts.find((one) => textEms(fact, one, em) <= room) ?? shortest(fact);
    left -= textEms(fact, text, em) + BETWEEN;
    said.push({ about: fact.about, text, ems: room });
  });
  return said;
}

type Seen = Judged["item"]["seen"];
type Props = Pick<WidgetProps<Settings>, "settings" | "now" | "format" | "times">;

/** Level, limits or the reason that there is no level, age and owner. An old number says so before all but its level. */
export function factsOf(judged: Judged, { settings, now, format, times }: Props): RowFacts {
  const { kri, item } = judged;
  const { reading, seen } = item;
  const { word, why } = sayLevel(judged, times);
  const level: Fact = { about: "level", texts: [word] };
  const limits = why === undefined ? limitTexts(judged, format) : [why];
  const against: Fact[] = limits.length > 0 ? [{ about: "against", texts: limits }] : [];
  const owner: Fact[] = settings.owner ? [{ about: "owner", texts: [kri.owner ?? "no owner"] }] : [];
  const at = reading?.state === "value" && reading.at !== undefined ? Date.parse(reading.at) : undefined;
  const freshness = at === undefined ? [] : [ageFact(seen, unixMs(at), { now, format, times })];
  // Why there is no level is a sentence: it stands below where there are two lines.
  const beside = why === undefined ? against : [];
  const below = why === undefined ? [] : against;
  if (seen === "live") {
    return {
      judged,
      all: [level, ...against, ...freshness, ...owner],
      level: [level, ...beside],
      rest: [...below, ...freshness, ...owner],
    };
  }
  return {
    judged,
    all: [level, ...freshness, ...against, ...owner],
    level: [level, ...freshness],
    rest: [...against, ...owner],
  };
}

/** Since when the value is what it is; of one that is not live as its mark says it. */
function ageFact(seen: Seen, at: UnixMs, { now, format, times }: Omit<Props, "settings">): Fact {
  const age = format.age(Math.max(0, now - at));
  const when = times.asOf(at, now);
  switch (seen) {
    case "live":
      return { about: "age", texts: [`${age} old`] };
    case "late":
      return { about: "freshness", texts: [`late, ${age} old`, "late"] };
    case "stale":
    case "offline":
      return { about: "freshness", texts: [`${seen}, as of ${when}`, `as of ${when}`] };
  }
}
