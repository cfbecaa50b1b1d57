// npm test: every test, in the order in which a mistake is cheapest to find; `quick` stops before the build.
// Stops at the first step that fails; the last line is always the totals.
import { ensureBrowser } from "./browser.js";
import { prepare } from "./lib/project.js";
import { runBin } from "./lib/run.js";
import { forgetReports, readTotals, reports } from "./lib/totals.js";

/** @typedef {{ name: string, run: () => Promise<number>, report?: keyof typeof reports }} Step */

/** @param {string} bin @param {string[]} args */
const bin = (bin, ...args) => runBin(bin, args, { stdout: "inherit" });

/** @param {"unit" | "process"} name @param {string[]} projects */
const vitest = (name, ...projects) => ({
  name,
  run: () =>
    bin(
      "vitest/vitest.mjs",
      "run",
      ...projects.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reports[name]}`,
    ),
  report: name,
});

/** @param {string} name */
const script = (name) => bin(`../scripts/${name}`);

/** @type {Step[]} */
const quick = [
  { name: "types", run: () => bin("@typescript/native/bin/tsc", "-b") },
  { name: "lint: rules", run: () => bin("eslint/bin/eslint.js", ".", "--max-warnings", "0") },
  { name: "lint: imports", run: () => script("check-imports.js") },
  { name: "lint: unused", run: () => bin("knip/bin/knip.js") },
  { name: "format", run: () => bin("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".") },
  vitest("unit", "node", "client"),
];

/** @type {Step[]} */
const slow = [
  { name: "build", run: () => bin("vite/bin/vite.js", "build", "--logLevel", "warn") },
  { name: "size", run: () => script("check-size.js") },
  { name: "engines", run: () => script("check-engines.js") },
  vitest("process", "process"),
  {
    name: "browser",
    run: () => bin("@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts"),
    report: "browser",
  },
];

/** @param {Step} step */
async function runStep(step) {
  console.log(`\n── ${step.name} ──`);
  const start = performance.now();
  const code = await step.run();
  console.log(`${code === 0 ? "✓" : "✗"} ${step.name}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const { passed, failed } = step.report ? readTotals(step.report) : { passed: 0, failed: 0 };
  // A step can fail without a failed test: a type error, a test file that does not load.
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

const isQuick = process.argv[2] === "quick";
await prepare({ build: false });
forgetReports();
const total = { passed: 0, failed: 0 };
if (!isQuick && !(await ensureBrowser())) total.failed += 1;
for (const step of isQuick ? quick : [...quick, ...slow]) {
  if (total.failed > 0) break;
  const { passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
}
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
