// npm run soak: 72 hours of a busy office, played to a screen in compressed time, and the report of it in docs/soak.md.
// `npm run soak -- 6` plays so many hours and only prints. Exit code 1 when something grew by more than 5 %.
import { type Browser, chromium } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { cpus, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "../../scripts/browser.js";
import { root } from "../../scripts/lib/root.js";
import { HOUR_MS, MINUTE_MS } from "../../shared/units/time.ts";
import { CHROMIUM_ARGUMENTS } from "../testing/chromium-arguments.ts";
import { courseTable, reportOf, verdictTable } from "./report.ts";
import type { Sample } from "./sample.ts";
import { soak } from "./soak.ts";
import { judge } from "./verdict.ts";

const HOURS = 72;
const LEAST_HOURS = 3;
const REPORT = join(root, "docs/soak.md");

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function hoursOf([given, ...more]: readonly string[]): number | undefined {
  if (given === undefined) return HOURS;
  const hours = Number(given);
  return more.length === 0 && Number.isInteger(hours) && hours >= LEAST_HOURS ? hours : undefined;
}

function machineOf(browser: Browser): Readonly<Record<string, string>> {
  const processors = cpus();
  return {
    Processor: `${processors[0]?.model.trim() ?? "unknown"}, ${processors.length} cores`,
    Memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    System: `${platform()} ${release()}`,
    "Node.js": process.version,
    Chromium: browser.version(),
  };
}

async function run(hours: number): Promise<boolean> {
  const executablePath = await ensureBrowser();
  if (executablePath === undefined) return false;
  const begun = Date.now();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  const onSample = ({ at, heap, nodes, listeners, charts }: Sample): void => {
    if (at % HOUR_MS !== 0) return;
    const took = ((Date.now() - begun) / MINUTE_MS).toFixed(1);
    say(
      `hour ${at / HOUR_MS} of ${hours}, ${took} min: ${(heap / 1e6).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners, ${charts} charts`,
    );
  };
  try {
    const soaked = await soak(browser, { hours, now: begun, onSample });
    const judged = judge(soaked.samples);
    if (hours === HOURS) {
      const date = new Date(begun).toISOString().slice(0, 10);
      const tookMinutes = (Date.now() - begun) / MINUTE_MS;
      writeFileSync(
        REPORT,
        reportOf(soaked, judged, { date, hours, tookMinutes, machine: machineOf(browser) }),
      );
      say(`The report is in ${REPORT}`);
    }
    process.stdout.write(`${verdictTable(judged)}\n\n${courseTable(soaked.samples)}\n`);
    for (const key of soaked.bygone) say(`kept though its period is long over: ${key}`);
    return judged.every(({ ok }) => ok) && soaked.bygone.length === 0;
  } finally {
    await browser.close();
  }
}

const hours = hoursOf(process.argv.slice(2));
if (hours === undefined) {
  say(`Say how many hours, as a whole number from ${LEAST_HOURS} on; nothing for ${HOURS}.`);
  process.exitCode = 2;
} else {
  process.exitCode = (await run(hours)) ? 0 : 1;
}
