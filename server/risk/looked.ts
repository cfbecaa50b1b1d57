import type { Evidence } from "../../shared/risk/evidence.ts";
import type { Sample } from "../../shared/risk/sample.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { AlertSubject, JudgedPeriod } from "../store/alert-store.ts";

/** What was found when a KRI was looked at. */
export interface Looked {
  readonly subject: AlertSubject;
  readonly now: UnixMs;
  readonly evidence: Evidence;
  /** What its KPI says now, where that is judged. */
  readonly sample?: Sample;
  /**
   * Where whole periods are judged: those that are over and have a value, in order, from the first that is remembered.
   * The tick of each is when it was to be judged.
   */
  readonly periods: readonly JudgedPeriod[];
}
