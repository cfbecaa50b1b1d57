/** Orders texts by code unit: the same order on every machine, whatever its locale data. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
