/** 0 … 1. */
export const chance = (): number => Math.random();
