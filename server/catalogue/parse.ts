import { createHash } from "node:crypto";
import { isMap, YAMLMap } from "yaml";
import { checkCatalogue } from "../../shared/catalogue/checks.ts";
import type { Catalogue, Organisation } from "../../shared/catalogue/schema.ts";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { errorAt, type FileError, type Path, readFile, type ReadFile, wording } from "./read-file.ts";
import { ORGANISATION_STAND_IN } from "./sound-part.ts";
import type { CatalogueText } from "./source.ts";

/** A catalogue that was read and found right. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** The file that defines each KPI. */
  readonly files: ReadonlyMap<string, string>;
  /** The file that defines each board. */
  readonly boardFiles: ReadonlyMap<string, string>;
  /** Names this content: the same texts have the same version. */
  readonly version: string;
}

const LISTS = [
  "units",
  "kpis",
  "boards",
  "annotations",
  "moments",
  "kris",
  "scorecards",
  "objectives",
] as const;
type ListName = (typeof LISTS)[number];

/** Reads and checks a catalogue; all errors of all files at once. */
export function parseCatalogue(
  texts: readonly CatalogueText[],
): Result<LoadedCatalogue, readonly FileError[]> {
  const results = texts.map(readFile);
  const files = results.flatMap((result) => (result.ok ? [result.value] : []));
  const unreadable = results.flatMap((result) => (result.ok ? [] : result.problem));
  const unfit = files.flatMap((file) => file.errors);
  // What stands in a file that is not YAML is not known: whether others may refer to it cannot be judged.
  if (unreadable.length > 0) return fail(inOrder(texts, [...unreadable, ...unfit]));

  const organisations = files.filter(({ document }) => document.has("organisation"));
  const organisation = organisations[0]?.content.organisation;
  const catalogue = joinFiles(organisation ?? ORGANISATION_STAND_IN, files);
  const errors = [
    ...unfit,
    ...(organisations.length === 0 && files.every(({ document }) => isMap(document.contents ?? EMPTY))
      ? [missingOrganisation(texts)]
      : []),
    ...organisations
      .slice(1)
      .map((file) => errorAt(file, ["organisation"], "stands in two files: keep one of them")),
    ...checkCatalogue(catalogue)
      .filter(({ path }) => !isStandIn(catalogue, files, path))
      .map(({ path, detail }) => locate(files, organisations[0], path, detail)),
  ];
  if (errors.length > 0) return fail(inOrder(texts, errors));
  return ok({
    catalogue,
    files: filesOf(files, "kpis"),
    boardFiles: filesOf(files, "boards"),
    version: versionOf(texts),
  });
}

const filesOf = (files: readonly ReadFile[], list: "kpis" | "boards"): ReadonlyMap<string, string> =>
  new Map(files.flatMap(({ name, content }) => (content[list] ?? []).map(({ id }) => [id, name] as const)));

/** What a file with nothing in it amounts to. */
const EMPTY = new YAMLMap();

const missingOrganisation = (texts: readonly CatalogueText[]): FileError => ({
  file: texts[0]?.name ?? "",
  line: 1,
  path: "organisation",
  detail: "is missing: one file must say {name, timeZone}",
});

/** True for an error about an item whose own errors are told already. */
function isStandIn(catalogue: Catalogue, files: readonly ReadFile[], [list, index]: Path): boolean {
  const item = isList(list) && typeof index === "number" ? catalogue[list][index] : undefined;
  return item !== undefined && files.some(({ standIns }) => standIns.has(item));
}

const joinFiles = (organisation: Organisation, files: readonly ReadFile[]): Catalogue => ({
  organisation,
  units: files.flatMap(({ content }) => content.units ?? []),
  kpis: files.flatMap(({ content }) => content.kpis ?? []),
  boards: files.flatMap(({ content }) => content.boards ?? []),
  annotations: files.flatMap(({ content }) => content.annotations ?? []),
  moments: files.flatMap(({ content }) => content.moments ?? []),
  kris: files.flatMap(({ content }) => content.kris ?? []),
  scorecards: files.flatMap(({ content }) => content.scorecards ?? []),
  objectives: files.flatMap(({ content }) => content.objectives ?? []),
});

/** Errors as they are corrected: file by file, from top to bottom. */
function inOrder(texts: readonly CatalogueText[], errors: readonly FileError[]): readonly FileError[] {
  const place = ({ file }: FileError): number => texts.findIndex(({ name }) => name === file);
  return [...errors].sort((a, b) => place(a) - place(b) || a.line - b.line);
}

function versionOf(texts: readonly CatalogueText[]): string {
  const hash = createHash("sha256");
  for (const { name, text } of texts) hash.update(`${name}\0${text}\0`);
  return hash.digest("hex").slice(0, 16);
}

/** Finds the file and place of an error in the joined catalogue. */
function locate(
  files: readonly ReadFile[],
  organisation: ReadFile | undefined,
  path: Path,
  detail: string,
): FileError {
  const [list, index, ...rest] = path;
  if (isList(list) && typeof index === "number") {
    let before = 0;
    for (const file of files) {
      const count = file.content[list]?.length ?? 0;
      if (index < before + count) return errorAt(file, [list, index - before, ...rest], detail);
      before += count;
    }
  }
  const file = organisation ?? files[0];
  return file ? errorAt(file, path, detail) : { file: "", line: 1, path: wording(path), detail };
}

const isList = (name: unknown): name is ListName => LISTS.some((list) => list === name);

/** One error as a line for people: `file:line path: what would be right`. */
export const errorLine = ({ file, line, path, detail }: FileError): string =>
  `${file}:${line} ${path}${path && ": "}${detail}`;
