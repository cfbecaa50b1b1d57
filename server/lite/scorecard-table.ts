import type { Scorecard } from "../../shared/kpi/scorecard-definition.ts";
import { readScorecard, type WeighedItem } from "../../shared/kpi/scorecard.ts";
import { ASSUMED_WORDS } from "../../shared/kpi/words.ts";
import type { Format } from "../../shared/units/format.ts";
import { NBSP } from "../../shared/units/part.ts";
import { type Html, html } from "./html.ts";
import type { LiteItem } from "./lite-board.ts";
import { statusMark } from "./status-mark.ts";

/** A scorecard: its aggregate and rating, and each KPI with weight, attainment and status; assumptions say so (S6–S8). */
export function scorecardTable(scorecard: Scorecard, items: readonly LiteItem[], format: Format): Html {
  const standing = readScorecard(
    scorecard,
    items.map(({ reading }) => reading),
  );
  const { aggregate, rating, modifier, assumed } = standing;
  const isOld = items.some(({ reading }) => reading.freshness === "stale");
  return html`<div class="${isOld ? "old" : ""}">
      <p class="value">${format.share(aggregate)}</p>
      <p>
        Rating ${format.value(rating, RATING)} of
        ${format.value(scorecard.scale, RATING)}${
          modifier === undefined ? undefined : `, modifier ${format.share(modifier)}`
        }${assumed === 0 ? undefined : `, ${assumed} of ${items.length} assumed`}
      </p>
    </div>
    <table>
      ${items.map((item, index) => row(item, standing.items[index], format))}
    </table>`;
}

/** Ratings are points, with a decimal where there is one. */
const RATING = { kind: "score" } as const;

function row(
  { kpi, of, reading }: LiteItem,
  weighed: WeighedItem | undefined,
  format: Format,
): Html | undefined {
  if (!weighed) return undefined;
  const { weight, attainment, kind } = weighed;
  const remark = `weight${NBSP}${format.share(weight)}${kind === "assumed" ? `, ${ASSUMED_WORDS[weighed.why]}` : ""}`;
  return html`<tr class="${reading.freshness === "stale" ? "old" : ""}">
    <th scope="row">
      ${of === undefined ? kpi.name : `${kpi.name}, ${of}`} <span class="soft">${remark}</span>
    </th>
    <td class="${kind === "assumed" ? "soft" : "number"}">${format.share(attainment)}</td>
    <td>${kind === "assumed" ? "assumed" : statusMark(weighed.status)}</td>
  </tr>`;
}
