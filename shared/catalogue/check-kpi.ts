import { type Kpi, kpiSchema } from "../kpi/definition.ts";
import type { ProblemDetail } from "../problem/problem.ts";
import { fail, ok, type Result } from "../problem/result.ts";
import type { CatalogueError } from "./catalogue-error.ts";
import { checkCatalogue } from "./checks.ts";
import { explain, NO_MESSAGE } from "./explain.ts";
import type { Catalogue } from "./schema.ts";
import { soundKpi } from "./sound-kpi.ts";

type Path = CatalogueError["path"];
interface Found {
  readonly path: Path;
  readonly code: string;
  readonly detail: string;
}

/** Nobody corrects more at once. */
const MOST_TOLD = 100;

/**
 * Reads a KPI that is to have that id, and checks it in its place in the catalogue; all errors at once, but none
 * that was there before. `value` may leave its id out. An error of something else that the KPI would break has the code
 * `breaks` and a path such as `scorecards[account-executive].items.0.kpi`.
 */
export function checkKpi(
  id: string,
  value: unknown,
  catalogue: Catalogue,
): Result<Kpi, readonly ProblemDetail[]> {
  const named = isFields(value) && value["id"] === undefined ? { ...value, id } : value;
  const parsed = kpiSchema.safeParse(named, { reportInput: true, error: () => NO_MESSAGE });
  const unfit = parsed.success ? [] : parsed.error.issues.flatMap(explain);
  const { kpi, unsound } = parsed.success
    ? { kpi: parsed.data, unsound: new Set<string>() }
    : soundKpi(id, isFields(named) ? named : {}, catalogue);
  const own = isFields(named) ? named["id"] : undefined;
  const otherId: Found[] =
    typeof own === "string" && own !== id
      ? [
          {
            path: ["id"],
            code: "other-id",
            detail: `the address says '${id}': give the KPI this id, or save it at its own address`,
          },
        ]
      : [];
  const errors = [
    ...unfit.map((error) => ({ ...error, code: "invalid" })),
    ...otherId,
    ...misfits({ ...kpi, id }, catalogue).filter(({ path }) => !unsound.has(String(path[0]))),
  ];
  if (parsed.success && errors.length === 0) return ok(parsed.data);
  return fail(
    errors.slice(0, MOST_TOLD).map(({ path, code, detail }) => ({ path: path.join("."), code, detail })),
  );
}

/** What is wrong with the catalogue once the KPI stands in it, or in the place of the one with its id. */
function misfits(kpi: Kpi, catalogue: Catalogue): Found[] {
  const before = catalogue.kpis.findIndex(({ id }) => id === kpi.id);
  const index = before < 0 ? catalogue.kpis.length : before;
  const kpis = [...catalogue.kpis];
  kpis[index] = kpi;
  const next = { ...catalogue, kpis };
  const own: Found[] = [];
  const others: Found[] = [];
  for (const { path, detail } of checkCatalogue(next)) {
    const [list, place, ...rest] = path;
    if (list === "kpis" && place === index) own.push({ path: fieldOf(rest, kpi), code: "invalid", detail });
    else others.push({ path, code: "breaks", detail });
  }
  // What it breaks elsewhere follows from what is wrong with it: a circle is told once.
  if (own.length > 0 || others.length === 0) return own;
  const known = new Set(checkCatalogue(catalogue).map(keyOf));
  return others
    .filter((found) => !known.has(keyOf(found)))
    .map((found) => ({ ...found, path: placeOf(found.path, next) }));
}

/** Tells one error from another; places stay what they are when a KPI is added behind the others. */
const keyOf = ({ path, detail }: CatalogueError): string => `${path.join(".")}: ${detail}`;

/** That there is neither an aggregate nor a formula is told of the aggregate: the id is right. */
const fieldOf = (path: Path, { aggregate, formula }: Kpi): Path =>
  path[0] === "id" && aggregate === undefined && formula === undefined ? ["aggregate"] : path;

/** A place outside the KPI, by the id of what stands there. */
function placeOf([list = "", index, ...rest]: Path, catalogue: Catalogue): Path {
  if (typeof index !== "number") return index === undefined ? [list] : [list, index, ...rest];
  const members: Readonly<Record<string, unknown>> = { ...catalogue };
  const all = members[list];
  const member: unknown = Array.isArray(all) ? all[index] : undefined;
  const name = isFields(member) && typeof member["id"] === "string" ? member["id"] : index;
  return [`${list}[${name}]`, ...rest];
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
