import type { Warning } from "./warning.ts";
import type { WarningScore } from "./score-warning.ts";

/** A warning that is kept, and what became of it so far. */
export interface KeptWarning {
  readonly warning: Warning;
  readonly score: WarningScore;
}

/**
 * Those of the warnings just made that are to be kept as predictions: for each rule and level one at a time. What an open
 * one foretells already would else be counted again at every point, and be right or wrong together with it.
 */
export const newWarnings = (made: readonly Warning[], kept: readonly KeptWarning[]): Warning[] =>
  made.filter(
    ({ rule, level, madeAt }) =>
      !kept.some(
        ({ warning, score }) =>
          warning.rule === rule &&
          warning.level === level &&
          (score.kind === "open" || warning.madeAt >= madeAt),
      ),
  );
