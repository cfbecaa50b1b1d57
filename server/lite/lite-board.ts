import type { Kpi } from "../../shared/kpi/definition.ts";
import type { Objective } from "../../shared/kpi/objective-definition.ts";
import type { Reading } from "../../shared/kpi/reading.ts";
import type { Scorecard } from "../../shared/kpi/scorecard-definition.ts";
import type { League } from "../../shared/protocol/league-views.ts";
import type { Theme } from "../../shared/screen/theme.ts";
import type { KriLevel } from "../../shared/risk/level.ts";
import type { UnixMs } from "../../shared/units/time.ts";

/** One KPI of a tile with what it says now. */
export interface LiteItem {
  readonly kpi: Kpi;
  /** The unit's name, where it is not the KPI's own. */
  readonly of: string | undefined;
  readonly reading: Reading;
  /** Of a KRI: what stands in place of the KPI's name and status. */
  readonly risk?: { readonly name: string; readonly kind: KriLevel["kind"]; readonly word: string };
}

export interface LiteTile {
  readonly title: string;
  readonly items: readonly LiteItem[];
  /** In place of the readings, for a tile that ranks. */
  readonly league: League | undefined;
  /** Of a tile that is about one; its items are the scorecard's, in their order. */
  readonly scorecard?: Scorecard | undefined;
  /** Of a tile that is about them; its items are their key results, one objective after the other. */
  readonly objectives?: readonly Objective[] | undefined;
}

/** A board with everything that its plain page tells. */
export interface LiteBoard {
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly name: string; readonly locale: string; readonly timeZone: string };
  readonly now: UnixMs;
  readonly tiles: readonly LiteTile[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly theme: Theme;
}
