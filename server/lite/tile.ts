import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import { basisWords, UNDEFINED_WORDS } from "../../shared/kpi/words.ts";
import type { TimeFormat } from "../../shared/units/format-time.ts";
import type { Format } from "../../shared/units/format.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import { type Html, html } from "./html.ts";
import { leagueTable } from "./league-table.ts";
import type { LiteItem, LiteTile } from "./lite-board.ts";
import { objectivesTable } from "./objectives-table.ts";
import { scorecardTable } from "./scorecard-table.ts";
import { riskMark, statusMark } from "./status-mark.ts";

/** How numbers and instants are told on a page. */
export interface Telling {
  readonly format: Format;
  readonly times: TimeFormat;
  readonly now: UnixMs;
}

/** A tile: a league table, a scorecard, objectives, one large number, or a table of several. */
export function tileBlock(tile: LiteTile, telling: Telling): Html {
  const { title, items } = tile;
  const isSimulated = items.some(({ kpi }) => kpi.simulated === true);
  // Without white space between them: tiles of half the width would not fit side by side.
  return html`<div class="tile">
    <div class="inner">
      ${title === "" ? undefined : html`<h2>${title}${isSimulated ? " (simulated)" : undefined}</h2>`}${content(tile, telling)}
    </div>
  </div>`;
}

function content({ items, league, scorecard, objectives }: LiteTile, telling: Telling): Html {
  const [first] = items;
  if (league && first) return leagueTable(league, first.kpi, telling.format);
  if (scorecard) return html`${scorecardTable(scorecard, items, telling.format)}${oldest(items, telling)}`;
  if (objectives) return html`${objectivesTable(objectives, items, telling.format)}${oldest(items, telling)}`;
  return items.length === 1 && first && !first.risk ? largeNumber(first, telling) : numbers(items, telling);
}

function largeNumber({ kpi, reading }: LiteItem, telling: Telling): Html {
  if (reading.state !== "value")
    return html`<p class="value">–</p>
      <p class="soft">${whyMissing(reading, telling.times)}</p>`;
  const facts = [
    statusMark(reading.status),
    attainment(reading, telling.format),
    target(kpi, reading, telling.format),
    change(kpi, reading, telling.format),
    age(reading, telling),
  ];
  return html`<div class="${isOld(reading) ? "old" : ""}">
    <p class="value">${telling.format.value(reading.value, kpi.measure)}</p>
    ${facts.filter((fact) => fact !== undefined).map((fact) => html`<p>${fact}</p>`)}
  </div>`;
}

function numbers(items: readonly LiteItem[], telling: Telling): Html {
  const rows = items.map(({ kpi, of, reading, risk }) => {
    const name = risk ? risk.name : of === undefined ? kpi.name : `${kpi.name}, ${of}`;
    const isValue = reading.state === "value";
    return html`<tr class="${isOld(reading) ? "old" : ""}">
      <th scope="row">${name}${older(reading, telling)}</th>
      <td class="number">${isValue ? telling.format.value(reading.value, kpi.measure) : "–"}</td>
      <td>
        ${isValue ? (risk ? riskMark(risk) : statusMark(reading.status)) : whyMissing(reading, telling.times)}
      </td>
    </tr>`;
  });
  return html`<table>
    ${rows}
  </table>`;
}

function attainment(reading: Reading, format: Format): string | undefined {
  if (reading.state !== "value" || reading.attainment === undefined) return undefined;
  const { target } = reading;
  const isPaced = target && "expected" in target && target.expected !== target.value;
  const whole = !target ? "points" : isPaced ? "pace" : "target";
  return `${format.share(reading.attainment)} of ${whole}`;
}

function target({ measure }: Kpi, { target }: Reading, format: Format): string | undefined {
  if (!target) return undefined;
  const show = (value: number): string => format.value(value, measure);
  return "low" in target
    ? `Target ${show(target.low)} to ${show(target.high)}`
    : `Target ${show(target.value)}`;
}

function change({ measure }: Kpi, reading: Reading, format: Format): string | undefined {
  if (reading.state !== "value" || !reading.change) return undefined;
  const { absolute, relative } = reading.change;
  const figure = format.change(absolute, measure);
  const both = relative === undefined ? figure : `${figure} (${format.relative(relative)})`;
  return `${both} ${basisWords(reading)}`;
}

/** A stale number is never shown as if it were new (F2). */
const isOld = ({ freshness }: Reading): boolean => freshness === "stale";

/** That a number is not current, and how old it is (F1). */
function age({ freshness, at }: Reading, { format, times, now }: Telling): string | undefined {
  if (freshness === undefined || freshness === "live" || at === undefined) return undefined;
  const instant = unixMs(Date.parse(at));
  return freshness === "late"
    ? `late, ${format.age(Math.max(0, now - instant))} old`
    : `stale, as of ${times.asOf(instant, now)}`;
}

/** Which of the numbers below a total are not current. */
function oldest(items: readonly LiteItem[], telling: Telling): Html | undefined {
  const said = items.flatMap(({ kpi, reading }) => {
    const old = age(reading, telling);
    return old === undefined ? [] : [`${kpi.name}: ${old}`];
  });
  return said.length === 0 ? undefined : html`<p class="soft">${said.join("; ")}</p>`;
}

function older(reading: Reading, telling: Telling): Html | undefined {
  const said = age(reading, telling);
  return said === undefined ? undefined : html` <span class="soft">(${said})</span>`;
}

/** Why there is no number; never zero (K8). */
function whyMissing(reading: Exclude<Reading, { state: "value" }>, times: TimeFormat): string {
  return reading.state === "waiting"
    ? `Waiting: no facts yet for ${times.period(reading.period)}`
    : UNDEFINED_WORDS[reading.reason];
}
