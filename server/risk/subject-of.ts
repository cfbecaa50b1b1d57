import type { Kpi } from "../../shared/kpi/definition.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import type { AlertSubject } from "../store/alert-store.ts";

/** What is kept of a KRI and its KPI with each alert. */
export const subjectOf = (kri: WatchedKri, kpi: Kpi): AlertSubject => {
  const { id, aggregate, period, expectedEvery, measure } = kpi;
  return {
    kri,
    kpi: {
      ...{ id, period, measure },
      ...(aggregate !== undefined && { aggregate }),
      ...(expectedEvery !== undefined && { expectedEvery }),
    },
  };
};
