// The built files that a wall may load: what dist/client/index.html names, and everything that this imports, at once
// or later.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */
/** @typedef {{ scripts: string[], modules: string[], styles: string[] }} WallFiles */

/** @param {string} dist @returns {WallFiles} paths below `dist` */
export function wallFiles(dist) {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  /** @type {Set<string>} */
  const modules = new Set();
  /** @type {Set<string>} */
  const styles = new Set();

  /** @param {string} key */
  function collect(key) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`dist/client/.vite/manifest.json does not know ${key}: build first.`);
    if (modules.has(chunk.file)) return;
    modules.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const imported of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) collect(imported);
  }
  collect("index.html");

  return { scripts: classicScripts(dist), modules: [...modules], styles: [...styles] };
}

/**
 * The scripts that index.html names beside its modules: copied as they are, the manifest does not know them.
 * @param {string} dist @returns {string[]}
 */
export function classicScripts(dist) {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  return [...page.matchAll(/<script src="\/([^"]+)"/g)].map(([, path]) => path ?? "");
}
