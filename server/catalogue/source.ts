import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** A file of the catalogue as it was read. */
export interface CatalogueText {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the catalogue's files: one file, or all .yaml and .yml of a folder in order of their names.
 *
 * @throws with a sentence when there is nothing to read
 */
export function readCatalogue(path: string): CatalogueText[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new Error(
      `There is no catalogue at ${path}: set TIERBOARD_CATALOGUE to a YAML file or a folder of them.`,
    );
  }
  if (!isFolder) return [{ name: path, text: readFileSync(path, "utf8") }];
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.ya?ml$/.test(name),
  );
  if (names.length === 0) throw new Error(`The folder ${path} holds no .yaml file: put the catalogue there.`);
  return names.sort().map((name) => ({
    name: relative(".", join(path, name)) || name,
    text: readFileSync(join(path, name), "utf8"),
  }));
}
