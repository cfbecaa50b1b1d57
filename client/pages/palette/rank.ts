import { foldText } from "./fold-text.ts";
import { MATCHES, matchOf } from "./match.ts";

/** What can be found: the texts under which it is, folded, the name first. */
export interface Findable {
  readonly key: string;
  readonly name: string;
  readonly heard: readonly Heard[];
}

export interface Heard {
  readonly text: string;
  /** Added to how well a word is found in it: what a name says counts more than what a description mentions. */
  readonly distance: number;
}

const DISTANCE = { name: 0, aside: 2.5, text: 5 } as const;

/** The texts of a thing: its name, what else it is known by, and what is written about it. */
export const heardOf = (name: string, asides: readonly (string | undefined)[], text?: string): Heard[] => [
  { text: foldText(name), distance: DISTANCE.name },
  ...asides.flatMap((aside) =>
    aside === undefined ? [] : [{ text: foldText(aside), distance: DISTANCE.aside }],
  ),
  ...(text === undefined ? [] : [{ text: foldText(text), distance: DISTANCE.text }]),
];

/** The words of a question, folded. */
export const wordsOf = (query: string): string[] => foldText(query).split(/\s+/).filter(Boolean);

/**
 * What is meant by a question, best first: each of its words must be found. Of two that are found equally well, what
 * was opened lately (`recent`, newest first) comes first, then the shorter name.
 */
export function rank<T extends Findable>(
  things: readonly T[],
  query: string,
  recent: readonly string[],
): T[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const lately = new Map(recent.map((key, place) => [key, place]));
  const placeOf = ({ key }: T): number => lately.get(key) ?? recent.length;
  return things
    .flatMap((thing, order) => {
      const distance = distanceOf(thing.heard, words);
      return distance === undefined ? [] : [{ thing, order, distance }];
    })
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        placeOf(a.thing) - placeOf(b.thing) ||
        a.thing.name.length - b.thing.name.length ||
        a.order - b.order,
    )
    .map(({ thing }) => thing);
}

function distanceOf(heard: readonly Heard[], words: readonly string[]): number | undefined {
  let sum = 0;
  for (const word of words) {
    const nearest = nearestOf(heard, word);
    if (nearest === undefined) return undefined;
    sum += nearest;
  }
  const each = sum / words.length;
  if (words.length === 1) return each;
  // "sales rev" is the beginning of a name, which is more than two words that both stand in it.
  return Math.min(nearestOf(heard, words.join(" ")) ?? Infinity, each + 0.5);
}

function nearestOf(heard: readonly Heard[], word: string): number | undefined {
  let nearest: number | undefined;
  for (const { text, distance } of heard) {
    const match = matchOf(word, text);
    // Letters here and there are found in any long text: they count in names only.
    if (match === undefined || (match >= MATCHES.initials && distance > DISTANCE.name)) continue;
    nearest = Math.min(nearest ?? Infinity, match + distance);
  }
  return nearest;
}
