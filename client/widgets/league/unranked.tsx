import type { JSX } from "react";
import type { League } from "../../../shared/protocol/league-views.ts";
import { FactsLine } from "../../charts/marks/facts-line.tsx";
import { longestFitting } from "../../charts/text-width.ts";
import type { Room } from "../define.ts";

const REASONS: Readonly<Record<League["unranked"][number]["reason"], string>> = {
  waiting: "no facts yet",
  "below-minimum-volume": "too few facts",
  "zero-denominator": "nothing to divide by",
  "missing-input": "an input is missing",
  "not-finite": "no finite number",
};

/** Who has no rank, and why (L3): by name where there is room, else how many. */
export function Unranked({ league, room }: { league: League; room: Room }): JSX.Element | null {
  const { unranked } = league;
  if (unranked.length === 0) return null;
  const named = unranked.map(({ name, reason }) => `${name} (${REASONS[reason]})`).join(", ");
  const reasons = [...new Set(unranked.map(({ reason }) => REASONS[reason]))].join(", ");
  const texts = [
    `Not ranked: ${named}`,
    `${unranked.length} not ranked: ${reasons}`,
    `${unranked.length} not ranked`,
  ];
  return (
    <FactsLine>
      <span>{longestFitting(texts, room.width / room.type.small, room.em) ?? texts[2]}</span>
    </FactsLine>
  );
}
