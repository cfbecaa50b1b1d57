import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { root } from "../lib/root.js";

// client/public/theme.js in a page of a few lines.

const SCRIPT = readFileSync(join(root, "client/public/theme.js"), "utf8");
const HTML = {
  wall: readFileSync(join(root, "client/index.html"), "utf8"),
  pages: readFileSync(join(root, "client/pages.html"), "utf8"),
};

interface Options {
  readonly path?: string;
  readonly search?: string;
  /** What local storage says; "forbidden" when the browser does not let anybody look. */
  readonly kept?: string;
  /** Whether the device asks for a light picture; old engines cannot say. */
  readonly device?: "light" | "dark" | "unknown";
}

function aPage(html: keyof typeof HTML, { path = "/", search = "", kept, device = "dark" }: Options = {}) {
  const attributes = new Map<string, string>();
  const given = /<html[^>]* data-theme="(\w+)"/.exec(HTML[html])?.[1];
  if (given !== undefined) attributes.set("data-theme", given);
  const scheme = { content: /<meta name="color-scheme" content="(\w+)"/.exec(HTML[html])?.[1] };
  const media = { matches: device === "light", changed: (): void => undefined };
  runInContext(
    SCRIPT,
    createContext({
      window: {
        location: { pathname: path, search },
        matchMedia:
          device === "unknown"
            ? undefined
            : () => ({
                get matches() {
                  return media.matches;
                },
                addListener: (changed: () => void) => (media.changed = changed),
              }),
        localStorage: {
          getItem: () => {
            if (kept === "forbidden") throw new Error("forbidden");
            return kept ?? null;
          },
        },
      },
      document: {
        documentElement: {
          getAttribute: (name: string) => attributes.get(name) ?? null,
          setAttribute: (name: string, value: string) => attributes.set(name, value),
        },
        querySelector: () => ({ setAttribute: (_: string, value: string) => (scheme.content = value) }),
      },
    }),
  );
  return {
    look: () => [attributes.get("data-theme"), scheme.content],
    deviceTurns(light: boolean) {
      media.matches = light;
      media.changed();
    },
  };
}
const lookOf = (...page: Parameters<typeof aPage>) => aPage(...page).look();

const [DARK, LIGHT] = [
  ["dark", "dark"],
  ["light", "light"],
];

test("a wall is dark, whatever the device is, unless its address asks for light", () => {
  expect(lookOf("wall", { device: "light" })).toEqual(DARK);
  expect(lookOf("wall", { path: "/boards/sales", search: "?a=1&theme=light" })).toEqual(LIGHT);
  expect(lookOf("wall", { search: "?theme=lightest" })).toEqual(DARK);
  expect(lookOf("wall", { search: "?mytheme=light" })).toEqual(DARK);
});

test("a paired screen begins as it was last, and does not listen to its address", () => {
  expect(lookOf("wall", { path: "/screen", kept: '"light"' })).toEqual(LIGHT);
  expect(lookOf("wall", { path: "/screen/", kept: '"light"', search: "?theme=dark" })).toEqual(LIGHT);
  expect(lookOf("wall", { path: "/screen", search: "?theme=light" })).toEqual(DARK);
});

test("what a device kept that is no theme, or may not be looked at, leaves a screen dark", () => {
  for (const kept of ["forbidden", "not JSON", '"pink"', "null"]) {
    expect(lookOf("wall", { path: "/screen", kept }), kept).toEqual(DARK);
  }
});

test("pages follow the device, also when it changes; what the address asks for goes first", () => {
  const page = aPage("pages", { path: "/kpis/sales.revenue", device: "light" });
  expect(page.look()).toEqual(LIGHT);
  page.deviceTurns(false);
  expect(page.look()).toEqual(DARK);
  const asked = aPage("pages", { path: "/kpis/sales.revenue", search: "?theme=dark", device: "light" });
  asked.deviceTurns(true);
  expect(asked.look()).toEqual(DARK);
  expect(lookOf("pages", { path: "/kpis", device: "unknown" })).toEqual(DARK);
});

test("the gallery shows widgets as a wall does", () => {
  expect(lookOf("pages", { path: "/gallery", device: "light" })).toEqual(DARK);
  expect(lookOf("pages", { path: "/gallery", search: "?widget=bullet&theme=light" })).toEqual(LIGHT);
});

test("it stands before everything that could be painted, in both pages", () => {
  for (const html of Object.values(HTML)) {
    const at = html.indexOf('<script src="/theme.js">');
    expect(at).toBeGreaterThan(html.indexOf('<meta name="color-scheme"'));
    expect(html.slice(0, at)).not.toMatch(/<(script|link rel="stylesheet"|body)/);
  }
});
