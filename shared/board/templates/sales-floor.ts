import type { Kpi } from "../../kpi/definition.ts";
import { above } from "./above.ts";
import { boardIdOf } from "./board-id.ts";
import { bigNumber, bullet, compare, league, leagues, nothing, titled, today, trend } from "./kpi-tiles.ts";
import { hasTargets, leaguesOf } from "./leagues.ts";
import { row } from "./row.ts";
import { type Shown, type Subject, subjectOf } from "./subject.ts";
import type { Template } from "./template.ts";

const MOST_TABLES = 4;
const MOST_SMALL = 4;

/** What is sold, this period and today, and who sells it. */
export const salesFloor: Template = {
  id: "sales-floor",
  name: "Sales floor",
  about: "What a unit sells, in this period and today, with the league tables of its teams and people",
  needs: "unit",
  make(source, unit) {
    const subject = subjectOf(source, unit);
    const { kpis, name } = subject;
    const lead = leadOf(kpis);
    if (!lead) return { id: boardIdOf(subject.unit, "-floor"), name, tiles: nothing(name) };
    const others = kpis.filter((shown) => shown !== lead);
    const tables = tablesOf(subject, lead, others);
    const small = others.slice(0, MOST_SMALL);
    const tiles = [
      ...(addsUp(lead.kpi) && isLong(lead.kpi)
        ? [
            { ...bigNumber(lead), w: 3, h: 2 },
            { ...today(lead), w: 3, h: 2 },
            { ...trend(lead), w: 6, h: 2 },
          ]
        : above([lead])),
      ...(tables.length > 0 ? row(tables, 2) : []),
      ...(small.length > 0 ? row(small.map(bullet), 1) : []),
    ];
    return { id: boardIdOf(subject.unit, "-floor"), name: titled(name, "floor"), tiles };
  },
};

const addsUp = ({ aggregate }: Kpi): boolean => aggregate === "sum" || aggregate === "count";
const isLong = ({ period }: Kpi): boolean => period !== "hour" && period !== "day";
const isSale = ({ kpi }: Shown): boolean =>
  addsUp(kpi) && kpi.category === "growth" && kpi.direction === "higher";

/** What is sold: money that adds up rather than a number of things, of Tier 1 rather than of Tier 2. */
function leadOf(kpis: readonly Shown[]): Shown | undefined {
  const sales = kpis.filter(isSale);
  const first = sales.filter(({ kpi }) => kpi.tier === 1);
  const some = first.length > 0 ? first : sales;
  return some.find(({ kpi }) => kpi.measure.kind === "currency") ?? some[0] ?? kpis[0];
}

/** The tables of what is sold; a single one has that of another KPI beside it, or itself as bars. */
function tablesOf(subject: Subject, lead: Shown, others: readonly Shown[]) {
  const tables = leaguesOf(subject, lead).slice(0, MOST_TABLES);
  const [only] = tables;
  if (tables.length !== 1 || !only) return leagues(tables);
  const second = others.flatMap((shown) => leaguesOf(subject, shown)).find(hasTargets);
  return [league(only), second ? league(second) : compare(only)];
}
