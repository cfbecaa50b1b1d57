// npm run soak: three days of a wall in compressed time, against the build that users run.
import { prepare } from "./lib/project.js";
import { runBin } from "./lib/run.js";

await prepare({ build: true });
process.exitCode = await runBin("tsx/dist/cli.mjs", ["e2e/soak/main.ts", ...process.argv.slice(2)], {
  stdout: "inherit",
});
