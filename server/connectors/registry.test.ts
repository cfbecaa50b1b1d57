import { expect, test } from "vitest";
import { connectors } from "./registry.ts";

test("every folder is a connector, known by the folder's name", () => {
  expect([...connectors.keys()].sort()).toEqual(["demo", "git-history", "process-metrics"]);
});
