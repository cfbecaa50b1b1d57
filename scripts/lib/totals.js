// Sums what the test runners wrote down about themselves.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.js";

/** @typedef {{ passed: number, failed: number }} Totals */

const folder = join(root, "node_modules/.cache/tierboard-test");
export const reports = {
  unit: join(folder, "unit.json"),
  process: join(folder, "process.json"),
  browser: join(folder, "browser.json"),
};

/** Nothing of an earlier run may be counted again. */
export function forgetReports() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** @param {keyof typeof reports} name @returns {Totals} zero and zero when the runner left no report */
export function readTotals(name) {
  /** @type {{ numPassedTests: number, numFailedTests: number, stats: { expected: number, unexpected: number, flaky: number } }} */
  let report;
  try {
    report = JSON.parse(readFileSync(reports[name], "utf8"));
  } catch {
    return { passed: 0, failed: 0 };
  }
  return name === "browser"
    ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
    : { passed: report.numPassedTests, failed: report.numFailedTests };
}
