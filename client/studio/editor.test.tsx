import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createFakeServer, type FakeServer } from "../testing/fake-server.ts";
import { openPage } from "../testing/open-page.tsx";
import { KINDS, loadWidgets } from "../widgets/registry.ts";

// What is loaded when it is needed takes its time once, and no test has to wait for it.
beforeAll(async () => {
  await Promise.all([loadWidgets(KINDS), import("./editor-page.tsx")]);
});
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T16:59:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const FLOOR = "/studio/boards/floor";
const tile = (kpi: string, w = 3, h = 1) => ({ widget: "big-number", kpi, w, h, settings: {} });

const user = userEvent.setup({ delay: null });

// Roles of everything on a page with a wall in it take long to work out: what has a name is found by that.
const LAYER = "Tiles of the board";
const button = (name: string) => screen.getByText(name, { selector: "button" });
const press = (name: string) => user.click(button(name));
const kpis = (label = "KPI") => screen.getByLabelText<HTMLSelectElement>(label);

async function openFloor(server: FakeServer = createFakeServer()) {
  const opened = openPage(FLOOR, server);
  await screen.findByLabelText(LAYER);
  return opened;
}
const tiles = () => [...screen.getByLabelText(LAYER).querySelectorAll<HTMLElement>("[role=option]")];
const places = () => tiles().map((option) => (option.getAttribute("aria-label") ?? "").split(", ")[0]);
const selected = () => {
  const found = tiles().find((option) => option.getAttribute("aria-selected") === "true");
  if (!found) throw new Error("no tile is selected");
  return found;
};
const said = (sentence: string) => screen.findByText(sentence, { selector: "[role=status]" });
const unsaved = () => screen.queryByText("not saved yet");
async function fill(label: string, text: string): Promise<void> {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), text);
}

test("a board is changed and saved with the keyboard alone", async () => {
  const { server } = await openFloor();
  act(() => button("Add tile").focus());
  await user.keyboard("{Enter}");
  await said("Sales revenue added at place 2 of 4");

  act(() => screen.getByLabelText("Find a KPI").focus());
  await user.keyboard("pipe");
  expect(kpis().textContent).toBe("Open pipeline");
  await user.selectOptions(kpis(), "Open pipeline");
  expect(places()).toEqual(["Sales revenue", "Open pipeline", "Win rate", "Deals won"]);

  act(() => selected().focus());
  await user.keyboard("{Shift>}{ArrowRight}{ArrowRight}{ArrowDown}{/Shift}");
  await said("Open pipeline is 5 columns wide, 2 rows high");
  await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
  await said("Open pipeline moved to place 3 of 4");
  expect(selected()).toHaveFocus();
  expect(selected()).toHaveAccessibleName("Open pipeline, place 3 of 4, 5 columns wide, 2 rows high");

  await user.keyboard("{Home}{Control>}d{/Control}");
  await said("Sales revenue duplicated, the copy is at place 2 of 5");
  await user.keyboard("{Delete}");
  await said("Sales revenue removed, 4 left");
  await user.keyboard("{Control>}zz{/Control}");
  expect(places()).toEqual(["Sales revenue", "Win rate", "Open pipeline", "Deals won"]);
  await user.keyboard("{Control>}z{/Control}");
  expect(places()).toEqual(["Sales revenue", "Open pipeline", "Win rate", "Deals won"]);
  await user.keyboard("{Control>}y{/Control}");
  expect(unsaved()).toBeInTheDocument();

  await user.keyboard("{Control>}s{/Control}");
  await said("Saved");
  expect(server.sent).toEqual([
    {
      request: "PUT /api/v1/boards/floor",
      body: {
        version: 3,
        board: {
          id: "floor",
          name: "Sales floor",
          tiles: [
            tile("sales.revenue"),
            tile("sales.win-rate"),
            tile("sales.pipeline", 5, 2),
            tile("sales.deals"),
          ],
        },
      },
    },
  ]);
  expect(unsaved()).not.toBeInTheDocument();
});

test("after a save the next one goes on from the version that it made", async () => {
  const { server } = await openFloor();
  for (const name of ["Hall", "Roof"]) {
    await fill("Name of the board", name);
    await press("Save");
    await waitFor(() => expect(unsaved()).not.toBeInTheDocument());
  }
  expect(server.sent.map(({ body }) => body)).toMatchObject([{ version: 3 }, { version: 4 }]);
});

test("the form of a widget is drawn from its settings, and a default is not said", async () => {
  const { server } = await openFloor();
  await user.selectOptions(screen.getByLabelText("Widget"), "Trend");
  expect(screen.getByText("One KPI over time, with target, benchmark and pace")).toBeInTheDocument();
  const periods = screen.getByLabelText("Periods");
  await user.clear(periods);
  await user.type(periods, "2");
  expect(periods).toHaveAccessibleDescription(/a whole number from 3 to 120/);
  await user.type(periods, "4");
  expect(periods).not.toBeInvalid();
  await user.click(screen.getByLabelText("Figure"));
  await user.click(screen.getByLabelText("Figure"));
  await user.type(screen.getByLabelText("Title"), "Course");
  await user.selectOptions(screen.getByLabelText("Period"), "Week");
  await user.selectOptions(screen.getByLabelText("Unit"), "sales/emea");
  await press("Save");
  await waitFor(() => expect(server.sent).toHaveLength(1));
  expect((server.sent[0]?.body as { board: { tiles: unknown[] } }).board.tiles[0]).toEqual({
    ...tile("sales.revenue"),
    widget: "trend",
    title: "Course",
    period: "week",
    unit: "sales/emea",
    settings: { periods: 24 },
  });
});

test("a tile shows one KPI, several in an order, or all of Tier 1 of a unit", async () => {
  const { server } = await openFloor();
  await user.selectOptions(screen.getByLabelText("Shows"), "Several KPIs");
  await user.selectOptions(kpis("KPI to add"), "Deals won");
  await user.click(screen.getByLabelText("Move Deals won up"));
  await user.click(tiles()[1] ?? document.body);
  await user.selectOptions(screen.getByLabelText("Shows"), "All KPIs of Tier 1 of a unit");
  await press("Save");
  await waitFor(() => expect(server.sent).toHaveLength(1));
  const [first, second] = (server.sent[0]?.body as { board: { tiles: unknown[] } }).board.tiles;
  expect([first, second]).toEqual([
    { widget: "big-number", kpis: ["sales.deals", "sales.revenue"], w: 3, h: 1, settings: {} },
    { widget: "big-number", unit: "sales", w: 3, h: 1, settings: {} },
  ]);
});

test("a name that is not allowed is told at its field, and nothing is sent", async () => {
  const { server } = await openFloor();
  await user.clear(screen.getByLabelText("Name of the board"));
  await press("Save");
  expect(screen.getByLabelText("Name of the board")).toHaveAccessibleDescription("at least one character");
  expect(server.sent).toEqual([]);
});

test("what the server finds wrong stands at the field of its path, or names the tile that it is about", async () => {
  const errors = [
    { path: "tiles.0.kpi", code: "not-found", detail: "there is no KPI 'x'" },
    { path: "tiles[2].title", code: "invalid", detail: "at most 200 characters" },
  ];
  const server = createFakeServer({
    fails: (_, method) =>
      method === "PUT"
        ? { status: 422, code: "board-invalid", detail: "The board is not right.", errors }
        : undefined,
  });
  await openFloor(server);
  await user.type(screen.getByLabelText("Title"), "!");
  await press("Save");
  expect(await screen.findByText("The board is not right.")).toBeInTheDocument();
  expect(kpis()).toHaveAccessibleDescription("there is no KPI 'x'");
  expect(screen.getByLabelText("Also not right")).toHaveTextContent(
    "Deals won, title: at most 200 characters",
  );
  expect(unsaved()).toBeInTheDocument();
});

test("on a conflict it is said who saved when; theirs can be loaded", async () => {
  const { server } = await openFloor();
  await user.type(screen.getByLabelText("Title"), "Mine");
  server.boards.saveAs("Ben", { id: "floor", name: "Floor of Ben" });
  await press("Save");
  expect(await screen.findByText(/^“Ben” saved this board at 16:05/)).toBeInTheDocument();
  expect(unsaved()).toBeInTheDocument();
  await press("Load theirs, drop mine");
  expect(await screen.findByRole("heading", { level: 1, name: "Floor of Ben" })).toBeInTheDocument();
  expect(unsaved()).not.toBeInTheDocument();
  expect(screen.queryByText(/^“Ben” saved/)).not.toBeInTheDocument();
});

test("or mine is saved as a copy, and nothing of anybody is lost", async () => {
  const { server, address } = await openFloor();
  await user.type(screen.getByLabelText("Title"), "Mine");
  server.boards.saveAs("Ben", { id: "floor", name: "Floor of Ben" });
  await press("Save");
  await user.click(await screen.findByText("Save mine as a copy …", { selector: "button" }));
  await press("Save the copy");
  await screen.findByRole("heading", { level: 1, name: "Sales floor (copy)" });
  expect(address()).toBe("/studio/boards/sales-floor-copy");
  expect(server.sent.at(-1)).toMatchObject({
    request: "PUT /api/v1/boards/sales-floor-copy",
    body: { board: { id: "sales-floor-copy", tiles: [{ ...tile("sales.revenue"), title: "Mine" }, {}, {}] } },
  });
});

test("a board of a file is read-only, says why, and can be copied", async () => {
  const { server, address } = openPage("/studio/boards/company");
  expect(
    await screen.findByText("A file of the catalogue defines it: change it there, or copy it."),
  ).toBeInTheDocument();
  expect(await screen.findByLabelText("Title")).toBeDisabled();
  expect(screen.queryByText("Save", { selector: "button" })).not.toBeInTheDocument();
  act(() => selected().focus());
  await user.keyboard("{Control>}d{/Control}{Delete}{Control>}s{/Control}");
  expect(tiles()).toHaveLength(1);

  await press("Save a copy …");
  await press("Save the copy");
  await screen.findByText("made here");
  expect(address()).toBe("/studio/boards/acme-copy");
  expect(server.sent).toEqual([
    {
      request: "PUT /api/v1/boards/acme-copy",
      body: { board: { id: "acme-copy", name: "Acme (copy)", tiles: [tile("sales.revenue", 6)] } },
    },
  ]);
});

test("who may not change boards looks at them, and is led to where one signs in", async () => {
  const server = createFakeServer({
    fails: (path) =>
      path.endsWith("/screens") ? { status: 401, code: "unauthenticated", detail: "Sign in." } : undefined,
  });
  await openFloor(server);
  expect(screen.getByText("Sign in with an administrator's token.").getAttribute("href")).toBe(
    "/sign-in?return=/studio/boards/floor",
  );
  expect(screen.getByLabelText("Title")).toBeDisabled();
  expect(screen.queryByText("Add tile", { selector: "button" })).not.toBeInTheDocument();
});

test("changes survive a reload, and can be dropped", async () => {
  await openFloor();
  await user.type(screen.getByLabelText("Title"), "Mine");
  document.body.replaceChildren();
  await openFloor();
  expect(await screen.findByText(/^These are your changes of before/)).toBeInTheDocument();
  expect(places()[0]).toBe("Mine");
  await press("Drop them");
  await waitFor(() => expect(places()[0]).toBe("Sales revenue"));
  expect(localStorage).toHaveLength(0);
});

test("changes that were made to an older version are a conflict at once", async () => {
  await openFloor();
  await user.type(screen.getByLabelText("Title"), "Mine");
  document.body.replaceChildren();
  const server = createFakeServer();
  server.boards.saveAs("Ben", { id: "floor" });
  await openFloor(server);
  expect(await screen.findByText(/^“Ben” saved this board/)).toBeInTheDocument();
});

test("leaving with changes asks first", async () => {
  const { address } = await openFloor();
  await user.type(screen.getByLabelText("Title"), "Mine");
  await user.click(screen.getByText("KPIs", { selector: "a" }));
  expect(await screen.findByText("Leave without saving?")).toBeInTheDocument();
  await press("Stay here");
  expect(address()).toBe(FLOOR);
  await user.click(screen.getByText("KPIs", { selector: "a" }));
  await user.click(await screen.findByText("Leave", { selector: "button" }));
  await screen.findByRole("heading", { level: 1, name: "KPIs" });
});

test("how far the board can be read is said, and what has to go for more", async () => {
  await openFloor();
  expect(screen.getByText(/^Readable to [\d.]+ m; 4 m asked\.$/)).toBeInTheDocument();
  await fill("Read from, metres", "20");
  expect(
    screen.getByText(
      /^Readable to [\d.]+ m; 20 m asked\. Move to another board: Win rate, Deals won – or it is shown in 3 pages\.$/,
    ),
  ).toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText("Show"), "page 2 of 3");
  expect(places()).toEqual(["Win rate"]);
});

test("a pointer drags a tile to another place; Escape lets it go", async () => {
  await openFloor();
  const layer = screen.getByLabelText(LAYER);
  // The layer is drawn half as large as the screen where nothing has a size.
  const at = (option: HTMLElement) => ({
    clientX: Number.parseFloat(option.style.left) + 20,
    clientY: Number.parseFloat(option.style.top) + 20,
    button: 0,
    pointerId: 1,
  });
  const drag = (from: number, to: number) => {
    const [grabbed, target] = [tiles()[from], tiles()[to]];
    if (!grabbed || !target) throw new Error("no such tile");
    const goal = at(target);
    fireEvent.pointerDown(grabbed, at(grabbed));
    fireEvent.pointerMove(layer, goal);
  };
  drag(0, 2);
  expect(places()).toEqual(["Win rate", "Deals won", "Sales revenue"]);
  await user.keyboard("{Escape}");
  expect(places()).toEqual(["Sales revenue", "Win rate", "Deals won"]);
  expect(unsaved()).not.toBeInTheDocument();

  drag(0, 2);
  fireEvent.pointerUp(layer, { pointerId: 1 });
  await said("Sales revenue moved to place 3 of 3");
  expect(unsaved()).toBeInTheDocument();
});

test("a board that is not there offers the one that may have been meant", async () => {
  openPage("/studio/boards/flor");
  expect(await screen.findByText("There is no board “flor”.")).toBeInTheDocument();
  expect(await screen.findByRole("link", { name: "floor" })).toHaveAttribute("href", FLOOR);
});
