import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SAMPLE_PROPS } from "../../charts/sample-props.ts";
import { fixtures } from "./fixtures.ts";
import { StatusList } from "./view.tsx";

const draw = (name: string) => {
  const { items } = fixtures[name] ?? fixtures.typical;
  return render(<StatusList {...SAMPLE_PROPS} items={items} settings={{ change: true }} />);
};

test("every KPI has a row that leads to it", () => {
  draw("typical");
  expect(screen.getAllByRole("link").map((row) => row.getAttribute("href"))).toEqual([
    "/sales.revenue/sales",
    "/sales.win-rate/sales",
    "/sales.cac/sales",
  ]);
});

test("rows that have no room are counted, not cut", () => {
  draw("more-than-fit");
  const shown = screen.getAllByRole("link").length;
  expect(screen.getByText(`and ${12 - shown} more`)).toBeInTheDocument();
});

test("[F2] one stale row says as of; the others keep their status", () => {
  const { container } = draw("mixed");
  expect(container.querySelectorAll("[data-freshness]")).toHaveLength(1);
  expect(screen.getByText(/as of 18 Nov/)).toBeInTheDocument();
  expect(screen.getByText("At risk")).toBeInTheDocument();
});

test("where name, status and value cannot stand beside each other, rows have two lines and fewer are shown", () => {
  const items = fixtures["more-than-fit"]?.items ?? [];
  const narrow = { ...SAMPLE_PROPS.room, width: 270, height: 180 };
  const { container } = render(
    <StatusList {...SAMPLE_PROPS} room={narrow} items={items} settings={{ change: true }} />,
  );
  const rows = [...container.querySelectorAll("a")];
  // A name, and below it the status: no row of one line has a block above another.
  expect(rows.map((row) => row.children.length)).toEqual(rows.map(() => 2));
  expect(rows[0]?.firstElementChild?.textContent).toContain(items[0]?.kpi.name);
  expect(screen.getByText(`and ${items.length - rows.length} more`)).toBeInTheDocument();
});

test("on one line the columns of all rows stand below each other, whatever their measures", () => {
  const { items } = fixtures.typical;
  const wide = { ...SAMPLE_PROPS.room, width: 1840, height: 240 };
  const { container } = render(
    <StatusList {...SAMPLE_PROPS} room={wide} items={items} settings={{ change: true }} />,
  );
  const columns = [...container.querySelectorAll<HTMLElement>("a > span:last-child")];
  expect(columns).toHaveLength(3);
  expect(new Set(columns.map(({ style }) => style.width)).size).toBe(1);
});
