import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allowed as allowedApis } from "./apis.js";
import { engineFaults } from "./faults.js";
import { allowed as allowedStyles } from "./style-rules.js";

// A built client of a few lines, in which one offender at a time is planted.

const PAGE = `<script src="/theme.js"></script><script src="/guard.js"></script><script src="/old-engines.js"></script><script type="module" src="/assets/wall.js"></script>`;
const MANIFEST = {
  "index.html": { file: "assets/wall.js", css: ["assets/wall.css"], dynamicImports: ["later.ts"] },
  "later.ts": { file: "assets/later.js", css: ["assets/later.css"] },
  "pages.html": { file: "assets/pages.js" },
};
/** Uses everything that is allowed, so that nothing of it is unused. */
const ALLOWED = `f({notation: "compact", c: "narrowSymbol"}); e.getAnimations();`;
const SOUND = {
  "index.html": PAGE,
  ".vite/manifest.json": JSON.stringify(MANIFEST),
  "theme.js": "var a = 1;",
  "guard.js": "var a = 1;",
  "lite.js": "var a = 1;",
  "lite.css": "p { float: left }",
  "old-engines.js": `lend(Object, "hasOwn", f); lend(Array.prototype, "flat", f);`,
  "assets/wall.js": `import("./later.js"); const {a, ...b} = c; Object.hasOwn(a, "b"); a.flat(); ${ALLOWED}`,
  "assets/wall.css":
    ":root { color-scheme: dark } .a { display: grid; gap: 1px } @media (prefers-reduced-motion: reduce) { .a { transition: none } }",
  "assets/later.js": "export async function* f() { for await (const x of y) yield x ** 2; }",
  "assets/later.css": ".b { position: absolute; top: 0 }",
  "assets/pages.js": "a ??= b; new WeakRef(a);",
};

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "tierboard-engines-"));
  mkdirSync(join(dist, "assets"));
  mkdirSync(join(dist, ".vite"));
});
afterEach(() => {
  rmSync(dist, { recursive: true, force: true });
});

function faultsWith(changed: Partial<Record<keyof typeof SOUND, string>>): string[] {
  for (const [file, text] of Object.entries({ ...SOUND, ...changed })) writeFileSync(join(dist, file), text);
  return engineFaults(dist).faults;
}

test("what Chromium 68 knows, or is lent, is no fault; pages that are not the wall may be newer", () => {
  expect(faultsWith({})).toEqual([]);
  expect(engineFaults(dist).files).toBe(10);
});

describe("newer syntax is found, in chunks that are loaded later as well", () => {
  test.each([
    ["a?.b", "optional chaining"],
    ["a ?? b", "nullish coalescing"],
    ["a ||= b", "syntax: "],
    ["class A { b = 1 }", "syntax: "],
    ["class A { #b() {} }", "syntax: "],
    ["const a = 1_000", "syntax: "],
    ["const a = 10n", "a BigInt"],
    ["export * as a from './b.js'", "export * as"],
    ["/a/v", "syntax: "],
    ["await a", "syntax: "],
  ])("%s", (code, fault) => {
    expect(faultsWith({ "assets/later.js": code })).toEqual([
      expect.stringContaining(`assets/later.js: ${fault}`),
    ]);
  });
});

describe("newer APIs are found unless they are lent or asked for first", () => {
  test.each([
    ["[1].at(-1)", "at"],
    ["a.replaceAll('b', 'c')", "replaceAll"],
    ["a.matchAll(b)", "matchAll"],
    ["a.toSorted()", "toSorted"],
    ["a.findLast(b)", "findLast"],
    ["a[`flatMap`](b)", "flatMap"],
    ["Object.fromEntries(a)", "Object.fromEntries"],
    ["Promise.allSettled(a)", "Promise.allSettled"],
    ["AbortSignal.timeout(1)", "AbortSignal.timeout"],
    ["crypto.randomUUID()", "crypto.randomUUID"],
    ["new Intl.RelativeTimeFormat()", "Intl.RelativeTimeFormat"],
    ["structuredClone(a)", "structuredClone"],
    ["queueMicrotask(a)", "queueMicrotask"],
    ["window.queueMicrotask(a)", "queueMicrotask"],
    ["new WeakRef(a)", "WeakRef"],
    ["globalThis.a", "globalThis"],
    ["f({dateStyle: 'short'})", "dateStyle"],
    ["f({timeZoneName: 'longOffset'})", "longOffset"],
    ["f({style: {aspectRatio: 1}})", "aspectRatio"],
  ])("%s", (code, name) => {
    expect(faultsWith({ "assets/later.js": code })).toEqual([`assets/later.js: ${name}`]);
  });

  test("an API that is tested for in the same file counts as known", () => {
    expect(
      faultsWith({
        "assets/later.js": `typeof queueMicrotask == "function" ? queueMicrotask(f) : f(); "randomUUID" in crypto && crypto.randomUUID();`,
      }),
    ).toEqual([]);
  });

  test("an API is only lent while a script that the page names lends it", () => {
    expect(faultsWith({ "index.html": PAGE.replace("old-engines", "guard") })).toEqual([
      "assets/wall.js: Object.hasOwn",
      "assets/wall.js: flat",
    ]);
  });
});

describe("newer CSS is found", () => {
  test.each([
    [".a { display: flex; gap: 1px }", "gap outside of a grid"],
    [".a { column-gap: 1px }", "gap outside of a grid"],
    [".a { display: flex; justify-content: end }", "justify-content: end outside of a grid"],
    [".a { inset: 0 }", "inset"],
    [".a { aspect-ratio: 1 }", "aspect-ratio"],
    [".a { translate: 1px }", "translate"],
    [".a { width: clamp(1px, 2px, 3px) }", "clamp(), min(), max()"],
    [".a { width: min(1px, 2px) }", "clamp(), min(), max()"],
    [".a { height: 100dvh }", "dynamic viewport units"],
    [".a { color: color-mix(in srgb, red, blue) }", "new colour functions"],
    [".a { color: oklch(1 0 0) }", "new colour functions"],
    [".a { width: 1cqw }", "container units"],
    [":is(.a, .b) { top: 0 }", ":is(), :where()"],
    [".a:where(.b) { top: 0 }", ":is(), :where()"],
    [".a:has(.b) { top: 0 }", ":has()"],
    [".a:focus-visible { top: 0 }", ":focus-visible"],
    [".a { .b { top: 0 } }", "nesting"],
    ["@layer a { .b { top: 0 } }", "@layer"],
    ["@container (width: 1px) { .b { top: 0 } }", "@container"],
    ["@media (width > 1px) { .b { top: 0 } }", "ranges"],
  ])("%s", (css, name) => {
    expect(faultsWith({ "assets/later.css": css })).toEqual([`assets/later.css: ${name}`]);
  });

  test("the plain version's styles are looked at as well", () => {
    expect(faultsWith({ "lite.css": "p { inset: 0 }" })).toEqual(["lite.css: inset"]);
  });
});

test.each(["theme.js", "guard.js", "lite.js"] as const)(
  "%s must be ES5: it is for engines on which no wall runs",
  (file) => {
    expect(faultsWith({ [file]: "const a = 1;" })).toEqual([expect.stringContaining(`${file}: syntax: `)]);
  },
);

test("an exception that nothing needs any more is a fault", () => {
  const unneeded = { ...allowedApis, ...allowedStyles };
  expect(faultsWith({ "assets/wall.js": `import("./later.js")`, "assets/wall.css": "" })).toEqual(
    Object.keys(unneeded).map((name) => expect.stringMatching(`^${name} is allowed, but`) as string),
  );
});

test("a client that is not built is told", () => {
  expect(() => faultsWith({ ".vite/manifest.json": "{}" })).toThrow(/build first/);
});
