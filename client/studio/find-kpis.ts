import type { Kpi } from "../../shared/kpi/definition.ts";

/** The KPIs whose name, id or unit hold every word that is looked for; all of them for no word. */
export function findKpis<K extends Pick<Kpi, "id" | "name" | "unit">>(
  kpis: readonly K[],
  words: string,
  nameOf: (unit: string) => string,
): readonly K[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return kpis.filter(({ id, name, unit }) => {
    const text = `${name} ${id} ${nameOf(unit)}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
