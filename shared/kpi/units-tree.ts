import * as z from "zod/mini";
import { nameSchema, unitIdSchema } from "../units/id.ts";

/** A node of the organisation; its id is its path. */
export const unitSchema = z.strictObject({
  id: unitIdSchema,
  name: nameSchema,
  kind: z._default(z.string().check(z.maxLength(40)), "team"),
});
export type Unit = z.infer<typeof unitSchema>;

/** The organisation as a tree: paths nest, and the unit of kind `company` stands above all. */
export interface UnitTree {
  readonly units: readonly Unit[];
  get(id: string): Unit | undefined;
  /** The unit and all above it, nearest first. */
  lineage(id: string): readonly string[];
  /** True when `id` is `ancestor` or lies below it. */
  isWithin(id: string, ancestor: string): boolean;
  /** The units directly below. */
  children(id: string): readonly Unit[];
}

export function createUnitTree(units: readonly Unit[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const root = units.find((unit) => unit.kind === "company")?.id;

  function parentOf(id: string): string | undefined {
    if (id === root) return undefined;
    for (let slash = id.lastIndexOf("/"); slash > 0; slash = id.lastIndexOf("/", slash - 1)) {
      const parent = id.slice(0, slash);
      if (byId.has(parent)) return parent;
    }
    return root;
  }

  const lineages = new Map<string, readonly string[]>();
  function lineage(id: string): readonly string[] {
    const known = lineages.get(id);
    if (known) return known;
    const parent = parentOf(id);
    const line = parent === undefined ? [id] : [id, ...lineage(parent)];
    if (byId.has(id)) lineages.set(id, line);
    return line;
  }

  const children = new Map<string, Unit[]>();
  for (const unit of units) {
    const parent = parentOf(unit.id);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), unit]);
  }

  return {
    units,
    get: (id) => byId.get(id),
    lineage,
    isWithin: (id, ancestor) => lineage(id).includes(ancestor),
    children: (id) => children.get(id) ?? [],
  };
}
