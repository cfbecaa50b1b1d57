import { render } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { STATUSES } from "../../shared/kpi/attainment.ts";
import { estimateWidth } from "../charts/text-width.ts";
import { FIXTURES } from "../gallery/all-fixtures.ts";
import { FixtureTile } from "../gallery/fixture-tile.tsx";
import { ALL_WIDGETS } from "../gallery/all-widgets.ts";
import type { Setting } from "./define.ts";
import { KINDS, loadWidgets, resolveWidget } from "./registry.ts";

const draw = (kind: string, name: string) => {
  const fixture = FIXTURES.get(kind)?.[name];
  if (!fixture) throw new Error(`${kind} has no fixture ${name}`);
  return { fixture, ...render(<FixtureTile kind={kind} fixture={fixture} em={estimateWidth} />) };
};

const WORDS = {
  met: "Met",
  "on-track": "On track",
  "at-risk": "At risk",
  off: "Off",
  "no-target": "No target",
  early: "Early",
};

test("every widget has fixtures, and every folder of fixtures a widget", () => {
  expect([...FIXTURES.keys()]).toEqual([...ALL_WIDGETS.keys()]);
});

describe.each([...FIXTURES])("%s", (kind, fixtures) => {
  test("cannot exist without the fixtures typical and waiting", () => {
    expect(Object.keys(fixtures)).toEqual(expect.arrayContaining(["typical", "waiting"]));
  });

  test("draws itself with no settings at all", () => {
    expect(resolveWidget(ALL_WIDGETS, kind, {}).kind).toBe("widget");
  });

  test("says which setting is wrong", () => {
    expect(resolveWidget(ALL_WIDGETS, kind, { sparkle: true })).toEqual({
      kind: "misconfigured",
      mistakes: ["sparkle: there is no such setting"],
    });
  });

  describe.each(Object.keys(fixtures))("%s", (name) => {
    test("[K8] shows no NaN, null or undefined in place of a missing number", () => {
      const { container } = draw(kind, name);
      const text = container.textContent;
      expect(text).not.toMatch(/NaN|null|undefined|\[object|Infinity/);
      expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
      expect(text).not.toContain("cannot be drawn");
    });

    test("[S4] every status has an icon and a word", () => {
      const { container, fixture } = draw(kind, name);
      // What is shown there is not how its KPIs stand against their targets; levels of KRIs have tests of their own.
      if (fixture.league || fixture.objectives || fixture.kris) return;
      const shown = fixture.items.flatMap(({ reading }) =>
        reading?.state === "value" ? [reading.status] : [],
      );
      for (const status of STATUSES.filter((one) => shown.slice(0, 3).includes(one))) {
        const word = [...container.querySelectorAll("span")].find(
          (span) => span.textContent === WORDS[status] && span.querySelector("svg"),
        );
        expect(word, status).toBeTruthy();
      }
    });

    test("[F2] what is not live says so with an icon and a word, and is not coloured as a status", () => {
      const { container, fixture } = draw(kind, name);
      const { seen, reading } = fixture.items[0] ?? {};
      if (!seen || seen === "live" || reading?.state !== "value") return;
      const mark = container.querySelector(`[data-freshness="${seen}"]`);
      expect(mark?.querySelector("svg")).toBeTruthy();
      if (seen === "late") expect(mark?.textContent).toContain("late");
      if (seen === "late") return;
      const classes = [...container.querySelectorAll("[class]")].map(
        (element) => element.getAttribute("class") ?? "",
      );
      expect(classes.join(" ")).not.toMatch(/_(met|on-track|at-risk|off|better|worse)_/);
      expect(mark?.textContent).toContain("as of");
    });
  });
});

test("an unknown kind is known as unknown", () => {
  expect(resolveWidget(ALL_WIDGETS, "sparkle", {}).kind).toBe("unknown");
});

test("a board loads its own widgets only, and none for a kind that does not exist", async () => {
  expect([...(await loadWidgets(["bullet", "sparkle"])).keys()]).toEqual(["bullet"]);
  expect([...(await loadWidgets(KINDS))]).toEqual([...ALL_WIDGETS]);
});

test("a form can ask for every setting: its default is one of what the form can give", () => {
  for (const [kind, { settings }] of ALL_WIDGETS) {
    for (const [name, setting] of Object.entries<Setting<unknown>>(settings)) {
      const { form, otherwise } = setting;
      const accepts = (value: unknown): boolean => setting.accepts(value);
      expect(accepts(otherwise), `${kind} ${name}`).toBe(true);
      if (form.kind === "whole")
        expect([form.from, form.to, form.from - 1].map(accepts)).toEqual([true, true, false]);
      if (form.kind === "text")
        expect(["x".repeat(form.most), "x".repeat(form.most + 1)].map(accepts)).toEqual([true, false]);
      if (form.kind === "choice")
        expect([...form.words, "sparkle"].map(accepts)).toEqual([...form.words.map(() => true), false]);
      if (form.kind === "flag") expect([true, false, "true"].map(accepts)).toEqual([true, true, false]);
    }
  }
});
