// Is dist/ the build of these sources? The build itself leaves their fingerprint there (scripts/vite/fingerprint.ts).
import { readFileSync } from "node:fs";
import { fingerprintFile, fingerprintSources } from "./fingerprint.js";
import { runBin } from "./run.js";

function isBuilt() {
  try {
    return readFileSync(fingerprintFile, "utf8") === fingerprintSources();
  } catch {
    return false;
  }
}

/** Builds when the sources are not those that dist/ was made from. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  console.error("Building …");
  const code = await runBin("vite/bin/vite.js", ["build", "--logLevel", "warn"]);
  if (code !== 0) throw new Error("The build failed: its words are above.");
}
