/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { checkScenario } from "../testing/scenario/check-scenario.ts";
import { scenarioSchema } from "../testing/scenario/scenario.ts";

const files = import.meta.glob<string>("./scenarios/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe.each(Object.entries(files))("%s", (_, text) => {
  const scenarios = parseAllDocuments(text).map((document) => scenarioSchema.parse(document.toJS()));
  test.each(scenarios.map((scenario) => [scenario.title, scenario] as const))("%s", (_title, scenario) => {
    const { expected, seen } = checkScenario(scenario);
    expect(seen).toEqual(expected);
  });
});
