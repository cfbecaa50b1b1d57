import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../scripts/lib/root.js";

/** What one measurement leaves for the next run. */
export function cacheFolder(): string {
  const folder = join(root, "node_modules/.cache/bench");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A new empty folder, and how to let go of it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "tierboard-bench-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
