import { isId } from "../../shared/units/id.ts";

const MOST = 100;

/** An id made of a name: "Vertrieb Süd & Ost" is `vertrieb-sud-ost`; with a number where it is taken. */
export function freeId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9._]+/g, "-")
    .replace(/^[^a-z0-9]+|-+$/g, "")
    .slice(0, MOST - 4);
  const id = isId(plain) ? plain : "board";
  if (!taken.includes(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.includes(`${id}-${number}`)) return `${id}-${number}`;
}
