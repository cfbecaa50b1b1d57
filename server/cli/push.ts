import { parseArgs } from "node:util";
import { type Command, DONE, FAILED, UsageError } from "./command.ts";

const DEFAULT_URL = "http://127.0.0.1:8080";

export const pushCommand: Command = {
  summary: "send one observation",
  help: `tierboard push <kpi> <value> [--unit <unit>] [--at <instant>] [--key <key>] [--url <server>]
tierboard push <kpi> <numerator>/<denominator> …

Sends one observation to a running server (--url, or TIERBOARD_URL, or ${DEFAULT_URL}) with the token in
TIERBOARD_TOKEN or TIERBOARD_ADMIN_TOKEN. A ratio takes numerator/denominator.`,
  async run(args, { env, out, say }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        unit: { type: "string" },
        at: { type: "string" },
        key: { type: "string" },
        url: { type: "string" },
      },
    });
    const [kpi, number, ...rest] = positionals;
    if (kpi === undefined || number === undefined || rest.length > 0) {
      throw new UsageError("Name a KPI and its value: tierboard push <kpi> <value>");
    }
    const token = env["TIERBOARD_TOKEN"] ?? env["TIERBOARD_ADMIN_TOKEN"];
    if (token === undefined)
      throw new UsageError("Set TIERBOARD_TOKEN to a token that may send this KPI: tierboard token create");
    const { url = env["TIERBOARD_URL"] ?? DEFAULT_URL, ...named } = values;
    const response = await fetch(new URL("/api/v1/observations", url), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ kpi, ...numbersOf(number), ...named }),
    }).catch((error: unknown) => {
      throw new Error(`No Tierboard answers at ${url}: start it, or name another with --url.`, {
        cause: error,
      });
    });
    const answer = await response.text();
    out(`${answer}\n`);
    if (response.ok) return DONE;
    say(`The server refused it (${response.status}).`);
    return FAILED;
  },
};

function numbersOf(text: string): object {
  const parts = text.split("/").map((part) => (part.trim() === "" ? NaN : Number(part)));
  const [first, second] = parts;
  if (parts.length > 2 || parts.some((part) => !Number.isFinite(part))) {
    throw new UsageError(`'${text}' is no number, and no ratio such as 3/12`);
  }
  return second === undefined ? { value: first } : { numerator: first, denominator: second };
}
