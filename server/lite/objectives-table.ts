import type { KeyResult, Objective } from "../../shared/kpi/objective-definition.ts";
import { readObjective } from "../../shared/kpi/objective.ts";
import type { Format } from "../../shared/units/format.ts";
import { type Html, html } from "./html.ts";
import type { LiteItem } from "./lite-board.ts";

/** Objectives, each with its progress and its key results from value to goal (O1). */
export function objectivesTable(
  objectives: readonly Objective[],
  items: readonly LiteItem[],
  format: Format,
): Html {
  let next = 0;
  const blocks = objectives.map((objective) => {
    const own = items.slice(next, (next += objective.keyResults.length));
    return block(objective, own, format);
  });
  return html`<table>
    ${blocks}
  </table>`;
}

function block(objective: Objective, items: readonly LiteItem[], format: Format): Html {
  const { progress, notCounted } = readObjective(
    objective,
    items.map(({ reading }) => reading),
  );
  const isOld = items.some(({ reading }) => reading.freshness === "stale");
  return html`<tr class="${isOld ? "old" : ""}">
      <th scope="row">
        <b>${objective.name}</b>${
          notCounted === 0
            ? undefined
            : html` <span class="soft">(${notCounted} of ${items.length} not counted: no value yet)</span>`
        }
      </th>
      <td class="number">${progress.kind === "share" ? format.share(progress.share) : "–"}</td>
    </tr>
    ${items.map((item, index) => row(item, objective.keyResults[index], format))}`;
}

function row(
  { kpi, of, reading }: LiteItem,
  keyResult: KeyResult | undefined,
  format: Format,
): Html | undefined {
  if (!keyResult) return undefined;
  const value = reading.state === "value" ? format.value(reading.value, kpi.measure) : "no value yet";
  return html`<tr>
    <th scope="row">${keyResult.name ?? (of === undefined ? kpi.name : `${kpi.name}, ${of}`)}</th>
    <td class="way">${value} → ${format.value(keyResult.goal, kpi.measure)}</td>
  </tr>`;
}
