import { parseArgs } from "node:util";
import { fail, ok, type Result } from "../../shared/problem/result.ts";
import { parseInstant } from "../../shared/units/instant.ts";

export const USAGE = `Usage: npm run example:olist -- <folder> [options]

Turns the CSV files of the Olist data set in <folder> into facts and pushes them through the public door.

  --url <origin>     a server that runs examples/olist/catalogue.yaml already, such as http://127.0.0.1:8080;
                     without it the command starts one and keeps it running until Ctrl-C
  --token <token>    an API token of that server; else TIERBOARD_ADMIN_TOKEN or TIERBOARD_TOKEN
  --dates <which>    true  = the facts at their dates of 2016 to 2018, to be checked against the files
                     moved = the facts moved so that their last full day is yesterday, to be seen on the wall
                     both  = both, which is the default: they never share a period
  --replay <speed>   push what is history, then play the rest as if live: so many seconds in one
  --from <date>      the date of the data set that is today in the replay; 90 days before its end when absent

Environment: PORT, HOST, DATA_DIR (./data/olist) and LOG_LEVEL of the server that the command starts.`;

export type Dates = "true" | "moved" | "both";

/** What the user asked for. */
export interface Settings {
  readonly folder: string;
  /** A running server; absent when the command is to start one. */
  readonly server: { readonly url: string; readonly token: string } | undefined;
  readonly mode:
    | { readonly kind: "push"; readonly dates: Dates }
    | { readonly kind: "replay"; readonly speed: number; readonly from: string | undefined };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the command line; the problem is a sentence about its wrong use. `help` is asked for with --help. */
export function readSettings(args: readonly string[], env: Environment): Result<Settings | "help", string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return ok("help");
  const [folder, ...more] = positionals;
  if (folder === undefined) return fail("Give the folder that holds the CSV files.");
  if (more.length > 0) return fail(`One folder is enough: what is '${more.join(" ")}'?`);
  const server = serverOf(values, env);
  if (!server.ok) return server;
  const mode = modeOf(values);
  return mode.ok ? ok({ folder, server: server.value, mode: mode.value }) : mode;
}

interface Values {
  readonly url?: string;
  readonly token?: string;
  readonly dates?: string;
  readonly replay?: string;
  readonly from?: string;
  readonly help?: boolean;
}

function parse(args: readonly string[]): Result<{ values: Values; positionals: string[] }, string> {
  const text = { type: "string" } as const;
  const options = {
    url: text,
    token: text,
    dates: text,
    replay: text,
    from: text,
    help: { type: "boolean" },
  } as const;
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true }));
  } catch (error) {
    // parseArgs throws for wrong use only, with a sentence about it.
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function serverOf({ url, token }: Values, env: Environment): Result<Settings["server"], string> {
  if (url === undefined) {
    return token === undefined
      ? ok(undefined)
      : fail("--token belongs to --url: give the server's address, too.");
  }
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    return fail(`--url '${url}': an address such as http://127.0.0.1:8080 is expected.`);
  }
  const found = [token, env["TIERBOARD_ADMIN_TOKEN"], env["TIERBOARD_TOKEN"]].find(Boolean);
  if (!found)
    return fail("--url needs --token, or TIERBOARD_ADMIN_TOKEN or TIERBOARD_TOKEN in the environment.");
  return ok({ url, token: found });
}

function modeOf({ dates, replay, from }: Values): Result<Settings["mode"], string> {
  if (replay === undefined) {
    if (from !== undefined) return fail("--from belongs to --replay.");
    const which = dates ?? "both";
    if (which === "true" || which === "moved" || which === "both") return ok({ kind: "push", dates: which });
    return fail(`--dates '${which}': true, moved or both is expected.`);
  }
  if (dates !== undefined) return fail("--replay moves all dates itself: leave --dates out.");
  const speed = Number(replay);
  if (!(speed > 0 && Number.isFinite(speed))) {
    return fail(`--replay '${replay}': a number above 0 is expected, such as 3600 for an hour in a second.`);
  }
  if (from !== undefined && !parseInstant(`${from}T00:00:00Z`).ok) {
    return fail(`--from '${from}': a date such as 2018-05-01 is expected.`);
  }
  return ok({ kind: "replay", speed, from });
}
