import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { fixtures } from "./fixtures.ts";
import { ObjectivesView } from "./view.tsx";

const ROOMY = { ...SAMPLE_PROPS.room, width: 700, height: 600 };
const draw = (name: string, room = ROOMY) => {
  const { items, objectives } = fixtures[name] ?? fixtures.typical;
  return render(<ObjectivesView {...SAMPLE_PROPS} {...{ items, objectives, room }} settings={{}} />)
    .container;
};
const textOf = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\u00a0/g, " ") ?? "";
const barOf = (container: Element): string | undefined =>
  container.querySelector<HTMLElement>("[class*=track] > *")?.style.width;

test("[O1] an objective tells its progress in digits and as a bar, its last day, and each key result's way", () => {
  const container = draw("typical");
  // 53.1 %, 53.3 % and 22.5 % of their ways are 43 % in the mean.
  expect(textOf(container)).toMatch(/^Grow without buying growth43 %until 31 Dec 2026/);
  expect(barOf(container)).toMatch(/^42\.9/);
  expect(screen.getAllByRole("link").map(textOf)).toEqual([
    "Revenue a month€812K → €1M",
    "Win rate27.2 % → 30 %",
    "Acquisition cost€5,420 → €4,800",
  ]);
  expect(screen.getAllByRole("link")[2]?.getAttribute("href")).toBe("/sales.cac/sales");
});

test("[O1] progress stays between 0 and 100 %", () => {
  expect(barOf(draw("not-begun"))).toBe("0%");
  expect(barOf(draw("reached"))).toBe("100%");
});

test("[K8] a key result without a value is waiting, and said not to be counted", () => {
  const container = draw("waiting");
  expect(textOf(screen.getAllByRole("link")[0])).toBe("Revenue a monthwaiting → €1M");
  expect(textOf(container)).toContain("1 of 3 not counted");
});

test("[K8] without any value there is no progress and no bar, never 0 %", () => {
  const container = draw("all-waiting");
  expect(textOf(container)).toMatch(/^Grow without buying growth–no value yet/);
  expect(barOf(container)).toBeUndefined();
});

test("each objective has its own key results, one after the other", () => {
  draw("two");
  const [first, second] = screen.getAllByRole("group");
  expect(first?.querySelectorAll("a")).toHaveLength(3);
  expect(textOf(second)).toContain("Customer acquisition cost€5,420 → €3,200");
});

test("[F2] a stale part greys the whole, and says which it is", () => {
  const container = draw("mixed");
  expect(container.querySelectorAll('[data-freshness="stale"]')).toHaveLength(1);
  expect(container.querySelector("[class*=oldFill]")).not.toBeNull();
});

test("where there is little room key results are counted, then objectives: nothing is cut", () => {
  const { container, unmount } = render(
    <ObjectivesView
      {...SAMPLE_PROPS}
      items={fixtures.typical.items}
      objectives={fixtures.typical.objectives}
      room={{ ...ROOMY, height: 120 }}
      settings={{}}
    />,
  );
  expect(screen.queryAllByRole("link")).toEqual([]);
  expect(textOf(container)).toContain("3 key results");
  unmount();
  draw("more-than-fit", { ...ROOMY, height: 260 });
  const shown = screen.getAllByRole("group").length;
  expect(shown).toBeLessThan(9);
  expect(screen.getByText(`and ${9 - shown} more`)).toBeInTheDocument();
});
