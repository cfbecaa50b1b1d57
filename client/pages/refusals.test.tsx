import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { UNREACHABLE } from "../api/request-failed.ts";
import { createFakeServer } from "../testing/fake-server.ts";
import { openPage } from "../testing/open-page.tsx";

vi.mock("../charts/lazy-chart.tsx", () => ({ LazyChart: () => null }));

afterEach(() => {
  vi.unstubAllGlobals();
});

const UNKNOWN_TOKEN = "This token is not known here. Ask whoever runs Tierboard for a new one.";
const SIGNED_OUT = { status: 401, code: "unauthenticated", detail: "Sign in to see this." } as const;

test("who is not signed in is led to the sign-in page, and from there back to where they wanted to go", async () => {
  const server = createFakeServer({ fails: (path) => (path.endsWith("/session") ? undefined : SIGNED_OUT) });
  const { address, loaded } = openPage("/kpis/sales.revenue?unit=sales/emea", server);
  await screen.findByRole("heading", { name: "Sign in" });
  expect(address()).toBe("/sign-in?return=/kpis/sales.revenue%3Funit%3Dsales/emea");

  await userEvent.type(screen.getByLabelText("API token"), " tb_secret ");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  expect(loaded).toEqual(["/kpis/sales.revenue?unit=sales/emea"]);
  expect(server.asked).toContain("POST /api/v1/session");
});

test("a token that the server does not know is refused in the server's own words", async () => {
  const server = createFakeServer({
    fails: () => ({ status: 401, code: "unauthenticated", detail: UNKNOWN_TOKEN }),
  });
  const { loaded } = openPage("/sign-in?return=/kpis", server);
  await userEvent.type(await screen.findByLabelText("API token"), "wrong");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(UNKNOWN_TOKEN);
  expect(loaded).toEqual([]);
});

test("a return path to another site is not followed", async () => {
  const { loaded } = openPage("/sign-in?return=//evil.example/");
  await userEvent.type(await screen.findByLabelText("API token"), "tb_secret");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  expect(loaded).toEqual(["/"]);
});

test("a browser can be signed out", async () => {
  const { server } = openPage("/sign-in");
  await userEvent.click(await screen.findByRole("button", { name: "Sign this browser out" }));
  expect(await screen.findByRole("status")).toHaveTextContent("This browser is signed out.");
  expect(server.asked).toEqual(["DELETE /api/v1/session"]);
});

test("a server that is away is said, and the page opens as soon as it is back", async () => {
  const server = createFakeServer({ fails: () => true });
  openPage("/kpis", server);
  expect(await screen.findByRole("alert")).toHaveTextContent(UNREACHABLE);
  server.state.fails = () => undefined;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { level: 1, name: "KPIs" })).toBeInTheDocument();
});

test("a part of a page that fails says so in its place, and can be tried again alone", async () => {
  const detail = "The store is away for a moment.";
  const server = createFakeServer({
    fails: (path) => (path.endsWith("/series") ? { status: 503, code: "store-away", detail } : undefined),
  });
  openPage("/kpis/support.csat", server);
  expect(await screen.findByRole("alert")).toHaveTextContent(detail);
  server.state.fails = () => undefined;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText(/There is no number in this range/)).toBeInTheDocument();
});

test("a KPI that is not there offers the one that may have been meant", async () => {
  openPage("/kpis/sales.revenu");
  expect(await screen.findByText("The catalogue has no KPI “sales.revenu”.")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "sales.revenue" })).toHaveAttribute("href", "/kpis/sales.revenue");
});

test("a unit that is not there is said, on a KPI's page too", async () => {
  openPage("/kpis/sales.revenue?unit=sales/emia");
  expect(await screen.findByText("The organisation has no unit “sales/emia”.")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "EMEA" })).toBeInTheDocument();
});

test("an address without a page says what to do next", async () => {
  openPage("/nowhere");
  expect(await screen.findByText("There is no page at this address.")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "all KPIs" })).toHaveAttribute("href", "/kpis");
});
