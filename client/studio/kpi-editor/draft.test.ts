import { expect, test } from "vitest";
import { aKpi } from "../../../shared/testing/factories.ts";
import { change, changeNew, copyOf, isSame } from "./draft.ts";

const KNOWN = ["sales.calls"];

test("the id of a new KPI follows its unit and name, and is one that no other has", () => {
  const named = changeNew({}, "name", "Calls", KNOWN);
  expect(named).toEqual({ name: "Calls", id: "calls" });
  const placed = changeNew(named, "unit", "sales", KNOWN);
  expect(placed.id).toBe("sales.calls-2");
  expect(changeNew(placed, "unit", "sales/emea", KNOWN).id).toBe("sales.emea.calls");
  expect(changeNew(placed, "name", undefined, KNOWN)).toEqual({ unit: "sales" });
});

test("an id that somebody has given stays whatever the name becomes", () => {
  const own = changeNew({ name: "Calls", id: "calls" }, "id", "my.calls", KNOWN);
  expect(changeNew(own, "name", "Talks", KNOWN)).toEqual({ name: "Talks", id: "my.calls" });
});

test("an answer that is taken back leaves no trace", () => {
  expect(change({ why: "because", owner: "Ana" }, "why", undefined)).toEqual({ owner: "Ana" });
});

test("a copy has a name and an id of its own; whether its facts are simulated is not copied", () => {
  expect(copyOf(aKpi({ simulated: true }), ["sales.sales-revenue-copy-"])).toEqual({
    ...aKpi(),
    name: "Sales revenue (copy)",
    id: "sales.sales-revenue-copy",
  });
});

test("two drafts are the same whatever was written first", () => {
  expect(isSame({ name: "a", tier: 1 }, { tier: 1, name: "a" })).toBe(true);
  expect([isSame({ name: "a" }, {}), isSame({ drives: ["a"] }, { drives: ["b"] })]).toEqual([false, false]);
});
