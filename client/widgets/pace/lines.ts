import type { Pace } from "../../../shared/protocol/history-views.ts";
import type { UnixMs } from "../../../shared/units/time.ts";

/** A place on the chart in shares of its width and height, from the lower left. */
export type Point = readonly [x: number, y: number];

/** What a chart of a way draws, in shares of its size. */
export interface PaceLines {
  /** What was reached; a piece for each run of parts that have a total. */
  readonly actual: readonly (readonly Point[])[];
  /** What is expected from the start to the end of the period (T3). */
  readonly expected: readonly Point[];
  /** Where the target and zero are on the scale. */
  readonly target: number | undefined;
  readonly zero: number;
  /** Absent before the period and behind it. */
  readonly today: number | undefined;
}

/** Air above the highest line, as a share of the span. */
const HEADROOM = 0.06;

/**
 * The lines of a way as of now. A total holds to the end of its part, and the running part's ends now, at `value`:
 * the newest there is. Parts without a total are gaps; the first run starts at zero, because amounts do.
 */
export function paceLines(pace: Pace, value: number | undefined, now: UnixMs): PaceLines {
  const start = Date.parse(pace.period.start);
  const end = Date.parse(pace.period.end);
  const x = (at: number): number => Math.min(1, Math.max(0, (at - start) / (end - start)));
  const target = typeof pace.target === "number" ? pace.target : undefined;
  const runs = runsOf(pace, value, now);
  const goals = pace.parts.flatMap(({ expected }) => (expected === undefined ? [] : [expected]));
  const all = [
    0,
    ...runs.flat().map(([, amount]) => amount),
    ...goals,
    ...(target === undefined ? [] : [target]),
  ];
  const low = Math.min(...all);
  const span = (Math.max(...all) - low || 1) * (1 + HEADROOM);
  const y = (amount: number): number => (amount - low) / span;
  return {
    actual: runs.map((run) => run.map(([at, amount]): Point => [x(at), y(amount)])),
    expected: [
      ...(goals.length > 0 ? [[0, y(0)] as const] : []),
      ...pace.parts.flatMap(({ end: at, expected }): Point[] =>
        expected === undefined ? [] : [[x(Date.parse(at)), y(expected)]],
      ),
    ],
    target: target === undefined ? undefined : y(target),
    zero: y(0),
    today: now > start && now < end ? x(now) : undefined,
  };
}

type Total = readonly [at: number, amount: number];

function runsOf({ parts }: Pace, value: number | undefined, now: UnixMs): Total[][] {
  const runs: Total[][] = [];
  let run: Total[] | undefined;
  for (const part of parts) {
    const [start, end] = [Date.parse(part.start), Date.parse(part.end)];
    if (start > now) break;
    const running = end > now;
    const total = running ? value : part.total;
    if (total === undefined) {
      run = undefined;
      continue;
    }
    if (!run) runs.push((run = runs.length === 0 ? [[start, 0]] : []));
    run.push([running ? now : end, total]);
  }
  return runs;
}
