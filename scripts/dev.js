// npm run dev: client and server with reload, on one port.
import { prepare } from "./lib/project.js";
import { runBin } from "./lib/run.js";

await prepare({ build: false });
process.exitCode = await runBin("vite/bin/vite.js", process.argv.slice(2), { stdout: "inherit" });
