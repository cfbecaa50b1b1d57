// Makes a clone ready to run: the right Node, the packages, the build. Says nothing when there is nothing to do.
import { ensureBuilt } from "./built.js";
import { ensureInstalled } from "./installed.js";
import { requireNode } from "./node-version.js";

/** @param {{ build: boolean }} what */
export async function prepare({ build }) {
  requireNode();
  try {
    await ensureInstalled();
    if (build) await ensureBuilt();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
