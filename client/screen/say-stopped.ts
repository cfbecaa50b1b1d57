import type { AlertView } from "../../shared/protocol/alert-views.ts";

/** Why a board stays, the longest text first: "Rotation stopped: Customers leave is red, owner Head of Product". */
export function sayStopped([first, ...others]: readonly Pick<
  AlertView,
  "name" | "owner"
>[]): readonly string[] {
  if (!first) return [];
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  const what = `${first.name}${more} ${more === "" ? "is" : "are"} red`;
  if (more !== "" || first.owner === undefined)
    return [`Rotation stopped: ${what}`, `Stopped: ${what}`, what];
  return [
    `Rotation stopped: ${what}, owner ${first.owner}`,
    `Stopped: ${what}, owner ${first.owner}`,
    `Stopped: ${what}, ${first.owner}`,
    `${what}, ${first.owner}`,
    what,
  ];
}
