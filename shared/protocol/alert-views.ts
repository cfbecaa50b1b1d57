import type { Measure } from "../kpi/definition.ts";
import type { Attention } from "../risk/attention.ts";
import type { Evidence } from "../risk/evidence.ts";
import type { Episode } from "../risk/episode.ts";
import type { Limit } from "../risk/kri.ts";
import type { Phase } from "../risk/phase.ts";
import type { Happening } from "../risk/timeline.ts";

/** An episode of a KRI as it is read: while it is open, and after it ended. Instants are ISO 8601. */
export interface AlertView {
  /** Of the episode. */
  readonly id: string;
  readonly kri: string;
  /** What the KRI is called, and the risk that it watches. */
  readonly name: string;
  readonly risk: string;
  readonly kpi: string;
  readonly unit: string;
  /** Its unit and all above it, nearest first: whom it concerns. */
  readonly lineage: readonly string[];
  readonly measure: Measure;
  /** As bad as it is now; of one that is over, as bad as it ever was. */
  readonly level: "amber" | "red";
  readonly phase: Phase;
  /** What is known of the numbers behind it; `error` while their source fails. */
  readonly evidence: Evidence["kind"] | "error";
  readonly attention: Attention["kind"];
  /** When it was opened. */
  readonly since: string;
  readonly ended?: { readonly at: string; readonly kind: NonNullable<Episode["end"]>["kind"] };
  /** Judged last; absent where silence alone opened it. */
  readonly value?: number;
  /** The trip of its level. */
  readonly limit: Limit;
  readonly owner?: string;
  readonly assignee?: string;
  /** Who acknowledged it or put it off, and until when that holds. */
  readonly attendedBy?: string;
  readonly attendedUntil?: string;
  readonly isFlapping: boolean;
  readonly playbook?: string;
  /** The number of its newest transition: who decides about it says which one he has seen. */
  readonly seq: number;
}

/** A line of an episode's story. */
export type AlertEntryView = Happening & { readonly seq: number; readonly at: string };

export interface AlertDetail extends AlertView {
  /** The oldest first. */
  readonly timeline: readonly AlertEntryView[];
}

/** All that a screen must know of alerts; pushed after each `watch`, after each change, and with the evaluator's rounds. */
export interface AlertsPush {
  /** What is open, and what was well again before anybody saw it: red before amber, the newest first. */
  readonly open: readonly AlertView[];
  readonly serverTime: string;
}
