import type { Kri, Limit } from "../risk/kri.ts";
import { isInside, safeRange, type SafeRange } from "../risk/safe-range.ts";
import type { CatalogueError } from "./catalogue-error.ts";
import { unknown } from "./nearest.ts";
import type { Catalogue } from "./schema.ts";

type Path = readonly (string | number)[];

/** Checks what one field of a KRI alone cannot tell: what it refers to, and how its limits stand to each other. */
export function checkKris({ kris, kpis, units }: Catalogue): CatalogueError[] {
  return kris.flatMap((kri, index) => {
    const at = (path: Path): Path => ["kris", index, ...path];
    return [
      ...checkReference(at(["kpi"]), "KPI", kri.kpi, kpis),
      ...checkReference(at(["unit"]), "unit", kri.unit, units),
      ...checkLimits(kri).map(({ path, detail }) => ({ path: at(path), detail })),
    ];
  });
}

function checkReference(
  path: Path,
  what: string,
  id: string,
  known: readonly { readonly id: string }[],
): CatalogueError[] {
  const ids = known.map((one) => one.id);
  return ids.includes(id) ? [] : [{ path, detail: unknown(what, id, ids) }];
}

/** Where each limit of a KRI stands, with its limit. */
const limitsOf = ({ levels, appetite }: Kri): { path: Path; limit: Limit }[] => [
  ...levels.flatMap(({ trip, clear }, index) => [
    { path: ["levels", index, "trip"], limit: trip },
    { path: ["levels", index, "clear"], limit: clear },
  ]),
  ...(appetite ? [{ path: ["appetite", "value"], limit: appetite.value }] : []),
];

function checkLimits(kri: Kri): CatalogueError[] {
  const { direction, levels, appetite } = kri;
  const misshapen = limitsOf(kri).flatMap(({ path, limit }) => {
    const wrong = shapeProblem(direction, limit);
    return wrong === undefined ? [] : [{ path, detail: wrong }];
  });
  const twice = levels.flatMap(({ name }, index) =>
    levels.findIndex((level) => level.name === name) < index
      ? [{ path: ["levels", index, "name"], detail: `there are two levels '${name}': keep one of them` }]
      : [],
  );
  // Limits of the wrong form cannot be held against each other.
  if (misshapen.length > 0) return [...twice, ...misshapen];

  const safe = (limit: Limit): SafeRange => safeRange(direction, limit) ?? [-Infinity, Infinity];
  const errors: CatalogueError[] = [...twice];
  levels.forEach(({ name, trip, clear }, index) => {
    if (!isInside(safe(clear), safe(trip))) {
      errors.push({
        path: ["levels", index, "clear"],
        detail: `clear lies beyond trip, so ${name} would be left while it holds: at or within ${shown(trip)} is right`,
      });
    }
  });
  const amber = levels.find(({ name }) => name === "amber");
  const red = levels.find(({ name }) => name === "red");
  if (
    amber &&
    red &&
    (!isInside(safe(amber.trip), safe(red.trip)) || isInside(safe(red.trip), safe(amber.trip)))
  ) {
    errors.push({
      path: ["levels", levels.indexOf(red), "trip"],
      detail: `red must be worse than amber: its trip lies beyond that of amber, ${shown(amber.trip)}`,
    });
  }
  if (appetite && red && !isInside(safe(appetite.value), safe(red.trip))) {
    errors.push({
      path: ["appetite", "value"],
      detail: `what is accepted cannot be red: at or within ${shown(red.trip)} is right`,
    });
  }
  return errors;
}

function shapeProblem(direction: Kri["direction"], limit: Limit): string | undefined {
  if (typeof limit === "number")
    return direction === "outside" ? "direction outside asks for a pair [low, high]" : undefined;
  if (direction !== "outside") return `direction ${direction} asks for a single number`;
  return limit[0] < limit[1] ? undefined : "the pair must rise: [low, high]";
}

const shown = (limit: Limit): string => (typeof limit === "number" ? String(limit) : `[${limit.join(", ")}]`);
