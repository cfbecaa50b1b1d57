#!/usr/bin/env node
// npx tierboard …: the command line, made ready first when it is not. Only the command itself writes to stdout.
import { prepare } from "./lib/project.js";

await prepare({ build: true });
await import(new URL("../dist/server/cli.js", import.meta.url).href);
