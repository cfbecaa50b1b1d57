import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAnswers } from "../wall/answers.ts";
import { AnswersContext } from "../wall/use-asked.ts";
import { PhoneKey } from "../wall/phone-key.tsx";

const LINK = "/kpis/sales.revenue?unit=sales&period=month";

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(window, { innerWidth: 1280, innerHeight: 720 });
  vi.stubGlobal("fetch", async () => new Promise<Response>(() => undefined));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openWall(board = "company"): HTMLElement {
  render(
    <AnswersContext.Provider value={createAnswers()}>
      <a href={LINK} data-widget="big-number">
        Sales revenue
      </a>
      <a href="/boards/sales">Sales</a>
      <PhoneKey board={board} />
    </AnswersContext.Provider>,
  );
  return screen.getByText("Sales revenue");
}
const press = async (key: string, more: object = {}): Promise<void> => {
  fireEvent.keyDown(document.body, { key, ...more });
  await act(() => vi.dynamicImportSettled());
};
const passes = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
/** The path of the code that is shown. */
function shown(): string | null | undefined {
  const source = screen.queryByRole("img")?.getAttribute("src");
  return source && new URL(source, "http://wall").searchParams.get("path");
}

test("Q shows the code of the focused tile with its unit and period, and takes it away", async () => {
  openWall().focus();
  await press("q");
  expect(shown()).toBe(LINK);
  await press("Q");
  expect(shown()).toBeUndefined();
});

test("Q with no tile focused shows the code of the details behind the board", async () => {
  openWall();
  screen.getByText("Sales").focus();
  await press("q");
  expect(shown()).toBe("/company");
});

test("another board's code is its own address", async () => {
  openWall("sales");
  await press("q");
  expect(shown()).toBe("/boards/sales");
});

test("Escape takes a code away, and so does a minute", async () => {
  openWall();
  await press("q");
  await press("Escape");
  expect(shown()).toBeUndefined();
  await press("q");
  passes(59_999);
  expect(shown()).toBe("/company");
  passes(1);
  expect(shown()).toBeUndefined();
});

test("with the arrows of a remote control it is enough to stay on a tile; moving on shows nothing", async () => {
  const tile = openWall();
  tile.focus();
  await press("ArrowRight");
  passes(599);
  await press("ArrowRight");
  passes(599);
  expect(shown()).toBeUndefined();
  passes(1);
  expect(shown()).toBe(LINK);
  screen.getByText("Sales").focus();
  await press("ArrowUp");
  passes(600);
  expect(shown()).toBeUndefined();
});

test("shortcuts of the browser and all other keys ask for nothing", async () => {
  openWall().focus();
  await press("q", { ctrlKey: true });
  await press("q", { metaKey: true });
  await press("Tab");
  await press("Enter");
  passes(600);
  expect(shown()).toBeUndefined();
});

test("a code that cannot be had is said in words, and the next one is asked for again", async () => {
  openWall().focus();
  await press("q");
  fireEvent.error(screen.getByRole("img"));
  expect(screen.getByText("There is no code without a connection to the server.")).toBeInTheDocument();
  await press("Escape");
  await press("q");
  expect(shown()).toBe(LINK);
});
