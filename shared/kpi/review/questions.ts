/** The five of the SMARTER questions that are answered with yes or no; the last two are answered in words [guide]. */
export const QUESTIONS = ["specific", "measurable", "attainable", "relevant", "timeBound"] as const;
