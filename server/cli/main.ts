import { endWith } from "../lib/fatal.ts";
import { checkCommand } from "./check.ts";
import { type Command, DONE, type ExitCode, type Io, UsageError, WRONG_USE } from "./command.ts";
import { pushCommand } from "./push.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";
import { tokenCommand } from "./token.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  push: pushCommand,
  check: checkCommand,
  schema: schemaCommand,
  token: tokenCommand,
};

const OVERVIEW = `tierboard <command>

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(8)}${summary}`)
  .join("\n")}

tierboard <command> --help says more.
`;

async function run([name, ...args]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    io.out(OVERVIEW);
    return name === undefined ? WRONG_USE : DONE;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.say(`There is no command '${name}'.\n\n${OVERVIEW}`);
    return WRONG_USE;
  }
  if (args.includes("--help") || args.includes("-h")) {
    io.out(`${command.help}\n`);
    return DONE;
  }
  return command.run(args, io);
}

const isUsageError = (error: unknown): boolean =>
  error instanceof UsageError ||
  (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

run(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(`${text}\n`),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    endWith(error, isUsageError(error) ? WRONG_USE : 1);
    process.exit();
  },
);
