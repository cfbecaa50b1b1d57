// Apart from the schema of retired.ts: a wall needs only this, and loads no schema library for it.

/** The KPIs that are followed: all but those that were retired (O2), in their order. */
export const inUse = <T extends { readonly retired?: object | undefined }>(kpis: readonly T[]): T[] =>
  kpis.filter(({ retired }) => retired === undefined);
