import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
import { sampleItem } from "../charts/sample-items.ts";
import { SAMPLE_KPI, SAMPLE_NOW } from "../charts/samples.ts";
import { estimateWidth as em } from "../charts/text-width.ts";
import type { Item } from "../widgets/define.ts";
import { type Resolved, resolveWidget } from "../widgets/registry.ts";
import { fitTiles } from "./fit.ts";
import { ALL_WIDGETS } from "../gallery/all-widgets.ts";
import { kpiPage } from "./links.ts";
import { TileView } from "./tile-view.tsx";

const [fit] = fitTiles([{ left: 0, top: 0, width: 462, height: 306 }], [{ title: "Revenue", beside: 0 }], {
  scale: 1,
  em,
});

function draw(resolved: Resolved, kind: string, items: readonly Item[] = [sampleItem()], page?: string) {
  if (!fit) throw new Error("no fit");
  return render(
    <TileView
      {...{ fit, em, resolved, kind, items }}
      title="Revenue"
      series={undefined}
      pace={undefined}
      league={undefined}
      now={SAMPLE_NOW}
      format={createFormat("en-GB")}
      times={createTimeFormat("en-GB", "Europe/Berlin")}
      linkTo={kpiPage}
      page={page}
    />,
  );
}

test("an unknown kind draws a placeholder tile that names it", () => {
  draw(resolveWidget(ALL_WIDGETS, "sparkle", {}), "sparkle");
  expect(screen.getByRole("note")).toHaveTextContent("There is no widget “sparkle”");
});

test("bad settings draw a tile that says which setting", () => {
  draw(resolveWidget(ALL_WIDGETS, "big-number", { periods: 2 }), "big-number");
  expect(screen.getByRole("note")).toHaveTextContent("periods: a whole number from 3 to 60");
});

test("a tile without a KPI says so", () => {
  draw(resolveWidget(ALL_WIDGETS, "big-number", {}), "big-number", []);
  expect(screen.getByRole("note")).toHaveTextContent("No KPI to show");
});

test("a widget that throws takes its tile down, never the wall", () => {
  const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const throwing: Resolved = {
    kind: "widget",
    settings: {},
    widget: {
      about: "",
      settings: {},
      headline: false,
      links: "tile",
      needs: () => ({}),
      View: () => {
        throw new Error("broken on purpose");
      },
    },
  };
  draw(throwing, "throwing");
  expect(screen.getByRole("note")).toHaveTextContent("This tile cannot be drawn");
  silence.mockRestore();
});

test("a tile is a link to its KPI, unit and period", () => {
  draw(resolveWidget(ALL_WIDGETS, "big-number", {}), "big-number");
  expect(screen.getByRole("link")).toHaveAttribute("href", "/kpis/sales.revenue?unit=sales&period=month");
});

test("the title of a tile whose rows are links leads to the page of what it is about", () => {
  draw(resolveWidget(ALL_WIDGETS, "status-list", {}), "status-list", [sampleItem()], "/scorecards/seller");
  expect(screen.getByRole("link", { name: "Revenue" })).toHaveAttribute("href", "/scorecards/seller");
});

test("a tile that is a link itself has none in its title", () => {
  draw(resolveWidget(ALL_WIDGETS, "big-number", {}), "big-number", [sampleItem()], "/scorecards/seller");
  expect(screen.getByRole("link")).toHaveAttribute("href", "/kpis/sales.revenue?unit=sales&period=month");
});

test("a simulated KPI is marked", () => {
  draw(resolveWidget(ALL_WIDGETS, "big-number", {}), "big-number", [
    sampleItem({ kpi: { ...SAMPLE_KPI, simulated: true } }),
  ]);
  expect(screen.getByLabelText("simulated")).toBeInTheDocument();
});
