/** A name as it stands inside a sentence: "Win rate" as "win rate"; "NPS" and "AGI per head" stay as they are. */
export const inSentence = (name: string): string =>
  /^\p{Lu}(?:\p{Ll}|\s|$)/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
