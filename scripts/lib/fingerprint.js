// One hash over everything that goes into a build. Contents, not dates: a checkout or a copy changes dates only.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.js";

const folders = ["client", "server", "shared", "scripts/vite"];
const files = ["package-lock.json", "vite.config.ts"];

export const fingerprintFile = join(root, "dist/.fingerprint");

export function fingerprintSources() {
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash("sha256");
  for (const file of [...sources, ...files.map((name) => join(root, name))].sort()) {
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
