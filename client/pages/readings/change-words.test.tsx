import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Change } from "../../../shared/kpi/comparison.ts";
import type { KpiView } from "../../../shared/protocol/catalogue-views.ts";
import { createFormat } from "../../../shared/units/format.ts";
import { ACME_KPIS } from "../../testing/acme.ts";
import { ChangeWords } from "./change-words.tsx";

const format = createFormat("en-GB");

function said(id: string, change: Change): string | null {
  const kpi = ACME_KPIS.find((candidate): candidate is KpiView => candidate.id === id);
  if (!kpi) throw new Error(`no KPI ${id}`);
  const { container, unmount } = render(<ChangeWords kpi={kpi} change={change} format={format} />);
  const text = container.textContent?.replaceAll("\u00a0", " ") ?? null;
  unmount();
  return text;
}

test("[P4] a change says in words whether it is good, by the KPI's direction", () => {
  expect(said("sales.revenue", { absolute: 100, relative: 0.1 })).toBe(" +10 % better");
  expect(said("sales.acquisition-cost", { absolute: 100, relative: 0.1 })).toBe(" +10 % worse");
});

test("[P4] percentages change by points", () => {
  expect(said("sales.win-rate", { absolute: -0.014 })).toBe(" −1.4 pp worse");
});

test("a change that shows as nothing is neither better nor worse", () => {
  expect(said("sales.revenue", { absolute: 0.2, relative: 0.0000001 })).toBe(" ±0 %");
});
