import { render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { sampleRisk } from "../../charts/sample-kris.ts";
import type { Fixture, Item } from "../define.ts";
import { fixtures } from "./fixtures.ts";
import { KriList } from "./view.tsx";

const ROOM = { ...SAMPLE_PROPS.room, width: 600, height: 560 };

function draw({ items, kris }: Pick<Fixture, "items" | "kris">, height = ROOM.height) {
  const room = { ...ROOM, height };
  const { container } = render(
    <KriList {...SAMPLE_PROPS} {...{ items, kris, room }} settings={{ owner: true }} />,
  );
  return [...container.querySelectorAll("a")].map((row) => row.textContent.replaceAll("\u00a0", " "));
}
const named = (name: string) => {
  const fixture = fixtures[name];
  if (!fixture) throw new Error(`no fixture ${name}`);
  return fixture;
};
const seen = (of: Fixture, how: Item["seen"]): Fixture => ({
  ...of,
  items: of.items.map((item) => ({ ...item, seen: how })),
});

test("the worst risk stands first, each with value, level, limits, age and owner", () => {
  expect(draw(fixtures.typical)).toEqual([
    "Customers leave6.2 %Redred above 5 %48 min oldHead of Success",
    "People leave11.2 %Amberred above 13 %48 min oldHead of People",
    "Forecasts do not hold96.0 %Within appetiteamber below 90 %48 min oldHead of Controlling",
    "Budget is missed−2.0 %Within appetiteoutside −5 % to 3 %48 min oldChief Financial Officer",
  ]);
});

test("[S4] every level has an icon and a word", () => {
  draw(fixtures.typical);
  const badges = [...document.querySelectorAll("[data-level]")];
  expect(badges.map((badge) => [badge.getAttribute("data-level"), badge.textContent])).toEqual([
    ["red", "Red"],
    ["amber", "Amber"],
    ["normal", "Within appetite"],
    ["normal", "Within appetite"],
  ]);
  expect(new Set(badges.map((badge) => badge.querySelector("path")?.getAttribute("d"))).size).toBe(3);
});

describe("[K8] no data is not all well", () => {
  test("it says why, and stands above what is", () => {
    expect(draw(named("no-data")).map((row) => row.slice(0, 40))).toEqual([
      "Customers leave6.2 %Redred above 5 %48 m",
      "Backups failwaitingNo facts yet for Nove",
      "Forecasts do not hold96.0 %Within appeti",
    ]);
  });

  test("a period that runs is not judged by its half", () => {
    expect(draw(named("not-judged-yet"))[0]).toContain("Not judged yetNovember 2026 is still running");
  });
});

test("[F2] an old number keeps its word, but no level of it is coloured, and it is said how old it is", () => {
  const rows = draw(seen(fixtures.typical, "stale"));
  expect(rows[0]).toMatch(/Red.*as of 16:12/);
  const badge = document.querySelector("[data-level=normal]");
  expect(badge?.className).toContain("old");
  expect(badge?.className).not.toContain("normal");
});

test("[F2] what was well some time ago stands above what is well", () => {
  const [first, second] = [
    sampleRisk(0.01, { id: "a", name: "Now" }),
    sampleRisk(0.01, { id: "b", name: "Then" }),
  ];
  const items = [first.item, { ...second.item, seen: "stale" as const }];
  const rows = draw({ items, kris: [first.kri, second.kri] });
  expect(rows.map((row) => row.slice(0, 4).trim())).toEqual(["Then", "Now1"]);
});

test("what is normal, but beyond what is accepted, is not said to be within", () => {
  const { kri, item } = sampleRisk(0.039, { id: "a", appetite: { text: "Three of a hundred", value: 0.03 } });
  draw({ items: [item], kris: [kri] });
  expect(screen.getByText("Beyond appetite")).toBeInTheDocument();
});

test("[O3] a risk without an owner says so", () => {
  draw(named("incomplete"));
  expect(screen.getByText("no owner")).toBeInTheDocument();
});

test("risks that have no room are counted, and these are never the worst", () => {
  const rows = draw(named("more-than-fit"), 300);
  expect(rows.length).toBeLessThan(14);
  expect(screen.getByText(`and ${14 - rows.length} more`)).toBeInTheDocument();
  expect(rows[0]).toContain("Red");
});

test("a tile that watches no KRIs says what it needs; a unit without any says that", () => {
  draw({ items: [] });
  expect(screen.getByText(/kris: all/)).toBeInTheDocument();
  draw({ items: [], kris: [] });
  expect(screen.getByText(/no key risk indicator here/)).toBeInTheDocument();
});
