/** Draws from the standard normal distribution, the same ones for the same seed. */
export function noise(seed: number): () => number {
  const uniform = chance(seed);
  // Box & Muller (1958); the second of each pair is not used, for the sake of one line.
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Draws from 0 to below 1: a counter in steps of the golden ratio, each mixed until all its bits depend on each other. */
function chance(seed: number): () => number {
  let counter = seed >>> 0;
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    // The two factors mix best of many that were tried [C. Wellons, "Prospecting for Hash Functions"].
    let mixed = counter;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** So many values of a process that only scatters: mean 0, standard deviation 1. */
export const scatter = (count: number, seed: number): number[] => Array.from({ length: count }, noise(seed));
