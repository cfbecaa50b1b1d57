import type { Kpi } from "../../shared/kpi/definition.ts";
import { UNRANKED_WORDS } from "../../shared/kpi/words.ts";
import type { League } from "../../shared/protocol/league-views.ts";
import type { Format } from "../../shared/units/format.ts";
import { type Html, html } from "./html.ts";

const MOST_ROWS = 10;

/** A league table: rank, movement, name, value and the gap to the rank above; who has no rank, and why (L1–L4). */
export function leagueTable({ rows, unranked }: League, { measure }: Kpi, format: Format): Html {
  const shown = rows.slice(0, MOST_ROWS);
  const hidden = rows.length - shown.length;
  return html`<table>
      ${shown.map(
        ({ rank, movement, name, gap, value }) =>
          html`<tr>
            <td class="rank">${rank}</td>
            <td class="soft">${moved(movement)}</td>
            <th scope="row">${name}</th>
            <td class="soft">
              ${
                gap === undefined || gap === 0
                  ? ""
                  : `${format.change(gap, measure).replace(/^[+±]/, "")} behind`
              }
            </td>
            <td class="number">${format.value(value, measure)}</td>
          </tr>`,
      )}
    </table>
    ${hidden > 0 ? html`<p class="soft">and ${hidden} more</p>` : undefined}
    ${
      unranked.length > 0
        ? html`<p class="soft">
            Not ranked:
            ${unranked.map(({ name, reason }) => `${name} (${UNRANKED_WORDS[reason]})`).join(", ")}
          </p>`
        : undefined
    }`;
}

function moved(movement: number | "new"): string {
  if (movement === "new") return "new";
  if (movement === 0) return "";
  return movement > 0 ? `▲ ${movement}` : `▼ ${-movement}`;
}
