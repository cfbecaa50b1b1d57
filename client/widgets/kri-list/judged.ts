import type { WatchedKri } from "../../../shared/risk/watched-kri.ts";
import { isOld } from "../../charts/marks/is-old.ts";
import { type KriLevel, levelOf } from "../../../shared/risk/level.ts";
import type { Item } from "../define.ts";

/** A KRI with what it judges, and where it stands. */
export interface Judged {
  readonly kri: WatchedKri;
  readonly item: Item;
  readonly level: KriLevel;
}

const BADNESS: Readonly<Record<KriLevel["kind"], number>> = { red: 4, amber: 3, unknown: 2, normal: 0 };

/** What nobody can say is worse than what is well; so is what was well some time ago. */
const badness = ({ level, item }: Judged): number =>
  BADNESS[level.kind] + (level.kind === "normal" && isOld(item.seen) ? 1 : 0);

/** The KRIs of a tile, judged, the worst first; equal ones stay in the catalogue's order. */
export function judge(kris: readonly WatchedKri[], items: readonly Item[]): readonly Judged[] {
  return kris
    .flatMap((kri): Judged[] => {
      const item = items.find(({ kpi, unit }) => kpi.id === kri.kpi && unit === kri.unit);
      return item ? [{ kri, item, level: levelOf(kri, item.reading) }] : [];
    })
    .map((judged, at) => ({ judged, at }))
    .sort((a, b) => badness(b.judged) - badness(a.judged) || a.at - b.at)
    .map(({ judged }) => judged);
}
