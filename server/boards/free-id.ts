const LONGEST = 96;

/** The wanted id, or that with the first number behind it that nobody has. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted;
  for (let number = 2; isTaken(id); number += 1) id = `${wanted.slice(0, LONGEST)}-${number}`;
  return id;
}
