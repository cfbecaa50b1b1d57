import { useQuery } from "@tanstack/react-query";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { forecastQuery } from "../../api/forecast.ts";
import { Facts } from "../../ui/facts.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { useCompany } from "../company.tsx";
import { useNow } from "../readings/now.ts";
import { ForecastBar } from "./forecast-bar.tsx";
import styles from "./forecast-panel.module.css";
import { sayForecast } from "./say-forecast.ts";
import { sayRecord } from "./say-record.ts";

interface Props {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly at: string | undefined;
}

/** Where the period will end, with what chance, and whether such forecasts are to be believed (T7, T8). */
export function ForecastPanel({ kpi, readingRef, at }: Props) {
  const company = useCompany();
  const now = useNow();
  const asked = at === undefined ? now : unixMs(Date.parse(at));
  // An address may hold any text as its instant: the server says what is wrong with it.
  const over = Number.isFinite(asked) && company.calendar.periodAt(readingRef.period, asked).end <= now;
  const query = useQuery({ ...forecastQuery(readingRef, at), enabled: !over });
  if (over || query.data?.forecast.state === "ended") return null;
  return (
    <Panel title="Forecast">
      <Asked query={query} what="the forecast">
        {(view) => {
          const words = sayForecast(view, kpi, company);
          const { forecast, value, target } = view;
          return (
            <>
              <div className={styles.words}>
                <p className={styles.lead}>{words?.lead}</p>
                {words?.rest.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
              {forecast.state === "forecast" && value !== undefined && (
                <ForecastBar {...{ kpi, value, forecast, target }} speaker={company} />
              )}
              <div className={styles.record}>
                <h3>Track record</h3>
                <Facts layout="list" facts={sayRecord(view, company.format)} />
              </div>
            </>
          );
        }}
      </Asked>
    </Panel>
  );
}
