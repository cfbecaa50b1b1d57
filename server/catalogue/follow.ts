import { fail, type Result } from "../../shared/problem/result.ts";
import { type LoadedCatalogue, parseCatalogue } from "./parse.ts";
import type { FileError } from "./read-file.ts";
import { type CatalogueText, readCatalogue } from "./source.ts";

interface Parts {
  readonly path: string;
  readonly everyMs: number;
  readonly onChange: (result: Result<LoadedCatalogue, readonly FileError[]>) => void;
}

/**
 * Looks at the catalogue's files again and again and tells of each content once. Looking works with every editor and
 * on every kind of disk, which being told by the operating system does not.
 */
export function followCatalogue(
  { path, everyMs, onChange }: Parts,
  first: readonly CatalogueText[],
): () => void {
  let last = JSON.stringify(first);
  const timer = setInterval(() => {
    const { content, result } = look(path, last);
    if (content === last) return;
    last = content;
    if (result) onChange(result);
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

function look(
  path: string,
  last: string,
): { content: string; result?: Result<LoadedCatalogue, readonly FileError[]> } {
  try {
    const texts = readCatalogue(path);
    const content = JSON.stringify(texts);
    return content === last ? { content } : { content, result: parseCatalogue(texts) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { content: `unreadable: ${detail}`, result: fail([{ file: path, line: 1, path: "", detail }]) };
  }
}
