// What a screen downloads before the first tile shows its number: the wall page's entry with everything that it imports
// statically, and the chunk of the usual widgets (other lazy chunks do not count), brotli as served. Fails above the
// budget.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { classicScripts } from "./engines/wall-files.js";
import { root } from "./lib/root.js";

const budget = 110_000;
const entry = "index.html";
const dist = join(root, "dist/client");

/** @typedef {{ file: string, name?: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

/** @param {string} key @param {Set<string>} files */
function collect(key, files) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`dist/client/.vite/manifest.json does not know ${key}: build first.`);
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) collect(imported, files);
  return files;
}

/** @param {string} file too small to be worth compressing = served as it is */
function servedSize(file) {
  const path = join(dist, file);
  return (statSync(`${path}.br`, { throwIfNoEntry: false }) ?? statSync(path)).size;
}

const widgets = Object.keys(manifest).find((key) => manifest[key]?.name === "widgets");
if (widgets === undefined) throw new Error("No chunk is called widgets any more: see vite.config.ts.");
const files = collect(widgets, collect(entry, new Set([entry, ...classicScripts(dist)])));
const sizes = [...files].map((file) => ({ file, bytes: servedSize(file) }));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes)) console.log(kilobytes(bytes), file);
console.log(kilobytes(total), `of ${budget / 1000} kB for the wall page`);
if (total > budget) {
  console.error("The wall page is over its budget: load lazily what the first tile does not need.");
  process.exitCode = 1;
}

/** All that a page may ever load. @param {string} key @param {Set<string>} keys */
function reach(key, keys) {
  if (keys.has(key)) return keys;
  keys.add(key);
  for (const next of [...(manifest[key]?.imports ?? []), ...(manifest[key]?.dynamicImports ?? [])])
    reach(next, keys);
  return keys;
}

// What both share must not be left in the wall's own entry: whoever loads that runs the wall.
if (reach("pages.html", new Set()).has(entry)) {
  console.error(
    "The pages load the wall's entry: give what they share a chunk of its own in vite.config.ts.",
  );
  process.exitCode = 1;
}
