import type { Kpi } from "../../shared/kpi/definition.ts";
import type { KpiView } from "../../shared/protocol/catalogue-views.ts";
import type { KpiPreview, VersionView } from "../../shared/protocol/kpi-editing.ts";
import { aKpi } from "../../shared/testing/factories.ts";
import type { Answer } from "./ask.ts";
import { ADMIN_TOKEN, type TestApp } from "./start-app.ts";

type Headers = Record<string, string>;

export const KPIS = "/api/v1/kpis";
const ADMIN = { authorization: `Bearer ${ADMIN_TOKEN}` };

/** The routes that change KPIs, as an administrator unless headers say otherwise. */
export function kpiDoor(app: () => TestApp) {
  const send = (method: string, path: string, body?: unknown, headers: Headers = ADMIN): Promise<Answer> =>
    app().ask(path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  const query = (version?: number): string => (version === undefined ? "" : `?version=${version}`);
  return {
    send,
    put: <K extends { readonly id: string }>(kpi: K, version?: number) =>
      send("PUT", `${KPIS}/${kpi.id}${query(version)}`, kpi),
    remove: (id: string, version?: number) => send("DELETE", `${KPIS}/${id}${query(version)}`),
    get: async (id: string) => (await app().get(`${KPIS}/${id}`)).body as KpiView,
    versions: async (id: string) =>
      ((await app().get(`${KPIS}/${id}/versions`)).body as { items: VersionView<Kpi>[] }).items,
    preview: async <K extends { readonly id: string }>(kpi: K) =>
      (await send("POST", `${KPIS}/${kpi.id}/preview`, kpi)).body as KpiPreview,
    reading: async (id: string, at?: string) => {
      const path = `${KPIS}/${id}/reading${at === undefined ? "" : `?at=${encodeURIComponent(at)}`}`;
      const { rev: _, ...reading } = (await app().get(path)).body as { rev: number };
      return reading;
    },
  };
}

let number = 0;
/** A KPI that no other test has. */
export const aNewKpi = (overrides: Partial<Kpi> = {}): Kpi => {
  const id = `sales.made-${(number += 1)}`;
  return aKpi({ id, name: `Made ${number}`, ...overrides });
};
