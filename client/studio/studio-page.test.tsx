import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createFakeServer } from "../testing/fake-server.ts";
import { openPage } from "../testing/open-page.tsx";

beforeAll(async () => {
  await Promise.all([import("./studio-page.tsx"), import("./editor-page.tsx")]);
});
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const part = async (name: string) => within(await screen.findByRole("region", { name }));
const row = async (name: string) => within(await screen.findByRole("row", { name: new RegExp(name) }));

test("every board says where it comes from, and offers what can be done with it", async () => {
  openPage("/studio");
  const ours = await row("Sales floor");
  expect(ours.getByText("made here")).toBeInTheDocument();
  expect(ours.getByRole("link", { name: "Edit Sales floor" })).toHaveAttribute(
    "href",
    "/studio/boards/floor",
  );
  expect(ours.getByRole("link", { name: /on the wall/ })).toHaveAttribute("href", "/boards/floor");
  expect(ours.getByRole("link", { name: /as YAML/ })).toHaveAttribute("href", "/api/v1/boards/floor/yaml");
  expect(ours.getAllByRole("button").map((button) => button.textContent)).toEqual(["Copy …", "Delete …"]);
  const file = await row("catalogue file");
  expect(file.getAllByRole("button").map((button) => button.textContent)).toEqual(["Copy …"]);
  expect((await row("Support")).getByText("automatic")).toBeInTheDocument();
});

test("who may not change boards sees no way to, and is led to where one signs in", async () => {
  const server = createFakeServer({
    fails: (path) =>
      path.endsWith("/screens") ? { status: 403, code: "forbidden", detail: "Not you." } : undefined,
  });
  openPage("/studio", server);
  expect(
    await screen.findByText("Boards are changed by administrators; you can look at them."),
  ).toBeInTheDocument();
  expect((await row("Sales floor")).queryAllByRole("button")).toEqual([]);
  expect(screen.queryByRole("region", { name: "Import" })).not.toBeInTheDocument();
});

test("a board is deleted only after it was asked once more, and only as it was seen", async () => {
  const { server } = openPage("/studio");
  await userEvent.click((await row("Sales floor")).getByRole("button", { name: /Delete/ }));
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(server.asked.filter((request) => request.startsWith("DELETE"))).toEqual([]);
  await userEvent.click((await row("Sales floor")).getByRole("button", { name: /Delete/ }));
  await userEvent.click(screen.getByRole("button", { name: "Delete the board" }));
  await waitFor(() => expect(screen.queryByRole("row", { name: /Sales floor/ })).not.toBeInTheDocument());
  expect(server.asked).toContain("DELETE /api/v1/boards/floor?version=3");
});

test("a new board is made of a template, for a unit where it needs one, and is open in the editor", async () => {
  const { server, address } = openPage("/studio");
  const panel = await part("New board");
  await userEvent.click(await panel.findByRole("radio", { name: /Department/ }));
  await userEvent.selectOptions(panel.getByLabelText("About"), "support");
  // The automatic board of the unit has the plain id.
  expect(await panel.findByDisplayValue("support-2")).toBeInTheDocument();
  const name = panel.getByLabelText("Name");
  await userEvent.clear(name);
  await userEvent.type(name, "Support: day & night");
  await userEvent.click(panel.getByRole("button", { name: "Make the board" }));
  await screen.findByRole("heading", { level: 1, name: "Support: day & night" });
  expect(address()).toBe("/studio/boards/support-day-night");
  expect(server.sent).toEqual([
    { request: "POST /api/v1/boards/templates/company", body: {} },
    { request: "POST /api/v1/boards/templates/department", body: { unit: "sales" } },
    { request: "POST /api/v1/boards/templates/department", body: { unit: "support" } },
    {
      request: "PUT /api/v1/boards/support-day-night",
      body: {
        board: {
          id: "support-day-night",
          name: "Support: day & night",
          tiles: [{ widget: "big-number", kpi: "sales.revenue", w: 12, h: 1, settings: {} }],
        },
      },
    },
  ]);
});

test("an id that a board has is refused before it is sent; that of an automatic one takes its place", async () => {
  openPage("/studio");
  const panel = await part("New board");
  const id = await panel.findByLabelText("Address: /boards/…");
  await userEvent.clear(id);
  await userEvent.type(id, "floor");
  expect(id).toHaveAccessibleDescription("There is a board with this id already");
  expect(panel.getByRole("button", { name: "Make the board" })).toBeDisabled();
  await userEvent.clear(id);
  await userEvent.type(id, "support");
  expect(id).toHaveAccessibleDescription("It takes the place of the automatic board “Support”.");
  expect(panel.getByRole("button", { name: "Make the board" })).toBeEnabled();
});

test("YAML is read from a file and looked through before it is saved; an id that is taken gives way", async () => {
  const { server } = openPage("/studio");
  const panel = await part("Import");
  const file = new File(["boards: []"], "boards.yaml", { type: "text/yaml" });
  await userEvent.upload(panel.getByLabelText("or a file"), file);
  await panel.findByDisplayValue("boards: []");
  await userEvent.click(panel.getByRole("button", { name: "Read it" }));
  const second = within(await panel.findByRole("form", { name: "Floor of elsewhere" }));
  expect(second.getByDisplayValue("floor-of-elsewhere")).toBeInTheDocument();
  const first = within(panel.getByRole("form", { name: "Hall" }));
  await userEvent.click(first.getByRole("button", { name: "Save and open" }));
  await screen.findByRole("heading", { level: 1, name: "Hall" });
  expect(server.sent.map(({ request }) => request)).toEqual([
    "POST /api/v1/boards/templates/company",
    "POST /api/v1/boards/import",
    "PUT /api/v1/boards/hall",
  ]);
  expect(server.sent[1]?.body).toEqual({ yaml: "boards: []" });
});

test("what is wrong with YAML is told with line and path", async () => {
  const errors = [{ line: 3, path: "boards[0].tiles[2].w", code: "invalid", detail: "at most 12" }];
  const server = createFakeServer({
    fails: (path) =>
      path.endsWith("/import")
        ? { status: 422, code: "board-invalid", detail: "The YAML is not right.", errors }
        : undefined,
  });
  openPage("/studio", server);
  const panel = await part("Import");
  await userEvent.type(panel.getByLabelText("YAML"), "id: x");
  await userEvent.click(panel.getByRole("button", { name: "Read it" }));
  expect(await panel.findByRole("alert")).toHaveTextContent("The YAML is not right.");
  expect(panel.getByRole("list", { name: "What is wrong" })).toHaveTextContent(
    "Line 3: boards[0].tiles[2].w at most 12",
  );
});
