import { ask } from "../../server/testing/ask.ts";
import { asAdmin } from "../testing/server-process.ts";

export interface Fact {
  readonly seq: number;
  readonly at: string;
  readonly value: number;
  readonly key?: string;
}

/** Every fact of a KPI, page by page. */
export async function readFacts(url: string, kpi: string): Promise<Fact[]> {
  const facts: Fact[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? "" : `&cursor=${cursor}`;
    const answer = await ask(`${url}/api/v1/kpis/${kpi}/observations?limit=5000${query}`, {
      headers: asAdmin,
    });
    if (answer.status !== 200) throw new Error(answer.text);
    const page = answer.body as { items: Fact[]; next?: string };
    facts.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return facts;
}

/** What the readings say per day: the date and its sum. */
export async function readDays(
  url: string,
  kpi: string,
  from: string,
  to: string,
): Promise<Map<string, number>> {
  const path = `/api/v1/kpis/${kpi}/series?grain=day&from=${from}&to=${to}`;
  const { body } = await ask(`${url}${path}`, { headers: asAdmin });
  const { points } = body as { points: { start: string; value?: number }[] };
  return new Map(
    points.flatMap(({ start, value }) => (value === undefined ? [] : [[start.slice(0, 10), value]])),
  );
}

/** The same, added up from the facts themselves. */
export function daysOf(facts: readonly Fact[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const { at, value } of [...facts].sort((a, b) => a.at.localeCompare(b.at))) {
    days.set(at.slice(0, 10), (days.get(at.slice(0, 10)) ?? 0) + value);
  }
  return days;
}
