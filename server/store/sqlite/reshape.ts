import type { Calendar } from "../../../shared/calendar/periods.ts";
import { GRAINS } from "../../../shared/calendar/tile.ts";
import { aggregateNamed, type Summary } from "../../../shared/kpi/aggregates/aggregates.ts";
import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import type { Shape } from "../store.ts";
import type { Buckets } from "./buckets.ts";
import type { Connection } from "./driver.ts";
import type { Facts } from "./facts.ts";
import type { Names } from "./names.ts";

// Facts read at a time: enough to be fast, little enough to fit in memory.
const PAGE = 20_000;

const wording = (shape: Shape, kpi: string): string =>
  `${shape.aggregates[kpi] ?? ""} ${shape.calendar.timeZone}`;

/** The KPIs with facts whose summaries were made with another aggregate or time zone. */
export function shapesToRebuild(database: Connection, names: Names, shape: Shape): string[] {
  const rows = database.prepare("SELECT kpi, shape FROM shape").all() as { kpi: number; shape: string }[];
  const made = new Map(rows.map((row) => [row.kpi, row.shape]));
  return Object.keys(shape.aggregates).filter(
    (kpi) => made.get(names.known(kpi) ?? -1) !== wording(shape, kpi),
  );
}

/** Makes all summaries of a KPI anew from its facts, and notes how. */
export function rebuild(
  database: Connection,
  names: Names,
  facts: Facts,
  buckets: Buckets,
  calendar: Calendar,
  shape: Shape,
  kpi: string,
): void {
  const aggregate = aggregateNamed(shape.aggregates[kpi] ?? "sum");
  const made = new Map<string, Summary>();
  buckets.removeAll(kpi);
  let after: { at: UnixMs; seq: number } | undefined;
  for (;;) {
    const page = facts.page({ kpi, limit: PAGE, withReplaced: false, ...(after && { after }) });
    for (const fact of page) {
      for (const grain of GRAINS) {
        const place = [fact.unit, grain, calendar.periodAt(grain, fact.at).start].join(" ");
        made.set(place, aggregate.add(made.get(place) ?? aggregate.zero, { ...fact, order: fact.seq }));
      }
    }
    after = page.at(-1);
    if (page.length < PAGE) break;
  }
  for (const [place, summary] of made) {
    const [unit = "", grain, start] = place.split(" ");
    buckets.put(kpi, unit, grain as (typeof GRAINS)[number], unixMs(Number(start)), summary);
  }
  database
    .prepare(
      "INSERT INTO shape (kpi, shape) VALUES (?, ?) ON CONFLICT (kpi) DO UPDATE SET shape = excluded.shape",
    )
    .run(names.numberOf(kpi), wording(shape, kpi));
}
