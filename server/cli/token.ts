import { parseArgs } from "node:util";
import { createAccess } from "../access/access.ts";
import { SCOPE_PATTERN } from "../access/can.ts";
import { readConfig } from "../config.ts";
import { systemClock } from "../lib/clock.ts";
import { openAccessStore } from "../store/sqlite/access-store.ts";
import { type Command, DONE, type ExitCode, FAILED, type Io, UsageError } from "./command.ts";

export const tokenCommand: Command = {
  summary: "create, list or revoke API tokens",
  help: `tierboard token create <name> [--read] [--ingest <KPI prefix>]… [--admin]
tierboard token list
tierboard token revoke <id>

Works on the data folder (DATA_DIR), whether the server runs or not. A token's text is printed once, at creation; only
its hash is kept. --ingest sales lets it send facts of sales and sales.…; --ingest '*' of every KPI.`,
  async run([action, ...args], io) {
    const config = readConfig(io.env);
    if (!config.ok) {
      io.say(config.problem);
      return FAILED;
    }
    const store = openAccessStore(config.value.dataDir);
    try {
      const access = createAccess({ store, clock: systemClock, adminToken: undefined, openToLocal: false });
      if (action === "create") return await create(access, args, io);
      if (action === "list" && args.length === 0) return await list(access, io);
      if (action === "revoke") return await revoke(access, args, io);
      throw new UsageError("Say what to do: tierboard token create, list or revoke");
    } finally {
      store.close();
    }
  },
};

type Access = ReturnType<typeof createAccess>;

async function create(access: Access, args: readonly string[], { out, say }: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      read: { type: "boolean" },
      admin: { type: "boolean" },
      ingest: { type: "string", multiple: true },
    },
  });
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0 || name.length > 100) {
    throw new UsageError("Give the token one name of at most 100 characters: tierboard token create <name>");
  }
  const scopes = [
    ...(values.admin ? ["admin"] : []),
    ...(values.read ? ["read"] : []),
    ...(values.ingest ?? []).map((prefix) => `ingest:${prefix}`),
  ];
  const wrong = scopes.find((scope) => !SCOPE_PATTERN.test(scope));
  if (wrong !== undefined)
    throw new UsageError(`'${wrong.slice("ingest:".length)}' is no KPI prefix, such as sales or '*'`);
  if (scopes.length === 0)
    throw new UsageError("Say what the token may do: --read, --ingest <KPI prefix>, --admin");
  const { id, text } = await access.createToken(name, scopes);
  out(`${text}\n`);
  say(`Token ${id} (${name}) may: ${scopes.join(", ")}. Keep it now; it cannot be shown again.`);
  return DONE;
}

async function list(access: Access, { out }: Io): Promise<ExitCode> {
  for (const { id, name, scopes, createdAt, revokedAt } of await access.tokens()) {
    const state = revokedAt === undefined ? "valid" : `revoked ${new Date(revokedAt).toISOString()}`;
    out(
      `${[id, name, scopes.join(","), `created ${new Date(createdAt).toISOString()}`, state].join("\t")}\n`,
    );
  }
  return DONE;
}

async function revoke(access: Access, [id, ...rest]: readonly string[], { say }: Io): Promise<ExitCode> {
  if (id === undefined || rest.length > 0)
    throw new UsageError("Name one token by its id: tierboard token revoke <id>");
  if (await access.revokeToken(id)) {
    say(`Token ${id} is revoked; a running server drops its connections within seconds.`);
    return DONE;
  }
  say(`There is no valid token ${id}: tierboard token list shows them.`);
  return FAILED;
}
