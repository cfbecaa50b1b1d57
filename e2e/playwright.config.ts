import { defineConfig } from "@playwright/test";
import { findBrowser } from "../scripts/lib/find-browser.js";
import { CHROMIUM_ARGUMENTS } from "./testing/chromium-arguments.ts";
import { reports } from "../scripts/lib/totals.js";

const executablePath = findBrowser();

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: "output",
  workers: 1, // walls are compared by time and pixels: one at a time
  retries: 0,
  forbidOnly: process.env.CI === "true",
  reporter: [["list"], ["json", { outputFile: reports.browser }]],
  use: {
    browserName: "chromium",
    timezoneId: "Europe/Berlin",
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: CHROMIUM_ARGUMENTS,
    },
  },
});
