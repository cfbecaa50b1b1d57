import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ChangeMark } from "./change-mark.tsx";

const winRate = { direction: "higher", measure: { kind: "percent" } } as const;
const look = (text: string): string =>
  screen.getByText(text).parentElement?.getAttribute("class") ?? "there is none";

test("[P4] good or bad follows the KPI's direction", () => {
  render(<ChangeMark kpi={winRate} change={{ absolute: 0.02 }} text="+2 pp" />);
  render(<ChangeMark kpi={{ ...winRate, direction: "lower" }} change={{ absolute: 0.03 }} text="+3 pp" />);
  expect([look("+2 pp"), look("+3 pp")]).toEqual([
    expect.stringContaining("better"),
    expect.stringContaining("worse"),
  ]);
});

test("[P4] a change that is told as ±0 is neither good nor bad, however small it is", () => {
  render(<ChangeMark kpi={winRate} change={{ absolute: -0.000_02 }} text="±0 pp" />);
  expect(look("±0 pp")).toContain("same");
});
