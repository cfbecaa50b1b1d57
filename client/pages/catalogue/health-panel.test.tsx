import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { createFakeServer } from "../../testing/fake-server.ts";
import { openPage } from "../../testing/open-page.tsx";

const panel = async () => within(await screen.findByRole("region", { name: "Health of the catalogue" }));

test("[O3] each department has its score, what was found, and what to do about it", async () => {
  const health = [
    { unit: "finance", checks: 8, findings: [] },
    {
      unit: "sales",
      checks: 14,
      findings: [
        { check: "category", category: "cost" },
        { check: "defined", kpi: "sales.cycle", missing: ["owner", "why"] },
        { check: "fresh", kpi: "sales.win-rate", newest: "2026-06-01T10:00:00+02:00" },
        { check: "kri", kri: "late-invoices", missing: ["appetite"] },
      ],
    },
  ] as const;
  openPage("/catalogue", createFakeServer({ health }));
  const shown = await panel();
  expect(await shown.findByText("18 of 22 checks fulfilled")).toBeInTheDocument();
  expect(shown.getByRole("heading", { level: 3 })).toHaveTextContent("Sales 10 of 14 checks fulfilled");
  const [, ...rows] = shown.getAllByRole("row");
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    [
      "The department",
      "No Tier 1 KPI for cost",
      "Find the one number by which the department would know it.",
    ],
    [
      "Time from first contact to signature",
      "Without an owner and a why",
      "Agree on what is missing and add it to the definition.",
    ],
    [
      "Win rate",
      "No data for more than 90 days, the last of 1 Jun 2026, 10:00",
      "Look after its source, or retire it.",
    ],
    [
      "late-invoices",
      "A key risk without an appetite",
      "Name who answers for it and how much of the risk is accepted.",
    ],
  ]);
  expect(shown.getByRole("link", { name: "Win rate" })).toHaveAttribute("href", "/kpis/sales.win-rate");
});

test("[O3] where everything is fulfilled it says so", async () => {
  openPage("/catalogue");
  expect(await (await panel()).findByText("Every department fulfils all checks.")).toBeInTheDocument();
});
