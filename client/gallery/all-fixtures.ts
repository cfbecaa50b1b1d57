import type { Fixtures } from "../widgets/define.ts";

interface FixtureModule {
  readonly fixtures: Fixtures;
}

// Apart from the registry: a wall does not load what only the gallery shows.
const modules = import.meta.glob<FixtureModule>("../widgets/*/fixtures.ts", { eager: true });

/** The fixtures of all widgets, by kind. */
export const FIXTURES: ReadonlyMap<string, Fixtures> = new Map(
  Object.keys(modules)
    .sort()
    .flatMap((path) => {
      const kind = path.split("/")[2];
      const module = modules[path];
      return kind !== undefined && module ? [[kind, module.fixtures] as const] : [];
    }),
);
