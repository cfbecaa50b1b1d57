import { expect, test } from "vitest";
import { aScorecard } from "../testing/factories.ts";
import { readsOf, scorecardsOf } from "./scorecards-of.ts";

const role = aScorecard({ id: "seller", unit: "sales", members: ["sales/emea/ana", "sales/emea/jonas"] });
const own = aScorecard({ id: "ana", unit: "sales/emea/ana" });
const anybody = aScorecard({ id: "anybody" });
const all = [role, own, anybody];

test("a person's scorecards are those of their roles, read for them, and their own", () => {
  expect(scorecardsOf("sales/emea/ana", all)).toEqual([
    { scorecard: role, unit: "sales/emea/ana" },
    { scorecard: own },
  ]);
});

test("a department's are those that are its own, not those of its people", () => {
  expect(scorecardsOf("sales", all)).toEqual([{ scorecard: role }]);
  expect(scorecardsOf("sales/emea", all)).toEqual([]);
});

test("a role is read for its unit and for each of its members, nobody twice", () => {
  expect(readsOf(role).map(({ unit }) => unit)).toEqual([undefined, "sales/emea/ana", "sales/emea/jonas"]);
  expect(readsOf(anybody)).toEqual([{ scorecard: anybody }]);
  expect(readsOf({ ...role, members: ["sales", "sales/apac"] }).map(({ unit }) => unit)).toEqual([
    undefined,
    "sales/apac",
  ]);
});
