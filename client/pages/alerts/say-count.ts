/** "1 alert", "3 alerts". */
export const sayCount = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
