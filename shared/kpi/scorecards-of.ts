import type { Scorecard } from "./scorecard-definition.ts";

/** A scorecard with the unit that it is read for; its own where none is named. */
export interface ScorecardRead {
  readonly scorecard: Scorecard;
  readonly unit?: string;
}

/** A unit's scorecards, a person's above all: those that are its own, and those of the roles that it is a member of. */
export function scorecardsOf(unit: string, scorecards: readonly Scorecard[]): ScorecardRead[] {
  return scorecards.flatMap((scorecard): ScorecardRead[] => {
    if (scorecard.unit === unit) return [{ scorecard }];
    return scorecard.members?.includes(unit) === true ? [{ scorecard, unit }] : [];
  });
}

/** All for whom a scorecard is read: its own unit first, then its members. */
export const readsOf = (scorecard: Scorecard): ScorecardRead[] => [
  { scorecard },
  ...(scorecard.members ?? [])
    .filter((member) => member !== scorecard.unit)
    .map((unit) => ({ scorecard, unit })),
];
