import { stepCondition } from "../../shared/risk/condition.ts";
import type { ConditionState } from "../../shared/risk/condition-state.ts";
import { hindsight } from "../../shared/risk/hindsight.ts";
import type { AlertRule } from "../../shared/risk/rule.ts";
import type { JudgedPeriod, StoredAlert } from "../store/alert-store.ts";

/** So many periods back late facts are told of. */
const MOST_REMEMBERED = 12;

type Judged = NonNullable<StoredAlert["judged"]>;

/** What periods that are over mean for an alert. */
interface Remembered {
  readonly judged: Judged | undefined;
  /** Those that are to be judged now: later ones, and the newest where it was corrected. */
  readonly missed: readonly JudgedPeriod[];
  /** What facts that came late would have changed before. */
  readonly verdicts: ReturnType<typeof hindsight>;
}

/** Compares periods as they are with those that were judged; when nothing is new, the same is remembered. */
export function rememberPeriods(
  known: Judged | undefined,
  condition: ConditionState,
  periods: readonly JudgedPeriod[],
  rule: AlertRule,
): Remembered {
  const before = known?.from.series === rule.series ? known : undefined;
  const newest = before?.periods.at(-1);
  if (!before || !newest) {
    const judged = periods.length === 0 ? undefined : keep({ from: condition, periods }, rule);
    return { judged, missed: periods, verdicts: [] };
  }
  const later = periods.filter(({ sample }) => sample.at > newest.sample.at);
  const corrected = periods.filter(
    ({ sample: { at, value } }) => at === newest.sample.at && value !== newest.sample.value,
  );
  const missed = [...corrected, ...later];
  // What has left the view of a reader that looks back less far stays as it was judged.
  const earlier = before.periods.slice(0, -1);
  const truth = earlierNow(before, periods);
  const isLate = textOf(earlier) !== textOf(truth);
  if (!isLate && missed.length === 0) return { judged: before, missed, verdicts: [] };
  const asItWas = [...truth, newest];
  const verdicts = isLate ? hindsight(before.from, { asKnown: before.periods, asItWas }, rule) : [];
  const last = corrected.at(-1) ?? newest;
  return {
    judged: keep({ from: before.from, periods: [...truth, { ...last, tick: newest.tick }, ...later] }, rule),
    missed,
    verdicts,
  };
}

/** The periods before the newest as they are now, at the ticks at which they were judged. */
function earlierNow({ periods: judged }: Judged, now: readonly JudgedPeriod[]): JudgedPeriod[] {
  const byEnd = new Map(judged.slice(0, -1).map((period) => [period.sample.at, period]));
  const [first, newest] = [judged[0]?.sample.at ?? 0, judged.at(-1)?.sample.at ?? 0];
  for (const period of now) {
    const { at, value } = period.sample;
    const known = byEnd.get(at);
    if (at < first || at >= newest || known?.sample.value === value) continue;
    byEnd.set(at, known ? { ...period, tick: known.tick } : { ...period, tick: at });
  }
  return [...byEnd.values()].sort((a, b) => a.sample.at - b.sample.at);
}

const textOf = (periods: readonly JudgedPeriod[]): string =>
  JSON.stringify(periods.map(({ sample }) => sample));

function keep({ from, periods }: Judged, rule: AlertRule): Judged {
  let start = from;
  const over = Math.max(0, periods.length - MOST_REMEMBERED);
  for (const input of periods.slice(0, over)) start = stepCondition(start, input, rule).state;
  return { from: start, periods: periods.slice(over) };
}
