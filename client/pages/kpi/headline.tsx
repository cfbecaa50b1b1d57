import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { isOld } from "../../charts/marks/is-old.ts";
import type { ReadingRef } from "../../../shared/kpi/reading.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { comparisonQuery } from "../../api/comparison.ts";
import { whyMissing } from "../../charts/marks/missing.ts";
import { Facts } from "../../ui/facts.tsx";
import { Message } from "../../ui/message.tsx";
import { Panel } from "../../ui/panel.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { useCompany } from "../company.tsx";
import { explainFacts } from "../glossary/explain-facts.tsx";
import { TermLink } from "../glossary/term-link.tsx";
import { ReadingValue } from "../readings/reading-value.tsx";
import { useReadingOf } from "../readings/use-reading-of.ts";
import { useSeen } from "../readings/use-seen.ts";
import type { ViewSearch } from "../search.ts";
import { figuresOf } from "./figures.tsx";
import styles from "./headline.module.css";
import { RealismNote } from "./realism-note.tsx";

interface Props {
  readonly kpi: KpiView;
  readonly readingRef: ReadingRef;
  readonly view: Pick<ViewSearch, "at" | "compare">;
}

/** The number that the page is about, with all that tells whether it is good. */
export function Headline({ kpi, readingRef, view: { at, compare } }: Props) {
  const company = useCompany();
  const { data: comparison } = useQuery({
    ...comparisonQuery(readingRef, compare ?? "previous", at),
    enabled: compare !== undefined,
    placeholderData: keepPreviousData,
  });
  const { reading, error } = useReadingOf(readingRef, { at, askFirst: true });
  const { now, seen } = useSeen(reading, at);
  if (error !== null) return <Message kind="error" title={error.message} />;
  if (!reading) return <Message kind="loading" title="Loading the reading …" />;

  const running = now < Date.parse(reading.period.end);
  const stale = isOld(seen);
  const title = `${company.dates.period(reading.period)}${running ? ", so far" : ""}`;
  return (
    <Panel title={title}>
      <div className={styles.top}>
        <p className={`${styles.value} ${stale ? styles.stale : ""}`}>
          <ReadingValue kpi={kpi} reading={reading} format={company.format} room="full" />
          {kpi.measure.of !== undefined && <span className={styles.of}> {kpi.measure.of}</span>}
        </p>
        {reading.state === "value" && (
          <p className={styles.status}>
            <StatusBadge status={reading.status} stale={stale} />
            <TermLink id="status" />
          </p>
        )}
      </div>
      {reading.state !== "value" && (
        <p className={styles.why}>{whyMissing(reading, company.times).sentence}.</p>
      )}
      <RealismNote kpi={kpi} unit={readingRef.unit} at={at} />
      <Facts
        layout="figures"
        facts={explainFacts(
          figuresOf(kpi, reading, company, { now, seen, comparison: compare && comparison }),
        )}
      />
    </Panel>
  );
}
