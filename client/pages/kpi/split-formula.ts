/** A formula cut into the ids that it reads and what stands between them, in order; joined again it is the formula. */
export function splitFormula(formula: string, inputs: readonly string[]): string[] {
  // The words of a formula are ids and numbers; a hyphen inside a word belongs to it (K7).
  const pieces = formula.split(/([a-z0-9][a-z0-9._-]*)/);
  const joined: string[] = [];
  let between = "";
  for (const piece of pieces) {
    if (!inputs.includes(piece)) {
      between += piece;
      continue;
    }
    if (between !== "") joined.push(between);
    joined.push(piece);
    between = "";
  }
  return between === "" ? joined : [...joined, between];
}
