import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import { catalogueFileSchema } from "../../shared/catalogue/schema.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { explain, NO_MESSAGE } from "../../shared/catalogue/explain.ts";
import { type SoundPart, soundPart } from "./sound-part.ts";
import type { CatalogueText } from "./source.ts";

/** An error in a catalogue's file: where it is, and what would be right. */
export interface FileError {
  readonly file: string;
  readonly line: number;
  /** The place inside the file, such as `kpis[3].measure.kind`. */
  readonly path: string;
  readonly detail: string;
}

/** A place inside a file, as keys and indices. */
export type Path = readonly (string | number)[];

/** A file of the catalogue that is YAML, with what of it is sound. */
export interface ReadFile extends SoundPart {
  readonly name: string;
  readonly document: Document;
  readonly lines: LineCounter;
  /** What does not fit the schema. */
  readonly errors: readonly FileError[];
}

type Place = Pick<ReadFile, "name" | "document" | "lines">;

/** Reads one file by itself; fails when it is not YAML. */
export function readFile({ name, text }: CatalogueText): Result<ReadFile, readonly FileError[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return fail(
      document.errors.map((error) => ({
        file: name,
        line: lines.linePos(error.pos[0]).line,
        path: "",
        detail:
          error.code === "MULTIPLE_DOCS"
            ? "a file holds one document: remove the ---"
            : `not YAML: ${error.message}`,
      })),
    );
  }
  const content = valueOf(document);
  if (!content.ok) return fail([{ file: name, line: 1, path: "", detail: `not YAML: ${content.problem}` }]);
  const file = { name, document, lines };
  const parsed = catalogueFileSchema.safeParse(content.value, { reportInput: true, error: () => NO_MESSAGE });
  if (parsed.success) return ok({ ...file, content: parsed.data, standIns: new Set(), errors: [] });
  const errors = parsed.error.issues.flatMap((issue) =>
    explain(issue).map(({ path, detail }) => errorAt(file, path, detail)),
  );
  return ok({ ...file, ...soundPart(content.value), errors });
}

/** The plain value of a document; fails on aliases that lead nowhere, or to more than a catalogue can hold. */
function valueOf(document: Document): Result<unknown, string> {
  try {
    return ok(document.toJS() ?? {});
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** An error of a file, at the place where it is. */
export function errorAt({ name, document, lines }: Place, path: Path, detail: string): FileError {
  return { file: name, line: lines.linePos(offsetOf(document, path)).line, path: wording(path), detail };
}

/** Where in the text a path stands; of something missing, where it should be. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const parent: unknown = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isNode(item.key) && item.key.toJSON() === key)
      : undefined;
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** A place in words, such as `kpis[3].measure.kind`. */
export const wording = (path: Path): string =>
  path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${part}`))
    .join("");
