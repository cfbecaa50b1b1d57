/** From 0 up to, not including, 1; for jitter and simulation, never for secrets. */
export const systemChance = (): number => Math.random();
