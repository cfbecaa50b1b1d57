import { expect, test } from "vitest";
import { createModel } from "../../shared/catalogue/model.ts";
import { problem } from "../../shared/problem/problem.ts";
import { fail, ok } from "../../shared/problem/result.ts";
import type { AlertAction } from "../../shared/risk/act.ts";
import { aCatalogue, at } from "../../shared/testing/factories.ts";
import type { AlertStore } from "../store/alert-store.ts";
import { aStoredEpisode } from "../testing/alert-factories.ts";
import { alertRoutes } from "./alerts.ts";
import { EDITING } from "./boards.ts";
import type { Route } from "./route.ts";

const model = createModel(aCatalogue());
const until = "2026-11-22T12:00:00Z";
const BODIES = {
  acknowledge: { seq: 4 },
  snooze: { seq: 4, until },
  assign: { to: "Bo" },
  comment: { text: "?" },
};

/** Asks every route that changes something; resolves with what was done and what was noted. */
async function askAll(isRefused: boolean) {
  const done: AlertAction[] = [];
  const noted: [string, object][] = [];
  const routes = alertRoutes({
    store: { timeline: () => Promise.resolve([]) } as Partial<AlertStore> as AlertStore,
    model: () => model,
    iso: (instant) => model.calendar.iso(instant),
    act: (_, action) => {
      done.push(action);
      return Promise.resolve(isRefused ? fail(problem("conflict", "No.")) : ok(aStoredEpisode({ seq: 5 })));
    },
    nameOf: (subject) => Promise.resolve(`${subject} by name`),
    audit: (event, facts) => noted.push([event, facts]),
  }).filter(({ method }) => method !== "get");
  expect(routes.map(({ access }) => access)).toEqual(routes.map(() => EDITING));
  for (const route of routes) {
    const body = BODIES[route.path.split("/").at(-1) as keyof typeof BODIES];
    const subject = { kind: "token", id: "t1", scopes: ["admin"] };
    await route.handle({ params: { id: "e1" }, query: {}, body, subject } as unknown as Parameters<
      Route["handle"]
    >[0]);
  }
  return { done, noted };
}

test("[access] each act is done under the person's name, and noted under the subject's id", async () => {
  const { done, noted } = await askAll(false);
  const by = "t1 by name";
  expect(done).toEqual([
    { kind: "ack", by, seq: 4 },
    { kind: "snooze", by, seq: 4, until: at(until) },
    { kind: "assign", by, to: "Bo" },
    { kind: "comment", by, text: "?" },
  ]);
  const facts = { alert: "e1", kri: "risk.backlog", seq: 5, by: "t1" };
  expect(noted).toEqual([
    ["an alert was acknowledged", facts],
    ["an alert was put off", facts],
    ["an alert was assigned", facts],
    ["an alert was commented on", facts],
  ]);
});

test("[access] what was refused is not noted as done", async () => {
  expect((await askAll(true)).noted).toEqual([]);
});
