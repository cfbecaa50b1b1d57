import type { Kpi } from "../../shared/kpi/definition.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import type { AlertSubject } from "../store/alert-store.ts";

const made = new WeakMap<WatchedKri, { readonly kpi: Kpi; readonly subject: AlertSubject }>();

/** What is kept of a KRI and its KPI with each alert: of the same ones the same object. */
export function subjectOf(kri: WatchedKri, kpi: Kpi): AlertSubject {
  const known = made.get(kri);
  if (known?.kpi === kpi) return known.subject;
  const { id, aggregate, period, expectedEvery, measure } = kpi;
  const subject: AlertSubject = {
    kri,
    kpi: {
      ...{ id, period, measure },
      ...(aggregate !== undefined && { aggregate }),
      ...(expectedEvery !== undefined && { expectedEvery }),
    },
  };
  made.set(kri, { kpi, subject });
  return subject;
}
