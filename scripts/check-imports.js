// Checks the import rules of .dependency-cruiser.cjs and the names of files and folders.
// The cruiser passes silently when it finds no module (it does so whenever it cannot load TypeScript), so what it
// has seen is counted.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { cruise, format } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { root } from "./lib/root.js";

const rooms = ["client", "server", "shared", "e2e", "examples"];
const nameless = /(^|[/-])(utils?|helpers?|common|misc|manager)(?=[./]|$)/;

process.chdir(root);
const files = rooms
  .flatMap((room) => readFolder(room).map((name) => `${room}/${name}`))
  .filter((path) => /\.tsx?$/.test(path));

/** @param {string} folder @returns {string[]} */
function readFolder(folder) {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  } catch {
    return []; // a room that is not there yet
  }
}

const options = await extractOptions(join(root, ".dependency-cruiser.cjs"));
const { output, exitCode } = await cruise(files, { ...options, validate: true, outputType: "json" });
const result = JSON.parse(/** @type {string} */ (output));
const seen = result.modules.filter((/** @type {{ source: string }} */ module) =>
  files.includes(module.source),
);
const { output: report } = await format(result, { outputType: "err-long" });
console.log(/** @type {string} */ (report).trim());

const failures = [
  ...(result.summary.error > 0 || exitCode !== 0 ? ["imports that the rules forbid (above)"] : []),
  ...(seen.length < files.length || seen.length === 0
    ? [`only ${seen.length} of ${files.length} TypeScript files were read: can the cruiser load TypeScript?`]
    : []),
  ...files.filter((path) => nameless.test(path)).map((path) => `${path}: name it after what it does`),
];
for (const failure of failures) console.error(`✗ ${failure}`);
if (failures.length > 0) process.exitCode = 1;
