// Where is a Chromium? In CHROMIUM_PATH, in Playwright's cache, in the system: in this order.
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const inPlaywright = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
];

/** @returns {string[]} newest first */
function playwrightBrowsers() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache", "ms-playwright");
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  const byAge = builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return byAge.flatMap((build) => inPlaywright.map((path) => join(cache, build, path)));
}

/** @returns {string | undefined} the path of a Chromium, or nothing */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const system = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...playwrightBrowsers(), ...system].find((path) => existsSync(path));
}
