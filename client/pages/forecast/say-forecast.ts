import type { NoBand } from "../../../shared/kpi/forecast/band.ts";
import type { Forecast } from "../../../shared/kpi/forecast/forecast.ts";
import { leadingRate, type Rate } from "../../../shared/kpi/run-rate.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { ForecastView } from "../../../shared/protocol/history-views.ts";
import type { Company } from "../company.tsx";
import { PERIOD_WORDS, UNDEFINED_WORDS } from "../words.ts";

export type Speaker = Pick<Company, "format" | "dates">;

/** What is said of a forecast: first what matters, then what it rests on. */
export interface ForecastWords {
  readonly lead: string;
  readonly rest: readonly string[];
}

/** A forecast in words (T7); `undefined` for a period that is over. */
export function sayForecast(view: ForecastView, kpi: KpiView, speaker: Speaker): ForecastWords | undefined {
  const { forecast } = view;
  switch (forecast.state) {
    case "ended":
      return undefined;
    case "too-early":
      return {
        lead: "Too early to tell.",
        rest: [
          `A forecast is made from ${speaker.dates.instant(view.earliest)} on, when a fifth of the period is over.`,
        ],
      };
    case "waiting":
      return { lead: "Nothing to go on yet.", rest: ["Nothing has been reported in this period."] };
    case "undefined":
      return { lead: "No number to go on.", rest: [`The reason: ${UNDEFINED_WORDS[forecast.reason]}.`] };
    case "forecast":
      return {
        lead: `Will end near ${sayEnd(forecast, roundly(kpi, speaker))}.`,
        rest: [sayTarget(view, forecast, kpi, speaker), sayBasis(view, forecast, speaker)],
      };
  }
}

/** The estimate and its band; a band that is shown as one number is no news. */
function sayEnd({ point, band }: Forecast, about: (value: number) => string): string {
  const [low, high] = "low" in band ? [about(band.low), about(band.high)] : [];
  return low === high ? about(point) : `${about(point)}, between ${low} and ${high}`;
}

/** To three digits: a forecast that names cents claims to know them. */
export const roundly =
  (kpi: KpiView, { format }: Speaker) =>
  (value: number): string =>
    format.value(Number(value.toPrecision(3)), kpi.measure, "full");

function sayTarget(view: ForecastView, forecast: Forecast, kpi: KpiView, speaker: Speaker): string {
  const { target, runRate } = view;
  const full = (value: number): string => speaker.format.value(value, kpi.measure, "full");
  if (target === undefined) return "No target is set for this period, so there is no chance to give.";
  if (runRate.kind === "reached") return `The target of ${full(runRate.target)} is reached.`;
  const goal =
    typeof target !== "number"
      ? `ending between ${full(target[0])} and ${full(target[1])}`
      : kpi.direction === "lower"
        ? `staying within the target of ${full(target)}`
        : `reaching the target of ${full(target)}`;
  const chance =
    forecast.chance === undefined
      ? `The chance of ${goal} cannot be told yet`
      : `${speaker.format.share(forecast.chance)} chance of ${goal}`;
  const rate = runRate.kind === "open" ? leadingRate(runRate) : undefined;
  const needs =
    rate?.needed === undefined
      ? ""
      : `; that needs ${roundly(kpi, speaker)(rate.needed)} per ${RATE_WORDS[rate.per]} from now on`;
  return `${chance}${needs}.`;
}

const RATE_WORDS: Readonly<Record<Rate["per"], string>> = {
  quarter: "quarter",
  month: "month",
  week: "week",
  "business-day": "business day",
  day: "day",
  hour: "hour",
};

function sayBasis({ period }: ForecastView, forecast: Forecast, { format }: Speaker): string {
  const kind = PERIOD_WORDS[period.kind].toLowerCase();
  const share = format.share(forecast.share);
  const how = {
    "typical-share": `By this point ${share} was there in the last ${forecast.periods} comparable ${kind}s.`,
    "elapsed-share": `Taken at an even pace: ${share} of the ${kind} has passed.`,
    level: "Taken as it stands now.",
  }[forecast.basis];
  return `${how} ${sayBand(forecast.band, kind, format)}`;
}

function sayBand(band: Forecast["band"], kind: string, format: Speaker["format"]): string {
  if ("reason" in band) return NO_BAND[band.reason](band.errors, kind);
  return `The band holds ${format.share(band.coverage)} of such ${kind}s, as far as ${band.errors} past errors tell.`;
}

const NO_BAND: Readonly<Record<NoBand["reason"], (errors: number, kind: string) => string>> = {
  "fewer-than-6-errors": (errors, kind) =>
    `Not enough history for a band: ${errors === 0 ? `no past ${kind}` : `only ${errors} past ${kind}${errors === 1 ? "" : "s"}`} to learn from in the same way, 6 are needed.`,
  "estimate-is-zero": () => "Around zero past errors say nothing, so there is no band.",
};
