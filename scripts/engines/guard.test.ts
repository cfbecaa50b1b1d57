import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { root } from "../lib/root.js";

// client/public/guard.js in a page of a few lines, whose clock is turned by hand.

const GUARD = readFileSync(join(root, "client/public/guard.js"), "utf8");

interface Options {
  readonly path?: string;
  readonly search?: string;
  /** What the engine lacks. */
  readonly without?: string;
  /** The answer of /readyz; none when the server is away or slow. */
  readonly ready?: number | "none";
  /** Whether a page before this one was loaded anew already. */
  readonly reloaded?: boolean;
}

function aPage({ path = "/", search = "", without, ready = 200, reloaded = false }: Options = {}) {
  const listeners = new Map<string, (event: object) => void>();
  const kept = new Map(reloaded ? [["reloaded", "999000"]] : []);
  const went: string[] = [];
  const state = { now: 1_000_000, drawn: false, readyState: "complete" };
  let tick = (): void => undefined;
  class Request {
    status = 0;
    onload = (): void => undefined;
    open = (): void => undefined;
    send(): void {
      if (ready === "none") return;
      this.status = ready;
      this.onload();
    }
  }
  const window: Record<string, unknown> = {
    location: {
      pathname: path,
      search,
      replace: (to: string) => went.push(to),
      reload: () => went.push("reload"),
    },
    AbortController: () => undefined,
    ResizeObserver: () => undefined,
    Intl: { NumberFormat: { prototype: { formatToParts: () => [] } } },
    CSS: { supports: () => without !== "gaps" },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    setInterval: (run: () => void) => (tick = run),
  };
  if (without !== undefined) window[without] = undefined;
  const context = createContext({
    window,
    document: {
      createElement: () => (without === "modules" ? {} : { noModule: false }),
      querySelector: () => (state.drawn ? {} : null),
      get readyState() {
        return state.readyState;
      },
    },
    XMLHttpRequest: Request,
    Date: class {
      getTime = (): number => state.now;
    },
  });
  runInContext(GUARD, context);
  return {
    /** Where it led, in order. */
    went,
    state,
    happens: (name: "error" | "unhandledrejection", event: object = {}) => listeners.get(name)?.(event),
    passes(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        state.now += 1000;
        tick();
      }
    },
  };
}

describe("an engine that lacks what the wall is made of is led to /lite at once", () => {
  test.each(["modules", "AbortController", "ResizeObserver", "Intl", "CSS", "gaps"])("%s", (without) => {
    expect(aPage({ without }).went).toEqual(["/lite?because=engine"]);
  });

  test.each([
    ["/boards/sales", "/lite/boards/sales"],
    ["/screen", "/lite/screen"],
    ["/boards/a%22b", "/lite/boards/a%22b"],
    ["//evil.example", "/lite"],
  ])("from %s to %s", (path, to) => {
    expect(aPage({ without: "CSS", path }).went).toEqual([`${to}?because=engine`]);
  });

  test("and the theme that was asked for goes with it", () => {
    expect(aPage({ without: "CSS", path: "/boards/sales", search: "?a=b&theme=light" }).went).toEqual([
      "/lite/boards/sales?because=engine&theme=light",
    ]);
  });
});

test("a wall that is drawn stays, whatever is said in the console later", () => {
  const page = aPage();
  page.passes(5);
  page.state.drawn = true;
  page.passes(1);
  page.happens("error", { message: "Uncaught TypeError" });
  page.passes(3600);
  expect(page.went).toEqual([]);
});

test("a wall that throws before it has drawn anything gives way to /lite within seconds", () => {
  const page = aPage({ path: "/boards/sales" });
  page.happens("error", { message: "Uncaught SyntaxError: Unexpected token ." });
  page.passes(3);
  expect(page.went).toEqual([]);
  page.passes(2);
  expect(page.went).toEqual(["/lite/boards/sales?because=broken"]);
  page.passes(3600);
  expect(page.went).toHaveLength(1);
});

test("so does one that draws nothing for half a minute, or whose promise fails", () => {
  const still = aPage();
  still.passes(29);
  expect(still.went).toEqual([]);
  still.passes(2);
  expect(still.went).toEqual(["/lite?because=broken"]);
  const refused = aPage();
  refused.happens("unhandledrejection");
  refused.passes(5);
  expect(refused.went).toEqual(["/lite?because=broken"]);
});

test("a layout that took two rounds is no failure", () => {
  const page = aPage();
  page.happens("error", { message: "ResizeObserver loop limit exceeded" });
  page.passes(10);
  expect(page.went).toEqual([]);
});

test("a server that is away or slow leads nowhere, however long", () => {
  for (const ready of ["none", 503] as const) {
    const page = aPage({ ready });
    page.happens("error", { target: { tagName: "SCRIPT" } });
    page.happens("unhandledrejection");
    page.passes(3600);
    expect(page.went).toEqual([]);
  }
});

test("a page whose files are still under way waits for them", () => {
  const page = aPage();
  page.state.readyState = "interactive";
  page.passes(600);
  expect(page.went).toEqual([]);
  page.state.readyState = "complete";
  page.passes(31);
  expect(page.went).toEqual(["/lite?because=broken"]);
});

test("a file that is not there any more, as after an upgrade, is asked for anew once; then /lite it is", () => {
  const missing = { target: { tagName: "SCRIPT" } };
  const first = aPage();
  first.happens("error", missing);
  first.passes(5);
  expect(first.went).toEqual(["reload"]);
  const second = aPage({ reloaded: true });
  second.happens("error", missing);
  second.passes(5);
  expect(second.went).toEqual(["/lite?because=broken"]);
});

test("a wall that breaks after it was fine is loaded anew", () => {
  const page = aPage();
  page.state.drawn = true;
  page.passes(60);
  page.state.drawn = false;
  page.happens("error", { message: "Uncaught Error" });
  page.passes(5);
  expect(page.went).toEqual(["reload"]);
});
