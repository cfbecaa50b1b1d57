import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { fixtures } from "./fixtures.ts";
import { BigNumber } from "./view.tsx";

const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");
const draw = (name: string) => {
  const { items, series } = fixtures[name] ?? fixtures.typical;
  const settings = { sparkline: true, periods: 13 };
  return render(<BigNumber {...SAMPLE_PROPS} {...{ items, series, settings }} />);
};

test("[P3] the basis is named wherever a comparison is shown", () => {
  expect(plain(draw("typical").container.textContent)).toMatch(/\+2\.8 % vs (last month|Oct) to date/);
});

test("[P4] a percent measure changes by percentage points, without a relative figure", () => {
  expect(plain(draw("percent").container.textContent)).toContain("+1.2 pp vs");
});

test("the distance to the target is told in the KPI's measure", () => {
  expect(plain(draw("typical").container.textContent)).toContain("€188K to go to €1M");
  expect(plain(draw("percent").container.textContent)).toContain("2.8 pp below target 30 %");
});

test("[K8] a number that is missing is a word with a reason, never 0", () => {
  draw("waiting");
  expect(screen.getByText(/waiting/)).toBeInTheDocument();
  expect(screen.getByText("No facts yet for November 2026")).toBeInTheDocument();
});

test("periods without a value are gaps in the sparkline", () => {
  const path = draw("two-rows").container.querySelector("path[stroke-width]");
  expect(path?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
});
