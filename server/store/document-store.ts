import type { UnixMs } from "../../shared/units/time.ts";

/** What can be made in the browser; each kind has ids of its own. */
export type DocumentKind = "board" | "annotation" | "kpi" | "review";

/** A version of something made in the browser. */
export interface StoredDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  /** 1, 2, … in the order of saving. */
  readonly version: number;
  /** As it was put, to be parsed by whoever uses it; without one it was deleted with this version. */
  readonly content?: unknown;
  readonly savedAt: UnixMs;
  /** The subject who saved or deleted it. */
  readonly savedBy: string;
}

/** What was made in the browser. A version that was saved once is never changed nor lost. */
export interface DocumentStore {
  /** The newest version of each of a kind in the order of their ids, of deleted ones too. */
  newest(kind: DocumentKind): Promise<StoredDocument[]>;
  /** All versions of one, the newest first. */
  versions(kind: DocumentKind, id: string): Promise<StoredDocument[]>;
  /** Adds a version to those there are; false, and nothing changed, when that version is there already. */
  add(version: StoredDocument): Promise<boolean>;
}
