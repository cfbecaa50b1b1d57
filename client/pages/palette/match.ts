/** How well a word is found in a text; the smaller the better. */
export const MATCHES = { whole: 0, prefix: 1, wordStart: 2, inside: 3, initials: 4, letters: 9 } as const;

const isPartOfWord = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/**
 * How a word is found in a text, both folded: the whole of it, its beginning, the beginning of a word, inside of one;
 * from two letters on as the first letters of words ("mau" in "monthly active users"), or as letters that follow each
 * other from the beginning of a word on. Undefined when it is not.
 */
export function matchOf(word: string, text: string): number | undefined {
  if (word === text) return MATCHES.whole;
  if (text.startsWith(word)) return MATCHES.prefix;
  const starts = wordStarts(text);
  if (starts.some((start) => text.startsWith(word, start))) return MATCHES.wordStart;
  if (word.length < 2) return undefined;
  if (text.includes(word)) return MATCHES.inside;
  if (
    starts
      .map((start) => text[start])
      .join("")
      .includes(word)
  )
    return MATCHES.initials;
  return starts.some((start) => hasLetters(word, text.slice(start))) ? MATCHES.letters : undefined;
}

function wordStarts(text: string): number[] {
  const starts: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (isPartOfWord(text[index]) && !isPartOfWord(text[index - 1])) starts.push(index);
  }
  return starts;
}

/** Whether the text begins with the word's first letter and has the others after it, in their order. */
function hasLetters(word: string, text: string): boolean {
  if (!text.startsWith(word.slice(0, 1))) return false;
  let from = 1;
  for (const letter of word.slice(1)) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
