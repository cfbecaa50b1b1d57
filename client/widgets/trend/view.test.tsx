import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { fixtures } from "./fixtures.ts";
import { TrendView } from "./view.tsx";

const draw = (name: string) => {
  const { items, series } = fixtures[name] ?? fixtures.typical;
  return render(
    <TrendView {...SAMPLE_PROPS} {...{ items, series }} settings={{ periods: 13, figure: true }} />,
  );
};

test("the legend names the lines that there are", () => {
  draw("typical");
  for (const word of ["Value", "Target", "Pace", "Benchmark"])
    expect(screen.getByText(word)).toBeInTheDocument();
});

test("without a target there is no line of it", () => {
  draw("no-target");
  expect(screen.queryByText("Target")).toBeNull();
});

test("[F2] an old number says as of above its line", () => {
  expect(draw("stale").container.querySelector('[data-freshness="stale"]')).toHaveTextContent("as of");
});
