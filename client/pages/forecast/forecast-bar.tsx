import type { Forecast } from "../../../shared/kpi/forecast/forecast.ts";
import type { Level } from "../../../shared/kpi/target-plan.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import styles from "./forecast-bar.module.css";
import { forecastScale } from "./forecast-scale.ts";
import { roundly, type Speaker } from "./say-forecast.ts";

interface Props {
  readonly kpi: KpiView;
  readonly value: number;
  readonly forecast: Forecast;
  readonly target: Level | undefined;
  readonly speaker: Speaker;
}

/** The bar: filled to what is there, the band where it may end, a diamond at the estimate, a line at the target. */
export function ForecastBar({ kpi, value, forecast, target, speaker }: Props) {
  const scale = forecastScale({ ...forecast, value, target });
  const about = roundly(kpi, speaker);
  const full = (number: number): string => speaker.format.value(number, kpi.measure, "full");
  const { band } = forecast;
  return (
    <div>
      <div className={styles.track} aria-hidden="true">
        {scale.range && <span className={styles.range} style={stretch(scale.range)} />}
        {scale.filled && <span className={styles.filled} style={stretch(scale.filled)} />}
        {scale.band && <span className={styles.band} style={stretch(scale.band)} />}
        {scale.target !== undefined && <span className={styles.target} style={place(scale.target)} />}
        {!scale.filled && <span className={styles.now} style={place(scale.value)} />}
        <span className={styles.point} style={place(scale.point)} />
      </div>
      <ul className={styles.key}>
        <li>
          <span className={scale.filled ? styles.keyFilled : styles.keyNow} aria-hidden="true" />
          So far {full(value)}
        </li>
        <li>
          <span className={styles.keyPoint} aria-hidden="true" />
          Forecast {about(forecast.point)}
        </li>
        {"low" in band && (
          <li>
            <span className={styles.keyBand} aria-hidden="true" />
            Band {about(band.low)} to {about(band.high)}
          </li>
        )}
        {target !== undefined && (
          <li>
            <span
              className={typeof target === "number" ? styles.keyTarget : styles.keyRange}
              aria-hidden="true"
            />
            Target {typeof target === "number" ? full(target) : `${full(target[0])} to ${full(target[1])}`}
          </li>
        )}
      </ul>
    </div>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
const place = (share: number) => ({ left: percent(share) });
const stretch = ([from, to]: readonly [number, number]) => ({
  left: percent(from),
  width: percent(to - from),
});
