import { screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { createFakeServer } from "../../testing/fake-server.ts";
import { openPage } from "../../testing/open-page.tsx";

afterEach(() => vi.unstubAllGlobals());

const panel = async () => within(await screen.findByRole("region", { name: "KPIs made here" }));

test("the KPIs that were made here are listed with who saved them, each with the way to change it", async () => {
  openPage("/catalogue", createFakeServer({ made: true }));
  const row = (await panel()).getByRole("row", { name: /Calls made/ });
  expect(row).toHaveTextContent("Calls madeSales20 Nov 2026, 10:00 by Grace");
  expect(within(row).getByRole("link")).toHaveAttribute("href", "/catalogue/sales.calls/edit");
  expect((await panel()).getByRole("link", { name: "New KPI" })).toHaveAttribute("href", "/catalogue/new");
});

test("one that does not fit to the files any more is not silently gone", async () => {
  const aside = [{ kind: "kpi", id: "sales.old", detail: "there is no unit 'sales/emea'" }] as const;
  openPage("/catalogue", createFakeServer({ aside }));
  expect(await screen.findByText(/there is no unit 'sales\/emea'/)).toHaveTextContent(
    "sales.old: there is no unit 'sales/emea'",
  );
});
