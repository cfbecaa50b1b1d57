import type { Theme } from "../../shared/screen/theme.ts";
import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
import { html } from "./html.ts";
import type { LiteBoard } from "./lite-board.ts";
import { page } from "./page.ts";
import { type Telling, tileBlock } from "./tile.ts";

/** A board as a page of plain HTML, which needs nothing of an engine. */
export function renderLite(board: LiteBoard): string {
  const { name, now, tiles, others, organisation, theme } = board;
  const times = createTimeFormat(organisation.locale, organisation.timeZone);
  const telling: Telling = { format: createFormat(organisation.locale), times, now };
  const isSimulated = tiles.some(({ items }) => items.some(({ kpi }) => kpi.simulated === true));
  return page(
    name,
    html`<div class="head">
        <h1>${name}</h1>
        <p class="marks">
          ${organisation.name === name ? undefined : html`<span>${organisation.name}</span>`}
          ${isSimulated ? html`<span>~ Simulated data</span>` : undefined}
          <span id="clock">${times.day(now)} ${times.clock(now)}</span>
        </p>
      </div>
      <div class="tiles of-${columnsFor(tiles.length)}">${tiles.map((tile) => tileBlock(tile, telling))}</div>
      ${
        others.length > 0
          ? html`<p class="boards">
              ${others.map(({ id, name: other }) => html`<a href="${boardPage(id, theme)}">${other}</a> `)}
            </p>`
          : undefined
      }`,
    theme,
  );
}

const boardPage = (id: string, theme: Theme): string =>
  `/lite/boards/${encodeURIComponent(id)}${theme === "dark" ? "" : `?theme=${theme}`}`;

/** So many tiles side by side that their rows fill a television. */
function columnsFor(tiles: number): number {
  if (tiles <= 1) return 1;
  if (tiles <= 4) return 2;
  return tiles <= 9 ? 3 : 4;
}
