import type { TrackRecord } from "../../../shared/kpi/forecast/track-record.ts";
import type { ForecastView } from "../../../shared/protocol/history-views.ts";
import type { Format } from "../../../shared/units/format.ts";
import type { Fact } from "../../ui/facts.tsx";
import { PERIOD_WORDS } from "../words.ts";

/** How good forecasts have been (T8): what was foretold live, and apart from it what would have been. */
export function sayRecord({ record, period }: ForecastView, format: Format): Fact[] {
  const { made, backtest } = record;
  const tested = counted(backtest.forecasts, PERIOD_WORDS[period.kind].toLowerCase());
  return [
    {
      label: "Made live",
      value:
        made.forecasts === 0
          ? "Nothing to judge yet"
          : `${counted(made.forecasts, "forecast")}${insideWords(made)}`,
      note:
        made.forecasts === 0
          ? "one is kept each day where the KPI has its target, and judged when the period is over"
          : `${errorWords(made, format)}; of ${counted(made.periods, PERIOD_WORDS[period.kind].toLowerCase())}`,
    },
    {
      label: "Back-tested",
      value: backtest.forecasts === 0 ? "No past to test it on" : `Over ${tested}${insideWords(backtest)}`,
      note:
        backtest.forecasts === 0
          ? "none of the periods before could have been foretold in the same way"
          : `${errorWords(backtest, format)}; each at this point, from what was known before it`,
    },
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

function insideWords({ forecasts, banded, inside }: TrackRecord): string {
  if (banded === 0) return ", none had a band";
  return banded === forecasts ? `, ${inside} inside the band` : `, ${inside} of ${banded} inside the band`;
}

/** 0.25 is what saying "one in two" each time scores. */
function errorWords({ error, brier }: TrackRecord, format: Format): string {
  const off = error === undefined ? "no error to give" : `${percent(error, format)} off on average`;
  return brier === undefined
    ? off
    : `${off}; chances scored ${format.value(brier, BRIER, "full")} (Brier: 0 is perfect, 0.25 a coin)`;
}

const BRIER = { kind: "number", decimals: 2 } as const;
const percent = (share: number, format: Format): string =>
  format.value(share, { kind: "percent", decimals: share < 0.1 ? 1 : 0 }, "full");
