import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DevTools, openDevTools } from "./dev-tools.ts";

/** An old Chromium, running; its pages are driven by the bare protocol, because no test library speaks to it any more. */
export interface OldBrowser {
  /** A new page at that address; `before` runs in each of its documents ahead of their own scripts. */
  open(url: string, before?: string): Promise<DevTools>;
  close(): Promise<void>;
}

const alive = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

/**
 * Starts the program headless, as large as a television.
 *
 * @throws with what it said when it ends instead, such as that a shared library is missing
 */
export async function startOldBrowser(program: string): Promise<OldBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "tierboard-engine-"));
  const child = spawn(
    program,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--window-size=1920,1080",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  alive.add(child);
  const gone = new Promise<void>((resolve) => {
    child.once("close", () => {
      alive.delete(child);
      resolve();
    });
  });
  const port = await listeningPort(child);
  return {
    async open(url, before) {
      const answer = await fetch(`http://127.0.0.1:${port}/json/new`);
      const { webSocketDebuggerUrl } = (await answer.json()) as { webSocketDebuggerUrl: string };
      const page = await openDevTools(webSocketDebuggerUrl);
      if (before !== undefined) await page.before(before);
      await page.navigate(url);
      return page;
    },
    async close() {
      child.kill("SIGKILL");
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function listeningPort(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (part: Buffer) => {
      said += part.toString();
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    });
    child.once("error", reject);
    child.once("close", (code) => {
      reject(
        new Error(
          `The old engine ended with ${String(code)}; Debian's package chromium brings the libraries that it needs. ${said}`,
        ),
      );
    });
  });
}
