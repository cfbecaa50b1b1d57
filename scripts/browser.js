// Makes sure that there is a Chromium for the browser tests: finds one, else installs Debian's when it may, else
// says what to do.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { findBrowser } from "./lib/find-browser.js";
import { run } from "./lib/run.js";

const packages = ["chromium", "fonts-dejavu-core", "fonts-liberation"];

/** @returns {Promise<string | undefined>} the path of a Chromium, or nothing after having said why */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) {
    if (existsSync(found)) return found;
    console.error(`CHROMIUM_PATH names a file that does not exist: ${found}`);
    return undefined;
  }
  const mayInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (mayInstall) {
    console.error(`Installing ${packages.join(" ")} (apt-get) …`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
    const code =
      (await run("apt-get", ["update", "-qq"], { env })) || (await run("apt-get", install, { env }));
    if (code === 0) return findBrowser();
  }
  console.error(
    "The browser tests need a Chromium. Install one (Debian, Ubuntu: `apt-get install chromium`; " +
      "elsewhere: Chrome, or `npx playwright install chromium`) or name it in CHROMIUM_PATH.",
  );
  return undefined;
}

const startedAsProgram = pathToFileURL(process.argv[1] ?? "").href === import.meta.url;
if (startedAsProgram) {
  const browser = await ensureBrowser();
  if (browser) console.log(browser);
  else process.exitCode = 1;
}
