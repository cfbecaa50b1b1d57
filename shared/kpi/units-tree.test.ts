import { expect, test } from "vitest";
import { aUnit, someUnits } from "../testing/factories.ts";
import { createUnitTree } from "./units-tree.ts";

const tree = createUnitTree(someUnits());

test("paths nest and the company stands above all", () => {
  expect(["sales/emea/ana", "support", "company"].map((id) => tree.lineage(id))).toEqual([
    ["sales/emea/ana", "sales/emea", "sales", "company"],
    ["support", "company"],
    ["company"],
  ]);
});

test("a unit lies within itself and all above it, never within its neighbours", () => {
  const within = (id: string, above: string) => tree.isWithin(id, above);
  expect([
    within("sales", "sales"),
    within("sales/emea", "sales"),
    within("sales/emea", "company"),
    within("sales", "sales/emea"),
    within("sales/emea", "support"),
    within("sales-eu", "sales"),
  ]).toEqual([true, true, true, false, false, false]);
});

test("children are the units directly below", () => {
  const ids = (id: string) => tree.children(id).map((unit) => unit.id);
  expect([ids("company"), ids("sales"), ids("support")]).toEqual([
    ["sales", "support"],
    ["sales/emea", "sales/apac"],
    [],
  ]);
});

test("where a step of the path is no unit, the next one above is the parent", () => {
  const gappy = createUnitTree([aUnit("company"), aUnit("sales"), aUnit("sales/emea/ana"), aUnit("it/ops")]);
  expect([gappy.lineage("sales/emea/ana"), gappy.lineage("it/ops")]).toEqual([
    ["sales/emea/ana", "sales", "company"],
    ["it/ops", "company"],
  ]);
});

test("without a company the top units stand alone", () => {
  const flat = createUnitTree([aUnit("sales"), aUnit("sales/emea")]);
  expect([flat.lineage("sales/emea"), flat.lineage("sales")]).toEqual([["sales/emea", "sales"], ["sales"]]);
});

test("a company that is the head of paths is met once", () => {
  const acme = createUnitTree([aUnit("acme", { kind: "company" }), aUnit("acme/sales"), aUnit("support")]);
  expect([acme.lineage("acme/sales"), acme.lineage("support")]).toEqual([
    ["acme/sales", "acme"],
    ["support", "acme"],
  ]);
});
