import type { Parameters } from "fast-check";

/** The seed of every random test, so that a run says the same everywhere; fast-check prints it when one fails. */
const SEED = 20_261_121;

/**
 * How a property is checked: `runs` samples from the fixed seed. Counter-examples that were found once are kept as
 * `examples` and tried first, for ever.
 */
export const seeded = <Sample>(runs: number, examples: Sample[] = []): Parameters<Sample> => ({
  seed: SEED,
  numRuns: runs,
  examples,
});
