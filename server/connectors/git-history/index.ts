import * as z from "zod";
import type { Observation } from "../../../shared/kpi/observation.ts";
import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import { defineConnector, type Outside } from "../define.ts";
import { readCommits, readHead } from "./git.ts";
import { type Commit, landingsOf } from "./landings.ts";

const settingsSchema = z.strictObject({
  /** The working copy; any folder inside of it will do. */
  folder: z.string().default("."),
  unit: z.string().default("platform/repository"),
  everyMs: z.number().min(1000).default(30_000),
});
type Settings = z.output<typeof settingsSchema>;

const COMMITS = "platform.commits";
const LEAD_TIME = "platform.lead-time";
/** Commits and the age of landed work, read from a git repository: measured, not simulated. Rests where there is none. */
export const connector = defineConnector({
  kind: "git-history",
  name: "Git history",
  settings: settingsSchema,
  async run(outside, settings) {
    const { signal, log } = outside;
    const first = await readHead(settings.folder, signal);
    if (!first.ok) {
      if (!signal.aborted) log.info({ folder: settings.folder, detail: first.problem }, "git-history: rests");
      return;
    }
    // After a start everything is sent once more: the keys keep each commit single, whatever was merged meanwhile.
    const sent = new Set<string>();
    let seen: string | undefined;
    while (!signal.aborted) {
      const head = await readHead(settings.folder, signal);
      if (head.ok && head.value !== seen) {
        const facts = await readFacts(outside, settings, head.value);
        const fresh = facts.filter((fact) => !sent.has(nameOf(fact)));
        await outside.emit(fresh);
        for (const fact of fresh) sent.add(nameOf(fact));
        seen = head.value;
      }
      await outside.sleep(settings.everyMs, signal);
    }
  },
});

const nameOf = ({ kpi, key }: Observation): string => `${kpi} ${key ?? ""}`;

async function readFacts(outside: Outside, { folder, unit }: Settings, head: string): Promise<Observation[]> {
  const commits = await readCommits(folder, head, outside.signal);
  if (!commits.ok) throw new Error(commits.problem);
  return factsOf(commits.value, head, unit, outside.now());
}

function factsOf(commits: readonly Commit[], head: string, unit: string, now: UnixMs): Observation[] {
  // A committer's clock may be ahead of ours: a fact of the future would be refused.
  const instant = (seconds: number): UnixMs => unixMs(Math.min(seconds * 1000, now));
  return [
    ...commits.map(({ hash, committedS }) => ({
      kpi: COMMITS,
      unit,
      at: instant(committedS),
      value: 1,
      key: hash,
    })),
    ...landingsOf(commits, head).map(({ hash, begunS, landedS }) => ({
      kpi: LEAD_TIME,
      unit,
      at: instant(landedS),
      // Dates in git are what somebody's clock said: an author date after the committer date is no lead time.
      value: Math.max(0, landedS - begunS),
      key: hash,
    })),
  ];
}
