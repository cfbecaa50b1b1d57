import type { Annotation } from "../catalogue/annotation.ts";
import type { Finding, UnitHealth } from "../catalogue/health/finding.ts";
import type { Kpi } from "../kpi/definition.ts";
import type { WatchedKri } from "../risk/watched-kri.ts";

/** Where a KPI is kept. */
export interface KpiSource {
  /** A file of the catalogue, where it is read-only in the browser, or the browser's own. */
  readonly origin: "file" | "studio";
  /** The file that defines it. */
  readonly file?: string;
  /** Those made in the browser have these: 1, 2, … with each time that it was saved, and who saved it. */
  readonly version?: number;
  readonly savedAt?: string;
  readonly savedBy?: string;
}

/** A KPI as it is read: its definition, where it is kept, what it lacks, and how it hangs together with others. */
export type KpiView = Kpi &
  KpiSource & {
    /** Parts that are missing before the metric is a KPI (K1). */
    readonly incomplete: readonly string[];
    /** KPIs that drive this one. */
    readonly drivers: readonly string[];
    /** KPIs that a formula reads. */
    readonly inputs: readonly string[];
  };

/** An annotation as it is read (O6). */
export interface AnnotationView extends Annotation {
  /** A file of the catalogue, where it is read-only in the browser, or the browser's own. */
  readonly origin: "file" | "studio";
  /** Those made in the browser have these: 1, 2, … with each time that it was saved. */
  readonly id?: string;
  readonly version?: number;
  readonly savedAt?: string;
  readonly savedBy?: string;
}

/** A KRI as it is read. */
export interface KriView extends WatchedKri {
  /** Parts that are missing before somebody can act on it (O3). */
  readonly incomplete: readonly string[];
}

/** Something made in the browser that is kept and not in use, and why. */
export interface Aside {
  readonly kind: "kpi" | "board";
  readonly id: string;
  readonly detail: string;
}

/** The state of the catalogue: what is in use, and what is wrong with an edit that is not. */
export interface CatalogueStatus {
  /** What was made in the browser and does not fit to the files. */
  readonly aside: readonly Aside[];
  readonly version: string;
  readonly demo: boolean;
  readonly kpis: number;
  readonly errors: readonly {
    readonly file: string;
    readonly line: number;
    readonly path: string;
    readonly detail: string;
  }[];
}

/** What the catalogue could do better (O3), its instants as text. */
export type FindingView =
  | Exclude<Finding, { check: "fresh" }>
  | (Omit<Extract<Finding, { check: "fresh" }>, "newest"> & { readonly newest?: string });

/** One department's share of the catalogue's checks. */
export interface UnitHealthView extends Omit<UnitHealth, "findings"> {
  readonly findings: readonly FindingView[];
}
