import type { Kpi } from "../../kpi/definition.ts";
import { above } from "./above.ts";
import { below } from "./below.ts";
import { boardIdOf } from "./board-id.ts";
import { bullet, league, nothing, titled, trend } from "./kpi-tiles.ts";
import { hasTargets, leaguesOf } from "./leagues.ts";
import { type Shown, subjectOf } from "./subject.ts";
import type { Template } from "./template.ts";

const HEADS = 3;
const MOST_SMALL = 6;

/** How much is done, how fast and how well, and what waits. */
export const supportFloor: Template = {
  id: "support-floor",
  name: "Support floor",
  about: "How much a unit gets done, how fast and how well, who does it, and what waits",
  needs: "unit",
  make(source, unit) {
    const subject = subjectOf(source, unit);
    const { kpis, name } = subject;
    const id = boardIdOf(subject.unit, "-floor");
    const flow = kpis.find(({ kpi }) => isCounted(kpi));
    const speed = kpis.find(({ kpi }) => kpi.measure.kind === "duration" && kpi.direction === "lower");
    const quality = kpis.find(({ kpi }) => isShare(kpi) && kpi.category === "performance");
    const chosen = [flow, speed, quality].filter((shown) => shown !== undefined);
    const heads = [...chosen, ...kpis.filter((shown) => !chosen.includes(shown))].slice(
      0,
      Math.max(HEADS, chosen.length),
    );
    const [first] = heads;
    if (!first) return { id, name, tiles: nothing(name) };
    const leagues = heads.flatMap((shown) => leaguesOf(subject, shown).slice(0, 1));
    const table = leagues.find(hasTargets) ?? leagues[0];
    const charts = [...(table ? [league(table)] : []), ...(heads.length > 1 ? [trend(speed ?? first)] : [])];
    const small = queueFirst(kpis.filter((shown) => !heads.includes(shown))).slice(0, MOST_SMALL);
    const tiles = [...above(heads), ...below(charts, small.map(bullet))];
    return { id, name: titled(name, "floor"), tiles };
  },
};

/** Pieces of work rather than money. */
const isCounted = ({ aggregate, measure, direction }: Kpi): boolean =>
  (aggregate === "sum" || aggregate === "count") && measure.kind === "number" && direction === "higher";

const isShare = ({ measure, direction }: Kpi): boolean =>
  (measure.kind === "percent" || measure.kind === "score") && direction === "higher";

/** What waits at this moment stands before the rest. */
const queueFirst = (kpis: readonly Shown[]): Shown[] => {
  const waits = ({ kpi }: Shown): boolean => kpi.aggregate === "last" && kpi.direction === "lower";
  return [...kpis.filter(waits), ...kpis.filter((shown) => !waits(shown))];
};
