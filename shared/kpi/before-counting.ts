import type { Span } from "../calendar/period.ts";
import type { UnixMs } from "../units/time.ts";
import { NEVER, type Outcome, WAITING } from "./aggregates/aggregate.ts";

/**
 * The outcome of a span of a KPI that is counted since `begun`: an empty one that was over before counts as zero for
 * nobody, whatever `emptyIsZero` says, as there was nothing to count yet (K8). Of a KPI that never had a fact nothing
 * is known about when counting began.
 */
export const beforeCounting = (outcome: Outcome, { end }: Span, begun: UnixMs | undefined): Outcome =>
  begun !== undefined && end <= begun && outcome.kind === "value" && outcome.at === NEVER ? WAITING : outcome;
