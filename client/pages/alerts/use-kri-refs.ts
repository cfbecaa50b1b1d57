import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KriView } from "../../../shared/protocol/catalogue-views.ts";
import { krisQuery } from "../../api/kris.ts";
import { useCompany } from "../company.tsx";

/** The KRIs, and the numbers that they judge: who watches these is told of alerts. `undefined` until they are known. */
export function useKriRefs(): {
  readonly kris: readonly KriView[] | undefined;
  readonly refs: readonly ReadingRef[];
} {
  const { kpis } = useCompany();
  const { data: kris } = useQuery(krisQuery);
  const refs = useMemo(
    () =>
      (kris ?? []).flatMap(({ kpi, unit }) => {
        const watched = kpis.find(({ id }) => id === kpi);
        return watched ? [{ kpi, unit, period: watched.period }] : [];
      }),
    [kris, kpis],
  );
  return { kris, refs };
}
