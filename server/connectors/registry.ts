import type { Connector } from "./define.ts";

const modules = import.meta.glob<{ readonly connector: Connector }>("./*/index.ts", { eager: true });

/** Every connector that has a folder here, by its kind. */
export const connectors: ReadonlyMap<string, Connector> = new Map(
  Object.values(modules).map(({ connector }) => [connector.kind, connector]),
);
