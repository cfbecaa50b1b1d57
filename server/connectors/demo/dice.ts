/** A number from 0 up to, not including, 1 that depends on nothing but its arguments. */
export type Die = (face: number) => number;

/**
 * A die for each name: the same name and face always give the same number, so that a simulated fact is the same
 * whenever and however often it is made (FNV-1a for the name, the finalizer of MurmurHash3 for the face).
 */
export function dieOf(name: string): Die {
  let seed = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    seed = Math.imul(seed ^ name.charCodeAt(index), 0x01000193);
  }
  return (face) => {
    let hash = Math.imul(seed ^ Math.imul(face, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
    return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Roughly normal: mean 0, mostly between -1 and 1, never beyond -2 and 2 (sum of four uniform numbers). */
export const bell = (die: Die, face: number): number =>
  2 * (die(4 * face) + die(4 * face + 1) + die(4 * face + 2) + die(4 * face + 3)) - 4;

/** A smooth wander between -1 and 1: dice at whole numbers, joined by smooth steps (Perlin's value noise). */
export function wander(die: Die, at: number): number {
  const left = Math.floor(at);
  const share = at - left;
  const eased = share * share * (3 - 2 * share);
  return 2 * (die(left) + (die(left + 1) - die(left)) * eased) - 1;
}
