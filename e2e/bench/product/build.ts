import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/lib/root.js";
import { cacheFolder } from "./folders.ts";

let entry: string | undefined;

/**
 * The entry of the built server: a copy of dist/ as it was when first asked for, so that all that is measured in one
 * run is the same, whatever is built meanwhile. It lies below node_modules, where it finds its packages.
 */
export function serverEntry(): string {
  if (entry === undefined) {
    const copy = join(cacheFolder(), "dist");
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(root, "dist"), copy, { recursive: true });
    entry = join(copy, "server/main.js");
  }
  return entry;
}
