import { expect, test } from "vitest";
import { kpiSchema } from "../../../shared/kpi/definition.ts";
import { changedFields } from "./changed-fields.ts";
import { countBySteps } from "./mistakes.ts";
import { stepBeside, stepNamed, stepOf, STEPS } from "./steps.ts";

test("[K1] every part of a definition is asked for once, or is named here as left to the YAML", () => {
  const asked = STEPS.flatMap(({ fields }): readonly string[] => fields);
  const inYaml = Object.keys(kpiSchema.shape).filter((field) => !asked.includes(field));
  expect([new Set(asked).size, inYaml]).toEqual([asked.length, ["simulated"]]);
});

test("a mistake belongs to the step that asks for its field, and to the end where none does", () => {
  expect(
    ["name", "target.plan.0.value", "drives.1", "simulated", "scorecards[ae].items.0.kpi", ""].map(stepOf),
  ).toEqual(["outcome", "reached", "influenced", "look", "look", "look"]);
  const counts = countBySteps(new Map(["name", "unit", "measure"].map((path) => [path, "wrong"])));
  expect([...counts]).toEqual([
    ["outcome", 2],
    ["measured", 1],
  ]);
});

test("an address without a step, or with one that there is not, opens the first", () => {
  expect([undefined, "nowhere", "why"].map(stepNamed)).toEqual(["outcome", "outcome", "why"]);
  expect([stepBeside("outcome", -1), stepBeside("outcome", 1), stepBeside("look", 1)]).toEqual([
    undefined,
    "why",
    undefined,
  ]);
});

test("two versions differ in the parts that differ, in the order in which they are asked for", () => {
  expect(
    changedFields(
      { owner: "Ana", name: "a", tier: 1 },
      { name: "b", tier: 1, simulated: true, owner: "Ben" },
    ),
  ).toEqual(["name", "owner", "simulated"]);
});
