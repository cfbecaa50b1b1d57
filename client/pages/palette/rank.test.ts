import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";
import { matchOf } from "./match.ts";
import { heardOf, rank } from "./rank.ts";

const thing = (name: string, asides: string[] = [], text?: string) => ({
  key: name,
  name,
  heard: heardOf(name, asides, text),
});
const found = (things: readonly ReturnType<typeof thing>[], query: string, recent: string[] = []) =>
  rank(things, query, recent).map(({ name }) => name);

test.each([
  ["Łódź", "lodz"],
  ["Straße", "strasse"],
  ["SOFÍA", "sofia"],
  ["Œuvre", "oeuvre"],
  ["İzmir", "izmir"],
  ["Ýmir Þór", "ymir thor"],
])("accents are folded: %s is found as %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("prefix before beginning of a word before inside of one before first letters before scattered ones", () => {
  expect(
    ["revenue", "rev", "month", "ven", "rve", "evn", "x"].map((word) => matchOf(word, "revenue month")),
  ).toEqual([1, 1, 2, 3, 9, undefined, undefined]);
  expect(matchOf("revenue month", "revenue month")).toBe(0);
  const things = ["The car", "Oscar", "Cost per hour", "Cart"].map((name) => thing(name));
  expect(found(things, "car")).toEqual(["Cart", "The car", "Oscar"]);
  expect(found(things, "cph")).toEqual(["Cost per hour"]);
  expect(found([thing("Marcus Bell"), thing("Monthly active users")], "mau")).toEqual([
    "Monthly active users",
    "Marcus Bell",
  ]);
});

test("what a name says counts more than an owner or id, and these more than a description", () => {
  const things = [
    thing("Tickets", [], "What sales promised"),
    thing("Win rate", ["Sales director"]),
    thing("Cost of sales"),
    thing("Sales"),
  ];
  expect(found(things, "sales")).toEqual(["Sales", "Cost of sales", "Win rate", "Tickets"]);
});

test("every word must be found, in whatever order; a name that begins so comes first", () => {
  const things = [thing("Revenue of sales"), thing("Sales revenue"), thing("Sales")];
  expect(found(things, "sales rev")).toEqual(["Sales revenue", "Revenue of sales"]);
  expect(found(things, "rev sales")).toEqual(["Sales revenue", "Revenue of sales"]);
  expect(found(things, "sales cost")).toEqual([]);
});

test("of two that are found equally well, the one opened lately comes first, then the shorter name", () => {
  const things = [thing("Leads from fairs"), thing("Leads"), thing("Leads from mail")];
  expect(found(things, "lead")).toEqual(["Leads", "Leads from mail", "Leads from fairs"]);
  expect(found(things, "lead", ["Leads from fairs", "Leads from mail"])).toEqual([
    "Leads from fairs",
    "Leads from mail",
    "Leads",
  ]);
});

test("scattered letters are not looked for in descriptions, and one letter only at the beginning of words", () => {
  const things = [thing("Win rate", [], "Deals won of all sales qualified leads")];
  expect(found(things, "dwas")).toEqual([]);
  expect(found(things, "n")).toEqual([]);
  expect(found(things, "r")).toEqual(["Win rate"]);
});

test("no words ask for nothing", () => {
  expect(found([thing("Sales")], "  ")).toEqual([]);
});
