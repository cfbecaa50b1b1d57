import { Link } from "@tanstack/react-router";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import type { Why, WhyDriver } from "../../../shared/protocol/why-views.ts";
import { useCompany } from "../company.tsx";
import { kpisNamed } from "../related.ts";
import type { ViewSearch } from "../search.ts";
import { sayDriver } from "./say-driver.ts";
import styles from "./why-panel.module.css";
import { PERIOD_COUNT_WORDS } from "./words.ts";

interface Props {
  readonly kpi: KpiView;
  readonly why: Why;
  readonly view: Pick<ViewSearch, "period" | "at">;
}

/** How closely the drivers that are only declared went ahead of the KPI. Nothing where there are none. */
export function DriversList({ kpi, why, view }: Props) {
  const company = useCompany();
  if (why.drivers.length === 0) return null;
  const [one, many] = PERIOD_COUNT_WORDS[why.period.kind];
  const nameOf = (driver: WhyDriver): string => kpisNamed(company.kpis, [driver.kpi])[0]?.name ?? driver.kpi;
  return (
    <div className={styles.drivers}>
      <h3>Declared drivers</h3>
      <ul>
        {why.drivers.map((driver) => (
          <li key={driver.kpi}>
            <Link to="/kpis/$kpi" params={{ kpi: driver.kpi }} search={{ ...view, unit: driver.unit }}>
              {nameOf(driver)}
            </Link>
            : {sayDriver(driver, why.period.kind, company.format)}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        Correlation is no proof. Changes from {one} to {one} over the last 24 complete {many} are compared
        with those of {kpi.name}, with the driver up to six {many} ahead; the closest is shown.
      </p>
    </div>
  );
}
