import type { Period, PeriodKind } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import { evidenceAt } from "../../shared/risk/evidence.ts";
import type { AlertRule } from "../../shared/risk/rule.ts";
import type { WatchedKri } from "../../shared/risk/watched-kri.ts";
import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Readings } from "../engine/readings.ts";
import type { JudgedPeriod, StoredAlert } from "../store/alert-store.ts";
import type { Looked } from "./looked.ts";
import { ruleFor } from "./rule-for.ts";
import { subjectOf } from "./subject-of.ts";

/** Periods that came without a value are asked for again until so many have passed since: a day of hours and a half. */
const MOST_PERIODS = 36;

/**
 * Reads what there is to judge of a KRI: its KPI now, or the periods that are over since it was judged last.
 *
 * @param lookedAt when all KRIs were looked at last, if that is known
 */
export async function lookAtKri(
  readings: Readings,
  { kri, kpi }: { readonly kri: WatchedKri; readonly kpi: Kpi },
  stored: StoredAlert | undefined,
  { now, lookedAt }: { readonly now: UnixMs; readonly lookedAt: UnixMs | undefined },
): Promise<Looked> {
  const { calendar } = readings.model;
  const subject = subjectOf(kri, kpi);
  const rule = ruleFor(subject);
  const isSame = stored?.state.condition.series === rule.series;
  const known = isSame ? stored : undefined;
  const newest = (await readings.newest(kpi.id, kri.unit)) ?? known?.since ?? now;
  const found = { subject, now };
  const ref = { kpi: kpi.id, unit: kri.unit, period: kpi.period };
  if (kri.watch === "current") {
    const reading = await readings.read(ref);
    const evidence = evidenceAt(calendar, kpi, { newest, now, error: errorOf(reading) });
    if (reading?.state !== "value") return { ...found, evidence, periods: [] };
    const sample = { at: factAt(reading) ?? instant(reading.period.start), value: reading.value };
    return { ...found, evidence, sample, periods: [] };
  }
  const seenAt = Math.max(known?.evaluatedAt ?? now, lookedAt ?? 0);
  const periods = completedSince(calendar, kpi.period, { known, rule, now });
  const read = await Promise.all(periods.map(({ start }) => readings.read(ref, start)));
  const evidence = evidenceAt(calendar, kpi, { newest, now, error: errorOf(read.at(-1)) });
  const judged = periods.flatMap(({ end }, index): JudgedPeriod[] => {
    const reading = read[index];
    if (reading?.state !== "value") return [];
    // A period that ended while nobody looked is judged as it would have been then.
    const tick = end > seenAt ? end : now;
    const fact = factAt(reading) ?? end;
    const then = evidenceAt(calendar, kpi, { newest: fact, now: end });
    return [{ tick, evidence: then, sample: { at: end, value: reading.value } }];
  });
  return { ...found, evidence, periods: judged };
}

/** The periods that are over, from the first that is remembered; of a KRI that is new as many as may decide about it. */
function completedSince(
  calendar: Calendar,
  kind: PeriodKind,
  {
    known,
    rule,
    now,
  }: { readonly known: StoredAlert | undefined; readonly rule: AlertRule; readonly now: UnixMs },
): Period[] {
  const last = known?.judged?.periods[0]?.sample.at;
  const first = calendar.periodAt(kind, last === undefined ? (known?.since ?? now) : unixMs(last - 1));
  const inAdvance = rule.dwell === "samples" ? Math.max(1, ...rule.levels.map(({ pending }) => pending)) : 1;
  const periods: Period[] = [];
  let period = calendar.previous(calendar.periodAt(kind, now));
  const isAsked = (): boolean =>
    last === undefined ? period.end > first.start || periods.length < inAdvance : period.start >= first.start;
  while (periods.length < MOST_PERIODS && isAsked()) {
    periods.unshift(period);
    period = calendar.previous(period);
  }
  return periods;
}

const instant = (iso: string): UnixMs => unixMs(Date.parse(iso));
const factAt = ({ at }: Reading): UnixMs | undefined => (at === undefined ? undefined : instant(at));
const errorOf = (reading: Reading | undefined): string | undefined =>
  reading?.state === "undefined" ? reading.reason : undefined;
