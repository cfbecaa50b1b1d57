import { above } from "./above.ts";
import { below } from "./below.ts";
import { boardIdOf } from "./board-id.ts";
import { bullet, league, nothing, trend } from "./kpi-tiles.ts";
import { hasTargets, leaguesOf } from "./leagues.ts";
import { subjectOf } from "./subject.ts";
import type { Template } from "./template.ts";

const MOST_FIRST = 4;
const MOST_DRIVERS = 6;

/** What a department is measured by, and what drives it. */
export const department: Template = {
  id: "department",
  name: "Department",
  about: "The Tier 1 KPIs of a unit, the course of the first, its teams compared, and what drives them",
  needs: "unit",
  make(source, unit) {
    const subject = subjectOf(source, unit);
    const { kpis, name } = subject;
    const first = kpis.filter(({ kpi }) => kpi.tier === 1);
    const heads = (first.length > 0 ? first : kpis).slice(0, first.length > 0 ? MOST_FIRST : 3);
    const drivers = kpis.filter((shown) => !heads.includes(shown)).slice(0, MOST_DRIVERS);
    const leagues = heads.flatMap((shown) => leaguesOf(subject, shown).slice(0, 1));
    const table = leagues.find(hasTargets) ?? leagues[0];
    const charts = table ? [league(table)] : [];
    const [lead] = heads;
    const tiles = !lead
      ? nothing(name)
      : [
          ...above(heads),
          ...below(heads.length > 1 ? [...charts, trend(lead)] : charts, drivers.map(bullet)),
        ];
    return { id: boardIdOf(subject.unit, ""), name, tiles };
  },
};
