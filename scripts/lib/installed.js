// Is what package-lock.json asks for what node_modules holds? npm keeps its own account of the latter in
// node_modules/.package-lock.json, which `npm ci` and `npm install` both write last.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.js";
import { run } from "./run.js";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, extraneous?: boolean }} Locked */

/** @param {string} file @returns {Record<string, Locked> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

function isInstalled() {
  const wanted = readPackages("package-lock.json") ?? {};
  const present = readPackages("node_modules/.package-lock.json");
  if (!present) return false;
  return Object.entries(wanted).every(([path, asked]) => {
    if (path === "" || asked.extraneous) return true; // the project itself; what npm notes but does not install
    const held = present[path];
    if (!held) return asked.optional === true; // made for another platform
    return held.version === asked.version && held.integrity === asked.integrity;
  });
}

/** Installs exactly what the lock file says, when something of it is missing or different. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.error("Installing packages (npm ci) …");
  const code = await run("npm", ["ci", "--no-progress"], { env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" } });
  if (code !== 0) throw new Error("npm ci failed: its words are above.");
}
